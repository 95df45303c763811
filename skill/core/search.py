"""Look among a person's wins."""

from collections.abc import Sequence

from skill.core.asked import Asked, ids, places
from skill.core.desk import Desk
from skill.core.period import Period, Span
from skill.core.win import Kind, Win


def ordinary(desk: Desk, period: Period) -> Sequence[Win]:
    """The wins of a period in full, oldest first; survived ones are private and stay out (content.md)."""
    return within(desk, period.span(desk.today))


def within(desk: Desk, span: Span) -> Sequence[Win]:
    """The same for a span of days. For a long time `found` is quicker."""
    return [win for win in desk.journal.between(span.first, span.last) if win.kind is Kind.ORDINARY]


def found(desk: Desk, asked: Asked) -> Sequence[str]:
    """The ids of the wins that are asked for, by their days: quick, however many there are."""
    return ids(desk.journal.leaves(asked.span.first, asked.span.last), asked, desk.language.inflection)


def count(desk: Desk, asked: Asked) -> int:
    """How many wins are asked for."""
    leaves = desk.journal.leaves(asked.span.first, asked.span.last)
    return sum(len(found) for _, found in places(leaves, asked, desk.language.inflection))


def newest(desk: Desk, asked: Asked) -> Win | None:
    """Of the wins that are asked for the one about the latest day; of one day's, the one said last."""
    latest_first = desk.journal.leaves(asked.span.first, asked.span.last)[::-1]
    on_leaves = places(latest_first, asked, desk.language.inflection)
    return next((desk.journal.find(leaf.ids[found[-1]]) for leaf, found in on_leaves if found), None)
