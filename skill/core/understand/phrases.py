"""Many phrases, looked for at once: indexed by their first word, so that the number of phrases hardly costs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain

from skill.core.language import Phrases
from skill.core.understand.templates import expand
from skill.core.understand.words import words_of

Words = tuple[str, ...]


class PhraseSet:
    """The phrases of some templates; longer ones are found before shorter ones."""

    def __init__(self, templates: Phrases, rules: Mapping[str, Phrases]) -> None:
        phrases = {words_of(phrase) for template in templates for phrase in expand(template, rules)} - {()}
        self._by_first: Mapping[str, list[Words]] = _by_first_word(phrases)

    def found_in(self, words: Words) -> bool:
        """Whether any phrase stands in the words, unbroken."""
        return any(self._length_at(words, position) for position in range(len(words)))

    def opens(self, words: Words) -> int:
        """How many words at the start are one of the phrases; 0 when none."""
        return self._length_at(words, 0) if words else 0

    def closes(self, words: Words) -> int:
        """How many words at the end are one of the phrases; 0 when none."""
        return next((len(words) - at for at in range(len(words)) if self._length_at(words, at) == len(words) - at), 0)

    def taken_out(self, words: Words) -> Words:
        """The words with each phrase replaced by one empty word, a break that no other phrase can bridge."""
        kept: list[str] = []
        position = 0
        while position < len(words):
            length = self._length_at(words, position)
            kept.append("" if length else words[position])
            position += max(length, 1)
        return tuple(kept)

    def _length_at(self, words: Words, position: int) -> int:
        candidates = self._by_first.get(words[position], ())
        return next((len(phrase) for phrase in candidates if words[position : position + len(phrase)] == phrase), 0)


def _by_first_word(phrases: Iterable[Words]) -> Mapping[str, list[Words]]:
    index: defaultdict[str, list[Words]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        index[phrase[0]].append(phrase)
    return dict(index)


def without_echoes(words: Words) -> Words:
    """("i", "i", "want") -> ("i", "want"): people and recognisers repeat themselves."""
    return tuple(word for word, before in zip(words, chain([""], words), strict=False) if word != before)
