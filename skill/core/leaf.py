"""A leaf: one month of a journal in brief, enough to count and to find, and no win in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from skill.core.understand.words import words_of
from skill.core.win import Kind, Win

_YEAR_AND_MONTH = 7
"""Letters of an ISO date: "2026-03"."""


@dataclass(frozen=True)
class Leaf:
    """The wins of a month ("2026-03") by their day, and on one day in the order they were said.

    Of each win in that order its day of the month, whether it is private, and, in texts that are parted only where they
    are needed, its id, its category and its words in normal form with a space around them (" i walked home "), a line a
    win. `vocabulary` has every word of them once, with spaces around. Columns, because ten years are read as a hundred
    texts and not as 36,500 things.
    """

    month: str
    days: Sequence[int]
    private: Sequence[bool]
    ids_text: str
    categories_text: str
    plain_text: str
    vocabulary: str

    @cached_property
    def ids(self) -> Sequence[str]:
        """The id of each win."""
        return self.ids_text.split()

    @cached_property
    def categories(self) -> Sequence[str]:
        """The category of each win."""
        return self.categories_text.split()

    @cached_property
    def plain(self) -> Sequence[str]:
        """The words of each win in normal form."""
        return self.plain_text.split("\n")


def month_of(day: date) -> str:
    """The name of a day's month."""
    return day.isoformat()[:_YEAR_AND_MONTH]


def leaf_of(month: str, wins: Sequence[Win]) -> Leaf:
    """The leaf of a month; `wins` are all of its wins, in the order they were said."""
    ordered = sorted(wins, key=lambda win: win.about)
    words = [words_of(win.words) for win in ordered]
    return Leaf(
        month,
        days=[win.about.day for win in ordered],
        private=[win.kind is Kind.SURVIVED for win in ordered],
        ids_text=" ".join(win.id for win in ordered),
        categories_text=" ".join(win.category for win in ordered),
        plain_text="\n".join(_spaced(each) for each in words),
        vocabulary=_spaced(sorted({word for each in words for word in each})),
    )


def _spaced(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "
