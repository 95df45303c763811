"""A notebook with two days, a survived win, moods, and a goal with steps."""

from datetime import UTC, date, datetime, timedelta

from skill.catalog.sentences import sentences
from skill.core.notebook import CheckIn, Goal, GoalState, PlanItem, Step
from skill.core.period import Span
from skill.core.win import Kind
from skill.pages.wording import Wording
from tests.fakes import MemoryNotebook

MAY = date(2026, 5, 4)
SPAN = Span(MAY, MAY + timedelta(days=6))
STRANGE = "1. drew <b>bold</b> *stars* & wrote #hashes [links](x)"


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def told_notebook() -> MemoryNotebook:
    notebook = MemoryNotebook()
    later = MAY + timedelta(days=2)
    notebook.wins.keep("I got out of bed", about=MAY, said_at=at(MAY, 9), category="getting_up")
    notebook.wins.keep("I ate", about=MAY, said_at=at(MAY, 12), category="food")
    notebook.wins.keep(STRANGE, about=later, said_at=at(later, 9), category="play")
    notebook.wins.keep("I did not hurt myself", about=later, said_at=at(later, 23), kind=Kind.SURVIVED)
    notebook.check_ins.add(CheckIn(3, "", MAY, at(MAY, 20)))
    notebook.check_ins.add(CheckIn(0, "okay", later, at(later, 20)))
    goal = notebook.goals.add(Goal("find a flat", at(MAY, 10)))
    notebook.goals.add(Goal("run a marathon", at(MAY, 11), GoalState.DROPPED))
    notebook.steps.add(Step(goal.id, "write to a landlord", at(MAY, 10), done_at=at(later, 10)))
    notebook.steps.add(Step(goal.id, "look at one", at(MAY, 11)))
    notebook.plan.add(PlanItem("call my sister", at(MAY, 10)))
    notebook.preferences.put("length", "short")
    return notebook


def wording(tag: str = "en-GB") -> Wording:
    return Wording.of(tag, sentences(tag, "page"))
