"""What stands on a page: wins by day, moods and goals, from the notebook, in order and in the person's words."""

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from skill.core.notebook import CheckIn, GoalState
from skill.core.period import Span
from skill.core.ports import Notebook
from skill.core.win import Kind, Win

UNSEEN = frozenset({"Cc", "Cs"})
BYTE_ORDER_MARK = "\ufeff"
"""Neither it nor what Unicode calls control characters and surrogates can stand in a PDF or be read in a browser."""


@dataclass(frozen=True)
class Day:
    """The wins about one day, in the order they were said."""

    day: date
    wins: tuple[str, ...]


@dataclass(frozen=True)
class GoalLine:
    """A goal with its steps; `reached` and the steps' marks say what is done, and nothing says what is not."""

    words: str
    reached: bool
    steps: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Page:
    """Everything on it. `span` goes from the first day asked for, or the first with anything on it, to the last."""

    span: Span
    days: tuple[Day, ...]
    moods: tuple[CheckIn, ...]
    goals: tuple[GoalLine, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing was told in these days."""
        return not (self.days or self.moods or self.goals)


def page_of(notebook: Notebook, span: Span, *, categories: Collection[str] = (), private: bool = False) -> Page:
    """Gather a page. Survived wins are private and stay out unless `private` (content.md); no categories means all.

    With categories, moods and goals stay out too: the page is then about those wins alone.
    """
    wins = [
        win
        for win in notebook.wins.between(span.first, span.last)
        if (private or win.kind is Kind.ORDINARY) and (not categories or win.category in categories)
    ]
    days = _by_day(wins)
    moods = () if categories else _moods(notebook, span)
    goals = () if categories else _goals(notebook)
    first_days = [day.day for day in days[:1]] + [mood.about for mood in moods[:1]]
    first = span.first if span.first != date.min else min(first_days, default=span.last)
    return Page(Span(first, span.last), days, moods, goals)


def _by_day(wins: Sequence[Win]) -> tuple[Day, ...]:
    ordered = sorted(wins, key=lambda win: (win.about, win.said_at))
    return tuple(
        Day(day, tuple(_seen(win.words) for win in told)) for day, told in groupby(ordered, lambda win: win.about)
    )


def _moods(notebook: Notebook, span: Span) -> tuple[CheckIn, ...]:
    told = [check_in for check_in in notebook.check_ins.all() if span.first <= check_in.about <= span.last]
    seen = [replace(check_in, word=_seen(check_in.word)) for check_in in told]
    return tuple(sorted(seen, key=lambda check_in: (check_in.about, check_in.said_at)))


def _goals(notebook: Notebook) -> tuple[GoalLine, ...]:
    """Open and reached ones; what was dropped is never spoken of unasked."""
    steps = notebook.steps.all()
    return tuple(
        GoalLine(
            _seen(goal.words),
            goal.state is GoalState.REACHED,
            tuple((_seen(step.words), step.done_at is not None) for step in steps if step.goal_id == goal.id),
        )
        for goal in notebook.goals.all()
        if goal.state is not GoalState.DROPPED
    )


def _seen(words: str) -> str:
    """The words on one line, without what no paper shows."""
    shown = (sign for sign in " ".join(words.split()) if sign != BYTE_ORDER_MARK)
    return "".join(sign for sign in shown if unicodedata.category(sign) not in UNSEEN)
