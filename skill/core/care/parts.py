"""The parts that rules are made of, all looked for in one pass over the words."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from skill.core.care.normal import Normaliser, Words
from skill.core.language import Phrases
from skill.core.understand.graph import Node, planted
from skill.core.understand.templates import Choice, parse, rule
from skill.core.understand.words import words_of

Span = tuple[int, int]
Found = Mapping[int, Sequence[Span]]
"""Where each part stands that stands anywhere, by its number; what must end its clause has a number of its own."""
_END = re.compile(r"(?<!\S)\.(?=[\s)\]|]|$)")
_ENDING = "clauseend"
"""Stands in the graph for the sign of a clause's end, which is no word."""


def ending(number: int) -> int:
    """The number of those phrases of a part that must end their clause."""
    return ~number


class Parts:
    """Each template is known by a number; the same template is the same part. All are planted when first needed."""

    def __init__(self, rules: Mapping[str, Phrases], normaliser: Normaliser) -> None:
        self._rules = {name: tuple(map(_with_ending, lines)) for name, lines in rules.items()}
        self._normaliser = normaliser
        self._numbers: dict[str, int] = {}

    def number(self, template: str) -> int:
        """The number of a part."""
        return self._numbers.setdefault(_with_ending(template), len(self._numbers))

    def vocabulary(self) -> Iterator[str]:
        """Every word of every part, in normal form."""
        rules: set[str] = set()
        said = {word for template in self._numbers for word in self._words_in(parse(template), rules)}
        return (normal for word in said for normal in self._normal(words_of(word)))

    def found_in(self, words: Words) -> Found:
        """All places of all parts."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        for start in range(len(words)):
            node: Node | None = self._root
            for end in range(start + 1, len(words) + 1):
                node = node.words.get(words[end - 1]) if node else None
                if node is None:
                    break
                for number in self._ending_at(node):
                    found[number].append((start, end))
        return found

    @cached_property
    def _root(self) -> Node:
        return planted({str(number): (line,) for line, number in self._numbers.items()}, self._rules, self._normal)

    @staticmethod
    def _ending_at(node: Node) -> Iterator[int]:
        yield from map(int, node.labels)
        if closing := node.words.get(_ENDING):
            yield from (ending(int(label)) for label in closing.labels)

    def _normal(self, said: Words) -> Words:
        return self._normaliser.of(said).words

    def _words_in(self, choice: Choice, rules: set[str]) -> Iterator[str]:
        """The words of a choice as they are written, those of each rule once."""
        for part in (part for run in choice for part in run):
            if not isinstance(part, str):
                yield from self._words_in(part, rules)
            elif part[0] != "<":
                yield part
            elif part not in rules:
                rules.add(part)
                yield from self._words_in(rule(part, self._rules), rules)


def beginning_within(spans: Sequence[Span], first: int, last: int) -> Sequence[Span]:
    """Those of the places of a part, which are in the order of the words, that begin from one word up to another."""
    begins = itemgetter(0)
    at = bisect_left(spans, first, key=begins)
    return spans[at : bisect_left(spans, last, lo=at, key=begins)]


def _with_ending(template: str) -> str:
    return _END.sub(_ENDING, template)
