"""Numbers as they are heard, in words or in digits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from skill.core.language import Language
from skill.core.understand.grammar import Table, Words
from skill.core.understand.templates import expand

_DIGITS = re.compile(r"(\d{1,4})(\D*)")


@dataclass(frozen=True)
class Numbers:
    """Numbers in words or in digits, behind which an ending may stand ("3rd")."""

    words: Table
    endings: frozenset[str] = frozenset()

    def begins(self, word: str) -> bool:
        """Whether a number may begin with the word."""
        return word[:1].isdecimal() or self.words.begins(word)

    def readings(self, words: Words, start: int) -> Iterator[tuple[int, int]]:
        """Numbers of several words ("twenty one") before shorter ones."""
        for number, end in self.words.readings(words, start):
            yield int(str(number)), end
        digits = _DIGITS.fullmatch(words[start])
        if digits and (not digits[2] or digits[2] in self.endings):
            yield int(digits[1]), start + 1


def cardinals(language: Language) -> Numbers:
    """The spoken numbers, and the further ways in which they are heard ("a", "zwo")."""
    spoken = {str(number): (said,) for number, said in enumerate(language.cardinals)}
    also = {number: (*spoken.get(number, ()), *said) for number, said in language.also_cardinals.items()}
    return Numbers(Table.of({**spoken, **also}))


def days_of_month(language: Language) -> Numbers:
    """From the first on."""
    said = {str(day): tuple(expand(template, {})) for day, template in enumerate(language.ordinals, start=1)}
    return Numbers(Table.of(said), frozenset(ending.casefold() for ending in language.ordinal_endings))
