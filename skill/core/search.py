"""Look among a person's wins."""

from collections.abc import Sequence

from skill.core.desk import Desk
from skill.core.period import Period
from skill.core.stems import mentions
from skill.core.win import Kind, Win


def ordinary(desk: Desk, period: Period) -> Sequence[Win]:
    """The wins of a period, oldest first; survived ones are private and stay out (content.md)."""
    span = period.span(desk.today)
    return [win for win in desk.journal.between(span.first, span.last) if win.kind is Kind.ORDINARY]


def mentioning(desk: Desk, wins: Sequence[Win], query: str) -> Sequence[Win]:
    """Those of the wins that have the words of a query in them, in whatever form."""
    return [win for win in wins if mentions(win.words, query, desk.language.inflection)]


def newest(wins: Sequence[Win]) -> Win | None:
    """The win about the latest day; of one day's, the one said last."""
    return max(wins, key=lambda win: (win.about, win.said_at), default=None)
