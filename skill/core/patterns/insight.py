"""What a pattern found: its kind, its counts, and the words that its line needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Pattern(StrEnum):
    """The only things that may be noticed aloud (content.md, "Patterns of growth"), those of today first.

    No declines, averages, ranks, gaps, forecasts, diagnoses or causes: there is no kind for them.
    """

    FIRST_TIME = "first_time"
    YEAR_AGO = "year_ago"
    REACHED_OUT = "reached_out"
    STEPS = "steps"
    HARD_DAYS = "hard_days"
    SAME_DAY = "same_day"
    PART_OF_DAY = "part_of_day"


@dataclass(frozen=True)
class Insight:
    """One pattern, found.

    `line` is the key of what says it, under `[spoken.Patterns]`. Every number there is one of `counts`; every other
    value is one of `words`, or a win's id, which is never said.
    """

    pattern: Pattern
    line: str
    counts: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    win: str = ""
