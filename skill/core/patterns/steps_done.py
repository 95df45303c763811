"""Steps towards a goal: "Two steps done on the flat; one to go."."""

from collections.abc import Sequence
from datetime import datetime

from skill.core.named import fits
from skill.core.notebook import Goal, Step
from skill.core.patterns.history import History
from skill.core.patterns.insight import Insight, Pattern

FEWEST = 2
LEFT = {1: "steps_one_left", 2: "steps_two_left"}
"""content.md: remaining only when <= 2."""


def steps_done(history: History) -> Insight | None:
    """The steps done on the open goal that moved last; of a goal with words that are soon said."""
    moved = [(done, goal) for goal in history.goals if fits(goal.words) and (done := _done(history, goal))]
    if not moved:
        return None
    done, goal = max(moved, key=lambda pair: (max(pair[0]), pair[1].id))
    if len(done) < FEWEST:
        return None
    left = sum(step.done_at is None for step in _steps(history, goal))
    return Insight(Pattern.STEPS, LEFT.get(left, "steps"), {"count": len(done)}, {"goal": goal.words})


def _steps(history: History, goal: Goal) -> Sequence[Step]:
    return [step for step in history.steps if step.goal_id == goal.id]


def _done(history: History, goal: Goal) -> Sequence[datetime]:
    return [step.done_at for step in _steps(history, goal) if step.done_at is not None]
