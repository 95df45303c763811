"""A person's open goals and their steps: which are there, and which is meant."""

from collections.abc import Sequence

from skill.core.desk import Desk
from skill.core.named import closest
from skill.core.notebook import Goal, GoalState, Step
from skill.core.understand.words import words_of

STILL_TO_DO = frozenset({"SetGoal.goal", "AddStep.step"})
"""Slots for what lies ahead: a deed that was done is no answer to the question for one of them, and is a win."""


def open_goals(desk: Desk) -> Sequence[Goal]:
    """The newest first, because the newest is meant when none is named."""
    return [goal for goal in reversed(desk.notebook.goals.all()) if goal.state is GoalState.OPEN]


def open_goal(desk: Desk, goal_id: str) -> Goal | None:
    """The goal with this id, while it is open."""
    return next((goal for goal in open_goals(desk) if goal.id == goal_id), None)


def goal_meant(desk: Desk, named: str) -> Goal | None:
    """The open goal with these words, or words like them; the newest for ""; None when there is none."""
    goals = open_goals(desk)
    if not named:
        return goals[0] if goals else None
    passed_over = desk.language.inflection.small_words | desk.language.acts.goals
    telling = " ".join(word for word in words_of(named) if word not in passed_over)
    return closest(telling or named, goals, lambda goal: goal.words, desk.language.turning)


def steps_of(desk: Desk, goal: Goal) -> Sequence[Step]:
    """All steps of a goal in their order: by place, then as they were added."""
    return _in_order(desk.notebook.steps.all(), goal)


def open_steps(desk: Desk) -> Sequence[tuple[Goal, Step]]:
    """Every step still to take, as (goal, step): those of the newest goal first, a goal's own in their order."""
    steps = desk.notebook.steps.all()
    return [(goal, step) for goal in open_goals(desk) for step in _in_order(steps, goal) if step.done_at is None]


def _in_order(steps: Sequence[Step], goal: Goal) -> Sequence[Step]:
    return sorted((step for step in steps if step.goal_id == goal.id), key=lambda step: step.place)
