"""Some sentences of a template, evenly spread over all that it is, without saying all the others."""

from collections.abc import Iterator, Mapping
from math import prod
from typing import NamedTuple

from skill.core.language import Phrases
from skill.core.understand.templates import Choice, Run, parse, rule

Words = tuple[str, ...]
_SIGNS = frozenset("[]()|<>")
"""What makes a template more than one sentence."""


class _Way(NamedTuple):
    """A run of a template, and how many sentences it is."""

    parts: "tuple[str | _Ways, ...]"
    size: int

    def said(self, number: int) -> Words:
        """The sentence of this number; what stands last changes first, as on a dial."""
        words: Words = ()
        for part in reversed(self.parts):
            if isinstance(part, str):
                words = (part, *words)
            else:
                number, own = divmod(number, part.size)
                words = (*part.said(own), *words)
        return words


class _Ways(NamedTuple):
    """The runs of a choice, and how many sentences they are together."""

    runs: tuple[_Way, ...]
    size: int

    def said(self, number: int) -> Words:
        """The sentence of this number, from 0 up to `size`."""
        for run in self.runs:
            if number < run.size:
                return run.said(number)
            number -= run.size
        raise IndexError(number)


class Samples:
    """Of a language's templates; what each of its rules is gets counted once."""

    def __init__(self, rules: Mapping[str, Phrases]) -> None:
        self._rules = rules
        self._by_rule: dict[str, _Ways] = {}

    def of(self, template: str, most: int) -> Iterator[Words]:
        """At most so many of the sentences that `expand` gives, in its order and as words; raises TemplateError."""
        if _SIGNS.isdisjoint(template):
            return iter((tuple(template.split()),))
        ways = self._ways(parse(template))
        step = -(-ways.size // most)
        return map(ways.said, range(0, ways.size, step))

    def _ways(self, choice: Choice) -> _Ways:
        runs = tuple(map(self._way, choice))
        return _Ways(runs, sum(run.size for run in runs))

    def _way(self, run: Run) -> _Way:
        parts = tuple(map(self._part, run))
        return _Way(parts, prod(part.size for part in parts if isinstance(part, _Ways)))

    def _part(self, part: str | Choice) -> str | _Ways:
        if not isinstance(part, str):
            return self._ways(part)
        if part[0] != "<":
            return part
        if part not in self._by_rule:
            self._by_rule[part] = self._ways(rule(part, self._rules))
        return self._by_rule[part]
