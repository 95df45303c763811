"""What patterns are looked for in: all that a person told, as it stands today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from skill.core.days import day_of
from skill.core.desk import Desk
from skill.core.leaf import Leaf
from skill.core.low_day import is_low
from skill.core.notebook import Goal, GoalState, Step
from skill.core.period import ALL
from skill.core.win import Kind, Win

WINDOW = timedelta(days=28)
"""How far back wins are looked at in full; content.md: "over 28 days"."""
FIRST_WEEK = timedelta(days=7)
"""content.md: "none in the first week"."""


class Brief(NamedTuple):
    """A win as it stands on a leaf: `plain` are its words in normal form."""

    id: str
    about: date
    category: str
    plain: str


@dataclass(frozen=True)
class History:
    """`wins` are the ordinary ones about the last 28 days, `leaves` hold all that there ever were, private ones too.

    `low_days` are those with a low check-in; `goals` are the open ones.
    """

    today: date
    wins: tuple[Win, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    low_days: frozenset[date] = frozenset()
    goals: tuple[Goal, ...] = ()
    steps: tuple[Step, ...] = ()
    is_in_first_week: bool = False

    @cached_property
    def told(self) -> Sequence[Brief]:
        """All ordinary wins, by their days; on one day in the order they were said."""
        return [brief for leaf in self.leaves for brief in _briefs(leaf, private=False)]

    @cached_property
    def private(self) -> Sequence[Brief]:
        """The survived wins: never counted and never told, only asked whether something was told before."""
        return [brief for leaf in self.leaves for brief in _briefs(leaf, private=True)]


def history_of(desk: Desk) -> History:
    """Everything there is, as it stands at the desk."""
    span = ALL.span(desk.today)
    leaves = tuple(desk.journal.leaves(span.first, span.last))
    wins = desk.journal.between(desk.today - WINDOW + timedelta(days=1), desk.today)
    ordinary = tuple(win for win in wins if win.kind is Kind.ORDINARY)
    return History(
        today=desk.today,
        wins=ordinary,
        leaves=leaves,
        low_days=frozenset(
            check_in.about for check_in in desk.notebook.check_ins.all() if is_low(check_in, desk.language)
        ),
        goals=tuple(goal for goal in desk.notebook.goals.all() if goal.state is GoalState.OPEN),
        steps=tuple(desk.notebook.steps.all()),
        is_in_first_week=not _is_told_before(desk, ordinary, leaves),
    )


def _is_told_before(desk: Desk, recent: Sequence[Win], leaves: Sequence[Leaf]) -> bool:
    """Whether an ordinary win was told a week ago or longer; what is about an old day may have been told today."""
    last = desk.today - FIRST_WEEK
    if any(day_of(win.said_at) <= last for win in recent):
        return True
    old = (brief.id for leaf in leaves for brief in _briefs(leaf, private=False) if brief.about <= last)
    return any(win is not None and day_of(win.said_at) <= last for win in map(desk.journal.find, old))


def _briefs(leaf: Leaf, *, private: bool) -> Sequence[Brief]:
    first = date.fromisoformat(f"{leaf.month}-01")
    days = {day: first.replace(day=day) for day in set(leaf.days)}
    return [
        Brief(leaf.ids[place], days[day], leaf.categories[place], leaf.plain[place])
        for place, day in enumerate(leaf.days)
        if leaf.private[place] is private
    ]
