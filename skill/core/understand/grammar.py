"""A grammar: templates of words and slots, matched against words, at one place or anywhere.

All templates of a grammar share one trie, so that an utterance is compared with thousands of sentences in one walk. A
slot is read by a parser of its own; a slot without one is free text, one word or more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from skill.core.understand.templates import expand
from skill.core.understand.words import words_of

Words = tuple[str, ...]
Slots = Mapping[str, object]

_normal = lru_cache(maxsize=4096)(words_of)
"""Templates say the same few thousand words over and over."""


class SlotParser(Protocol):
    """Reads the value of a slot out of the words."""

    def readings(self, words: Words, start: int) -> Iterable[tuple[object, int]]:
        """Every value that begins at `start`, with the position after it."""
        ...


@dataclass(frozen=True)
class Match:
    """A template found: `literal` counts the words that were its own or a parsed slot's, `free` those of free text."""

    label: str
    start: int
    end: int
    slots: Slots
    literal: int
    free: int


@dataclass(slots=True)
class Node:
    """What may follow: words, slots, or the end of a template of these labels."""

    words: dict[str, "Node"] = field(default_factory=dict)
    slots: dict[str, "Node"] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)


class Grammar:
    """Templates by label; free slots keep the words as positions, so that a caller can take them as they were said."""

    def __init__(
        self,
        templates: Mapping[str, Sequence[str]],
        rules: Mapping[str, Sequence[str]],
        parsers: Mapping[str, SlotParser],
    ) -> None:
        self.root = Node()
        self.parsers = parsers
        for label, lines in templates.items():
            for line in lines:
                for sentence in expand(line, {name: tuple(said) for name, said in rules.items()}):
                    self._plant(label, sentence)

    def at(self, words: Words, start: int = 0) -> Iterator[Match]:
        """Every template that begins at `start`, wherever it ends."""
        yield from self._walk(self.root, words, start, Match("", start, start, {}, 0, 0))

    def whole(self, words: Words) -> Match | None:
        """The template that all the words are; the one with the fewest free words when several are."""
        found = (match for match in self.at(words) if match.end == len(words))
        return min(found, key=lambda match: match.free, default=None)

    def within(self, words: Words) -> Match | None:
        """The template that most of the words are, anywhere; free text at its end takes all that follows."""
        found = (match for start in range(len(words)) for match in self.at(words, start))
        closed = (match for match in found if match.free == 0 or match.end == len(words))
        return max(closed, key=lambda match: (match.literal, -match.free, match.start), default=None)

    def _plant(self, label: str, sentence: str) -> None:
        node = self.root
        for part in sentence.split():
            if part[0] == "{":
                node = _branch(node.slots, part[1:-1])
            else:
                for word in _normal(part):
                    node = _branch(node.words, word)
        if label not in node.labels:
            node.labels.append(label)

    def _walk(self, node: Node, words: Words, position: int, so_far: Match) -> Iterator[Match]:
        if position > so_far.start:
            for label in node.labels:
                yield Match(label, so_far.start, position, so_far.slots, so_far.literal, so_far.free)
        if position == len(words):
            return
        if following := node.words.get(words[position]):
            yield from self._walk(following, words, position + 1, _longer(so_far, literal=1))
        for slot, following in node.slots.items():
            for value, end, is_free in self._readings(slot, words, position):
                taken = end - position
                longer = _longer(so_far, {slot: value}, literal=0 if is_free else taken, free=taken if is_free else 0)
                yield from self._walk(following, words, end, longer)

    def _readings(self, slot: str, words: Words, position: int) -> Iterator[tuple[object, int, bool]]:
        parser = self.parsers.get(slot)
        if parser is None:
            yield from (((position, end), end, True) for end in range(position + 1, len(words) + 1))
        else:
            yield from ((value, end, False) for value, end in parser.readings(words, position))


def _branch(branches: dict[str, Node], name: str) -> Node:
    """The node behind a branch, grown where there is none."""
    node = branches.get(name)
    if node is None:
        node = branches[name] = Node()
    return node


def _longer(match: Match, slots: Slots | None = None, *, literal: int = 0, free: int = 0) -> Match:
    together = {**match.slots, **slots} if slots else match.slots
    return Match("", match.start, match.end, together, match.literal + literal, match.free + free)


@dataclass(frozen=True)
class Table:
    """A slot with a list of values, each said in one way or several: "monday", "mon"."""

    ways: Mapping[Words, object]
    longest: int

    @classmethod
    def of(cls, values: Mapping[str, Iterable[str]]) -> "Table":
        """From the TOML: value -> ways of saying it."""
        ways: dict[Words, object] = {words_of(way): value for value, said in values.items() for way in said}
        return cls(ways, max(map(len, ways), default=0))

    def readings(self, words: Words, start: int) -> Iterator[tuple[object, int]]:
        """The values whose words stand at `start`, the longest first."""
        for end in range(min(len(words), start + self.longest), start, -1):
            if (value := self.ways.get(words[start:end])) is not None:
                yield value, end
