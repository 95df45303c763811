"""A pattern is parts and how far apart they may stand: the signs `...`, `>>` and `&` between templates.

`a ... b`: a few other words of the same clause may stand between. `a & b`: the same in any order, as verbs wander.
`a >> b`: anywhere behind, in the same breath. `a + b`: directly behind, where `a b` would be too many phrases. A phrase
that ends with ` .` ends its clause too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations

from skill.core.care.parts import Found, Parts, Span, beginning_within, ending
from skill.core.language import Phrases

NEAR = 3
"""Words that may stand between two parts of one thought (our judgement)."""
BREATH = 14
"""Words between two parts of one breath (our judgement)."""
_SIGN = re.compile(r"\s+(\+|\.\.\.|>>|&)\s+")

_REACH = {"...": NEAR, ">>": BREATH}

Clauses = tuple[int, ...]
"""The number of the clause that each word belongs to."""
Match = tuple[Span, ...]
"""A place for each part of a pattern."""


@dataclass(frozen=True)
class _Part:
    number: int
    reach: int = 0
    leaves_clause: bool = False

    def spans(self, found: Found, clauses: Clauses) -> Iterator[Span]:
        """Where it stands."""
        yield from found.get(self.number, ())
        yield from (span for span in found.get(ending(self.number), ()) if _ends_clause(span, clauses))

    def spans_behind(self, before: Span, found: Found, clauses: Clauses) -> Iterator[Span]:
        """Where it stands as it may behind the part before."""
        first, last = before[1], before[1] + self.reach + 1
        numbers = (self.number, ending(self.number))
        near = {number: beginning_within(found.get(number, []), first, last) for number in numbers}
        return (span for span in self.spans(near, clauses) if self._follows(before, span, clauses))

    def _follows(self, before: Span, span: Span, clauses: Clauses) -> bool:
        """Whether it may stand here, behind the part before."""
        gap = span[0] - before[1]
        if not gap:
            return True
        same = self.leaves_clause or clauses[before[1] - 1] == clauses[span[0]]
        return 0 < gap <= self.reach and same


@dataclass(frozen=True)
class Pattern:
    """Parts in their order."""

    parts: tuple[_Part, ...]

    @property
    def keys(self) -> tuple[int, int]:
        """Numbers without one of which it can't be there."""
        return self.parts[-1].number, ending(self.parts[-1].number)

    def may_stand(self, found: Found) -> bool:
        """Whether all its parts are there, wherever; most patterns fall at this."""
        return all(part.number in found or ending(part.number) in found for part in self.parts)

    def matches(self, found: Found, clauses: Clauses) -> Iterator[Match]:
        """Every way in which it stands."""
        yield from self._rest((), found, clauses)

    def _rest(self, placed: Match, found: Found, clauses: Clauses) -> Iterator[Match]:
        if len(placed) == len(self.parts):
            yield placed
            return
        part = self.parts[len(placed)]
        spans = part.spans_behind(placed[-1], found, clauses) if placed else part.spans(found, clauses)
        for span in spans:
            yield from self._rest((*placed, span), found, clauses)


class PatternSet:
    """Many patterns, of which only those are tried whose parts are there."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_key: defaultdict[int, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            for key in pattern.keys:
                self._by_key[key].append(pattern)

    @property
    def keys(self) -> Iterable[int]:
        """Numbers of parts without one of which none of the patterns is there."""
        return self._by_key.keys()

    def may_stand(self, found: Found) -> bool:
        """Whether all parts of a pattern are there."""
        return any(True for _ in self._standing(found))

    def matches(self, found: Found, clauses: Clauses) -> Iterator[Match]:
        """Every way in which any of them stands."""
        return (match for pattern in self._standing(found) for match in pattern.matches(found, clauses))

    def places(self, found: Found, clauses: Clauses) -> set[int]:
        """The places of all words that any of them is made of."""
        return {at for match in self.matches(found, clauses) for at in places_of(match)}

    def _standing(self, found: Found) -> Iterator[Pattern]:
        patterns = (pattern for key in self._by_key.keys() & found.keys() for pattern in self._by_key[key])
        return (pattern for pattern in patterns if pattern.may_stand(found))


def places_of(match: Match) -> Iterator[int]:
    """The places of the words that a match is made of."""
    return (at for start, end in match for at in range(start, end))


def compiled(templates: Phrases, parts: Parts) -> PatternSet:
    """All patterns of some templates; raises TemplateError."""
    return PatternSet(pattern for template in templates for pattern in patterns_of(template, parts))


def patterns_of(template: str, parts: Parts) -> Iterator[Pattern]:
    """The patterns of one line of the TOML; raises TemplateError."""
    first, *linked = _SIGN.split(template)
    signs, others = linked[::2], linked[1::2]
    if "&" in signs:
        for order in permutations((first, *others)):
            yield Pattern(tuple(_part(piece, "...", parts) for piece in order))
    else:
        pieces = zip((first, *others), ("", *signs), strict=True)
        yield Pattern(tuple(_part(piece, sign, parts) for piece, sign in pieces))


def _part(template: str, sign: str, parts: Parts) -> _Part:
    return _Part(parts.number(template), _REACH.get(sign, 0), leaves_clause=sign == ">>")


def _ends_clause(span: Span, clauses: Clauses) -> bool:
    return span[1] == len(clauses) or clauses[span[1]] != clauses[span[1] - 1]
