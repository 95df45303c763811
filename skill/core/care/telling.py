"""How something is told: denied, long past, of somebody else, or as a story."""

from bisect import bisect_left, bisect_right
from enum import StrEnum

from skill.core.care.parts import Found, Parts, Span, beginning_within
from skill.core.care.patterns import Clauses, Match
from skill.core.language import CareWords

REACH = 3
"""Words before a thought in which "not" still denies it (our judgement)."""

WITHIN = 60
"""Words to either side in which it is looked for how a thought is told: no clause is longer (our judgement)."""


class Telling(StrEnum):
    """What a rule may answer to in other ways than to the thing itself."""

    NEGATED = "negated"
    PAST = "past"
    OTHER = "other"
    OTHERS_PAST = "others_past"
    STORY = "story"


class TellingReader:
    """Reads the clause around a thought by the language's marks."""

    def __init__(self, caring: CareWords, parts: Parts) -> None:
        self._marks = {
            mark: tuple(map(parts.number, templates))
            for mark, templates in {
                "negators": caring.negators,
                "affirming": caring.affirming,
                "selves": caring.selves,
                "others": caring.others,
                "reflexives": caring.reflexives,
                "past": caring.past,
                "others_past": caring.others_past,
                "now": caring.now,
                "stories": caring.stories,
            }.items()
        }

    def of(self, match: Match, found: Found, clauses: Clauses) -> tuple[Telling, ...]:
        """How a thought is told that stands in these places: every way that is true, the weightiest first."""
        around = _Around(match, found, clauses)
        now = around.any_of(self._marks["now"])
        past = around.any_of(self._marks["past"]) and not now
        by_other = self._by_other(around)
        true = {
            Telling.STORY: around.any_of(self._marks["stories"]) and not self._by_self(around),
            Telling.OTHERS_PAST: by_other and (past or (around.any_of(self._marks["others_past"]) and not now)),
            Telling.OTHER: by_other,
            Telling.NEGATED: self._denied(around),
            Telling.PAST: past,
        }
        return tuple(telling for telling, holds in true.items() if holds)

    def _by_other(self, around: "_Around") -> bool:
        if around.spans(self._marks["reflexives"]):
            return True
        selves, others = around.before(self._marks["selves"]), around.before(self._marks["others"])
        return bool(others) and max(others) > max(selves, default=(-1, -1))

    def _by_self(self, around: "_Around") -> bool:
        return any(around.first - end < REACH for _, end in around.before(self._marks["selves"]))

    def _denied(self, around: "_Around") -> bool:
        affirmed = around.spans(self._marks["affirming"])
        subjects = [*around.before(self._marks["selves"]), *around.before(self._marks["others"])]
        for start, end in around.spans(self._marks["negators"]):
            reaches = start < around.last and end >= around.first - REACH
            broken = any(end <= subject[0] < around.first for subject in subjects)
            if reaches and not broken and not around.holds((start, end)) and not _overlaps((start, end), affirmed):
                return True
        return False


class _Around:
    """A match in the clauses that it touches."""

    def __init__(self, match: Match, found: Found, clauses: Clauses) -> None:
        self._match = match
        self._found = found
        self.first = min(start for start, _ in match)
        self.last = max(end for _, end in match)
        self._opens = max(bisect_left(clauses, clauses[self.first]), self.first - WITHIN)
        self._closes = min(bisect_right(clauses, clauses[self.last - 1]), self.last + WITHIN)

    def spans(self, parts: tuple[int, ...]) -> list[Span]:
        """Where any of the parts stand in these clauses."""
        return [
            (start, end)
            for part in parts
            if (places := self._found.get(part))
            for start, end in beginning_within(places, self._opens, self._closes)
            if end <= self._closes
        ]

    def any_of(self, parts: tuple[int, ...]) -> bool:
        return bool(self.spans(parts))

    def before(self, parts: tuple[int, ...]) -> list[Span]:
        """Those that begin before the match."""
        return [span for span in self.spans(parts) if span[0] < self.first]

    def holds(self, span: Span) -> bool:
        """Whether the match itself is made of it."""
        return _overlaps(span, self._match)


def _overlaps(span: Span, others: Match | list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
