"""Commands by their sound: "moor" is "more", "reed my plan" is "read my plan", "a race that" is "erase that".

Two words sound alike when their consonants do: vowels are what a small recogniser mistakes most. Only words that no
command knows are taken for others, and all words where there are few.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from rapidfuzz.fuzz import ratio

from skill.core.language import Language
from skill.core.understand.commands import Command, Commands
from skill.core.understand.said import Said
from skill.core.understand.words import words_of

LONGEST = 7
"""Words. Longer sentences have too many readings."""
FEW = 2
"""Words up to which every one may be another, known or not."""
READINGS = 16
"""Of one utterance that are tried at most: a bound on the time."""
LIKENESS, LIKENESS_TOLD = 55.0, 80.0
"""Per cent of letters that an utterance must share with a command of its sound; more when it tells a deed (tuned)."""
_SPELLINGS = [(re.compile(pattern), sign) for pattern, sign in (
    (r"^kn|^gn|^pn", "n"), (r"^wr", "r"), (r"gh|^h", ""), (r"ph", "f"), (r"c(?=[eiy])", "s"), (r"t?ch|sh|dge|j", "z"),
    (r"x", "ks"), (r"[aeiouyhw']", ""), (r"[bp]+", "p"), (r"[dt]+", "t"), (r"[ckgq]+", "k"), (r"[fv]+", "f"),
    (r"[mn]+", "n"), (r"[sz]+", "s"), (r"(.)\1+", r"\1"),
)]  # fmt: skip
"""What is written one way and sounds another, first to last: English spelling before the classes of consonants."""
_SIGNS = re.compile(r"\{\w+\}|<\w+>")


def sound(word: str) -> str:
    """The consonants as they sound: "reed" and "read" -> "rt"."""
    for spelling, sign in _SPELLINGS:
        word = spelling.sub(sign, word)
    return word


class Sounds:
    """The words of a language's commands by their sound."""

    def __init__(self, language: Language, commands: Commands) -> None:
        self._commands = commands
        lines = [line for lines in (*language.heard.values(), *language.rules.values()) for line in lines]
        self._known = frozenset(word for line in lines for word in words_of(_SIGNS.sub(" ", line)))
        by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(self._known):
            by_sound[sound(word)].append(word)
        self._by_sound: Mapping[str, Sequence[str]] = by_sound

    def match(self, said: Said, likeness: float = LIKENESS) -> Command | None:
        """The command that sounds like the words and shares enough of their letters; None when none does."""
        if not 0 < len(said.words) <= LONGEST:
            return None
        found = (
            replace(command, confidence=min(alike / 100, 0.99))
            for words in islice(self._readings(said.words), READINGS)
            if (alike := ratio("".join(words), "".join(said.words))) >= likeness
            and (command := self._commands.whole(Said.of(" ".join(words))))
        )
        return max(found, key=lambda command: command.confidence, default=None)

    def _readings(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """The words with two torn ones together, or some of them, taken for others."""
        few = len(words) <= FEW
        return (reading for reading in self._from(words, few=few) if reading != words)

    def _from(self, words: tuple[str, ...], *, few: bool) -> Iterator[tuple[str, ...]]:
        if not words:
            yield ()
            return
        if len(words) > 1 and (few or not self._known.issuperset(words[:2])):
            for whole in self._by_sound.get(sound(words[0] + words[1]), ()):
                yield from ((whole, *rest) for rest in self._from(words[2:], few=few))
        strange = words[0] not in self._known
        heads = [*self._alike(words[0], strange=strange, few=few), *([] if strange else [words[0]])]
        for head in heads or [words[0]]:
            yield from ((head, *rest) for rest in self._from(words[1:], few=few))

    def _alike(self, word: str, *, strange: bool, few: bool) -> Sequence[str]:
        """The known words of the same sound, likelier ones first; none of a word that has no consonants."""
        if not (strange or few) or not sound(word):
            return ()
        return sorted(self._by_sound.get(sound(word), ()), key=lambda other: -ratio(word, other))
