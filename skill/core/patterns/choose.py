"""Which pattern is told, if any: one at a time, and none on a low day, in the first week or where it is not wanted."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import partial

from skill.core.desk import Desk
from skill.core.low_day import is_low_day
from skill.core.patterns.first_time import first_time
from skill.core.patterns.hard_days import hard_days
from skill.core.patterns.history import History, history_of
from skill.core.patterns.insight import Insight, Pattern
from skill.core.patterns.memory import dismissed, note_told, told, told_last
from skill.core.patterns.part_of_day import part_of_day
from skill.core.patterns.reached_out import reached_out
from skill.core.patterns.same_day import same_day
from skill.core.patterns.steps_done import steps_done
from skill.core.patterns.topics import Topics
from skill.core.patterns.wording import said
from skill.core.patterns.year_ago import year_ago
from skill.core.reply import Line

REST = timedelta(days=7)
"""How long a pattern rests before a recap tells it again unasked (our judgement)."""


def insights(history: History, topics: Topics, order: Iterable[Pattern]) -> Iterator[Insight]:
    """What may be said of a history, kind by kind, each looked for in its turn; nothing in the first week."""
    finders = {
        Pattern.FIRST_TIME: partial(first_time, history, topics),
        Pattern.YEAR_AGO: partial(year_ago, history),
        Pattern.REACHED_OUT: partial(reached_out, history),
        Pattern.STEPS: partial(steps_done, history),
        Pattern.HARD_DAYS: partial(hard_days, history),
        Pattern.SAME_DAY: partial(same_day, history, topics),
        Pattern.PART_OF_DAY: partial(part_of_day, history),
    }
    if not history.is_in_first_week:
        found = (finders[pattern]() for pattern in order)
        yield from (insight for insight in found if insight is not None)


def wanted(desk: Desk) -> Sequence[Pattern]:
    """The kinds that may be told now, the one told longest ago, or never, first; none on a low day."""
    if is_low_day(desk):
        return ()
    order = {pattern: place for place, pattern in enumerate(told(desk.notebook.preferences), start=1)}
    kinds = (pattern for pattern in Pattern if pattern not in dismissed(desk.notebook.preferences))
    return sorted(kinds, key=lambda pattern: order.get(pattern, 0))


def told_next(desk: Desk, history: History, kinds: Iterable[Pattern]) -> Insight | None:
    """The insight of the first of the kinds that there is one of."""
    return next(insights(history, Topics(desk.language.topics, desk.language.inflection), kinds), None)


def insight_for(desk: Desk) -> Line | None:
    """The one insight that a recap may end with, of at most 18 words, noted as told; None when none may be said.

    What has to be asked about first is none, nor is what was told within a week; and one a day is enough unasked.
    """
    if desk.is_brief or told_last(desk.notebook.preferences, desk.today):
        return None
    days = told(desk.notebook.preferences)
    rested = {pattern for pattern in Pattern if pattern not in days or desk.today - days[pattern] >= REST}
    kinds = [pattern for pattern in wanted(desk) if pattern in rested - {Pattern.YEAR_AGO}]
    insight = told_next(desk, history_of(desk), kinds) if kinds else None
    if insight is None:
        return None
    note_told(desk.notebook.preferences, insight.pattern, desk.today)
    return said(desk, insight)
