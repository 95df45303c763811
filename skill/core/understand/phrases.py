"""Many phrases, looked for at once: the number of phrases hardly costs."""

from collections.abc import Callable, Mapping
from functools import cached_property
from itertools import chain

from skill.core.language import Phrases
from skill.core.understand.folding import folded
from skill.core.understand.graph import planted

Words = tuple[str, ...]


class PhraseSet:
    """The phrases of some templates; longer ones are found before shorter ones.

    `accents` tells words apart by them: "qué" asks, "que" does not.
    """

    def __init__(self, templates: Phrases, rules: Mapping[str, Phrases], *, accents: bool = False) -> None:
        self._form: Callable[[Words], Words] = tuple if accents else folded
        self._root = planted({"": templates}, rules, self._form)

    def found_in(self, words: Words) -> bool:
        """Whether any phrase stands in the words, unbroken."""
        words = self._form(words)
        return any(self._length_at(words, position) for position in range(len(words)))

    def opens(self, words: Words) -> int:
        """How many words at the start are one of the phrases; 0 when none."""
        if not words or self._form(words[:1])[0] not in self._root.words:
            return 0
        return self._length_at(self._form(words), 0)

    def closes(self, words: Words) -> int:
        """How many words at the end are one of the phrases; 0 when none."""
        if not self._last.issuperset(self._form(words[-1:])):
            return 0
        words = self._form(words)
        return next((len(words) - at for at in range(len(words)) if self._length_at(words, at) == len(words) - at), 0)

    def taken_out(self, words: Words) -> Words:
        """The words with each phrase replaced by one empty word, a break that no other phrase can bridge."""
        words = self._form(words)
        kept: list[str] = []
        position = 0
        while position < len(words):
            length = self._length_at(words, position)
            kept.append("" if length else words[position])
            position += max(length, 1)
        return tuple(kept)

    @cached_property
    def _last(self) -> frozenset[str]:
        """The words with which phrases end; most sentences end with none of them."""
        places, last = {self._root}, set[str]()
        while places:
            ways = [way for place in places for way in place.words.items()]
            last.update(word for word, then in ways if then.labels)
            places = {then for _, then in ways}
        return frozenset(last)

    def _length_at(self, words: Words, position: int) -> int:
        node, length = self._root, 0
        for taken in range(len(words) - position):
            following = node.words.get(words[position + taken])
            if following is None:
                break
            node = following
            if node.labels:
                length = taken + 1
        return length


def without_echoes(words: Words) -> Words:
    """("i", "i", "want") -> ("i", "want"): people and recognisers repeat themselves."""
    return tuple(word for word, before in zip(words, chain([""], words), strict=False) if word != before)
