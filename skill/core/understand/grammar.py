"""A grammar: templates of words and slots, matched against words, at one place or anywhere.

A slot is read by a parser of its own; a slot without one is free text, one word or more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, Protocol

from skill.core.language import Phrases
from skill.core.understand.folding import folded, plain
from skill.core.understand.graph import Node, planted
from skill.core.understand.words import words_of

Words = tuple[str, ...]
Slots = Mapping[str, object]


class SlotParser(Protocol):
    """Reads the value of a slot out of the words."""

    def begins(self, word: str) -> bool:
        """Whether a value may begin with the word; asked first, for most words begin none."""
        ...

    def readings(self, words: Words, start: int) -> Iterable[tuple[object, int]]:
        """Every value that begins at `start`, with the position after it."""
        ...


class Match(NamedTuple):
    """A template found: `literal` counts the words that were its own or a parsed slot's, `free` those of free text."""

    label: str
    start: int
    end: int
    slots: Slots
    literal: int
    free: int


_Path = tuple[int, int, Slots, int, int]
"""A match on its way to a label."""


class Grammar:
    """Templates by label; free slots keep the words as positions, so that a caller can take them as they were said."""

    def __init__(
        self, templates: Mapping[str, Phrases], rules: Mapping[str, Phrases], parsers: Mapping[str, SlotParser]
    ) -> None:
        self.root = planted(templates, rules)
        self.parsers = parsers

    def at(self, words: Words, start: int = 0) -> list[Match]:
        """Every template that begins at `start`, wherever it ends."""
        begun = start < len(words) and self.begins(words[start])
        return self._from(folded(words), start) if begun else []

    def begins(self, word: str) -> bool:
        """Whether a template may begin with the word."""
        if plain(word) in self.root.words or self._begins_free:
            return True
        return any(parser.begins(word) for parser in self._first_parsers)

    @cached_property
    def _first_parsers(self) -> tuple[SlotParser, ...]:
        """Of the slots with which a template may begin."""
        return tuple(self.parsers[slot] for slot in self.root.slots if slot in self.parsers)

    @cached_property
    def _begins_free(self) -> bool:
        return not self.root.slots.keys() <= self.parsers.keys()

    def whole(self, words: Words) -> Match | None:
        """The template that all the words are; the one with the fewest free words when several are."""
        found = (match for match in self.at(words) if match.end == len(words))
        return min(found, key=lambda match: match.free, default=None)

    def within(self, words: Words) -> Match | None:
        """The template that most of the words are, anywhere; free text at its end takes all that follows."""
        words = folded(words)
        found = (match for start in range(len(words)) for match in self._from(words, start))
        closed = (match for match in found if match.free == 0 or match.end == len(words))
        return max(closed, key=lambda match: (match.literal, -match.free, match.start), default=None)

    def _from(self, words: Words, start: int) -> list[Match]:
        found: list[Match] = []
        self._walk(self.root, words, (start, start, {}, 0, 0), found)
        return found

    def _walk(self, node: Node, words: Words, so_far: _Path, found: list[Match]) -> None:
        start, at, slots, literal, free = so_far
        if at > start:
            found += [Match(label, *so_far) for label in node.labels]
        if at == len(words):
            return
        if following := node.words.get(words[at]):
            self._walk(following, words, (start, at + 1, slots, literal + 1, free), found)
        for slot, following in node.slots.items():
            parser = self.parsers.get(slot)
            if parser is None:
                for end in _ends(following, words, at + 1):
                    taken = {**slots, slot: (at, end)}
                    self._walk(following, words, (start, end, taken, literal, free + end - at), found)
            elif parser.begins(words[at]):
                for value, end in parser.readings(words, at):
                    heard = {**slots, slot: value}
                    self._walk(following, words, (start, end, heard, literal + end - at, free), found)


def _ends(following: Node, words: Words, first: int) -> Iterator[int]:
    """Where free text may end: before what goes on, or with the words."""
    for end in range(first, len(words)):
        if following.slots or words[end] in following.words:
            yield end
    if following.labels:
        yield len(words)


@dataclass(frozen=True)
class Table:
    """A slot with a list of values, each said in one way or several: "monday", "mon"."""

    ways: Mapping[Words, object]
    longest: Mapping[str, int]
    """Words that a way takes at most, by its first word."""

    @classmethod
    def of(cls, values: Mapping[str, Iterable[str]]) -> "Table":
        """From the TOML: value -> ways of saying it."""
        ways: dict[Words, object] = {folded(words_of(way)): value for value, said in values.items() for way in said}
        return cls(ways, {first: max(map(len, those)) for first, those in groupby(sorted(ways), key=itemgetter(0))})

    def begins(self, word: str) -> bool:
        """Whether a value may begin with the word."""
        return plain(word) in self.longest

    def readings(self, words: Words, start: int) -> Sequence[tuple[object, int]]:
        """The values whose words stand at `start`, the longest first."""
        longest = self.longest.get(plain(words[start]), 0)
        ends = range(min(len(words), start + longest), start, -1)
        said = ((self.ways.get(folded(words[start:end])), end) for end in ends)
        return [(value, end) for value, end in said if value is not None]
