"""What wins are about, by their category and by their words in any form."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from skill.core.language import Topic
from skill.core.patterns.history import Brief
from skill.core.stems import Inflection, stem
from skill.core.understand.words import words_of


class Topics:
    """A language's topics by what they are called, ready to be looked for.

    Each word's stem is found once, for people use the same words again.
    """

    def __init__(self, topics: Sequence[Topic], inflection: Inflection) -> None:
        self.all = [topic.said for topic in topics]
        self.place = {said: place for place, said in enumerate(self.all)}
        self.everyday = frozenset(topic.said for topic in topics if topic.everyday)
        self._inflection = inflection
        self._stems: dict[str, str] = {}
        self._by_category = {topic.category: topic.said for topic in topics if topic.category}
        self._by_stem: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        for topic in topics:
            for phrase in map(self._stems_of, map(words_of, topic.words)):
                self._by_stem[min(phrase)].append((phrase, topic.said))

    def of(self, win: Brief) -> frozenset[str]:
        """All that the win is about."""
        stems = self._stems_of(win.plain.split())
        named = {
            said for one in stems if one in self._by_stem for phrase, said in self._by_stem[one] if phrase <= stems
        }
        filed = self._by_category.get(win.category)
        return frozenset(named) if filed is None else frozenset((*named, filed))

    def of_any(self, wins: Iterable[Brief]) -> frozenset[str]:
        """All that any of the wins is about."""
        return frozenset().union(*map(self.of, wins))

    def _stems_of(self, words: Iterable[str]) -> frozenset[str]:
        dull = self._inflection.small_words
        return frozenset(self._stem(word) for word in words if word not in dull)

    def _stem(self, word: str) -> str:
        found = self._stems.get(word)
        if found is None:
            found = self._stems[word] = stem(word, self._inflection)
        return found
