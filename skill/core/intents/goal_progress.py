"""Say how far a goal has come, by what is done."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.goals import goal_meant, steps_of
from skill.core.intents.intent import Intent
from skill.core.named import turned
from skill.core.notebook import Goal
from skill.core.reply import Line, Reply
from skill.core.saying import number_said

LEFT = {1: "left_one", 2: "left_two"}
"""What remains is said only when it is two or fewer (content.md, "Patterns of growth")."""


@dataclass(frozen=True)
class GoalProgress(Intent):
    """The steps done on the newest goal; a goal without any is named, and nothing that is missing is counted."""

    says = ("done_one", "done_many", "done_all", "left_one", "left_two", "not_begun", "no_step", "no_goal")

    def reply(self, desk: Desk) -> Reply:
        """Progress is what was done, never a share of what was planned."""
        goal = goal_meant(desk, "")
        return Reply.of(desk.line("GoalProgress.no_goal") if goal is None else _told(desk, goal))


def _told(desk: Desk, goal: Goal) -> Line:
    steps = steps_of(desk, goal)
    done = sum(step.done_at is not None for step in steps)
    words = turned(goal.words, desk.language.turning)
    if not done:
        return desk.line("GoalProgress.not_begun" if steps else "GoalProgress.no_step", goal=words)
    if done == len(steps):
        return desk.line("GoalProgress.done_all", goal=words)
    told = desk.line(
        "GoalProgress.done_one" if done == 1 else "GoalProgress.done_many", goal=words, count=number_said(desk, done)
    )
    left = LEFT.get(len(steps) - done)
    return told if left is None or desk.conversation.in_care else told + desk.line(f"GoalProgress.{left}")
