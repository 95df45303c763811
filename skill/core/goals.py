"""A person's open goals and their steps: which are there, and which is meant."""

from collections.abc import Sequence

from skill.core.desk import Desk
from skill.core.named import closest
from skill.core.notebook import Goal, GoalState, Step


def open_goals(desk: Desk) -> Sequence[Goal]:
    """The newest first, because the newest is meant when none is named."""
    return [goal for goal in reversed(desk.notebook.goals.all()) if goal.state is GoalState.OPEN]


def goal_meant(desk: Desk, named: str) -> Goal | None:
    """The open goal with these words, or words like them; the newest for ""; None when there is none."""
    goals = open_goals(desk)
    if not named:
        return goals[0] if goals else None
    return closest(named, goals, lambda goal: goal.words, desk.language.turning)


def steps_of(desk: Desk, goal: Goal) -> Sequence[Step]:
    """All steps of a goal, oldest first."""
    return [step for step in desk.notebook.steps.all() if step.goal_id == goal.id]


def open_steps(desk: Desk) -> Sequence[tuple[Goal, Step]]:
    """Every step still to take, as (goal, step): those of the newest goal first, a goal's own in their order."""
    return [(goal, step) for goal in open_goals(desk) for step in steps_of(desk, goal) if step.done_at is None]
