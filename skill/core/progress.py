"""What is left of a goal, where that is little."""

from skill.core.desk import Desk
from skill.core.goals import steps_of
from skill.core.low_day import is_low_day
from skill.core.notebook import Goal
from skill.core.reply import Line

LEFT = {1: "left_one", 2: "left_two"}
"""What remains is said only when it is two or fewer (content.md, "Patterns of growth")."""


def left(desk: Desk, goal: Goal) -> Line | None:
    """How many steps are to go, if they are few and the day is not a low one."""
    key = LEFT.get(sum(step.done_at is None for step in steps_of(desk, goal)))
    return None if key is None or is_low_day(desk) else desk.line(f"GoalProgress.{key}")
