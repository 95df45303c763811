"""Say how far a goal has come, by what is done."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.goals import goal_meant, open_goals, steps_of
from skill.core.intents.intent import Intent
from skill.core.named import turned
from skill.core.notebook import Goal
from skill.core.progress import left
from skill.core.reply import Line, Reply
from skill.core.saying import number_said


@dataclass(frozen=True)
class GoalProgress(Intent):
    """The steps done on the goal that is named, else on the newest; nothing that is missing is counted.

    A goal without any step done is named. When none was asked for and there are others, those are named too.
    """

    goal: str = ""

    says = (
        *("done_one", "done_many", "done_all", "left_one", "left_two", "not_begun", "no_step"),
        *("also", "unknown_goal", "no_goal"),
    )

    def reply(self, desk: Desk) -> Reply:
        """Progress is what was done, never a share of what was planned."""
        goal = goal_meant(desk, self.goal)
        if goal is None:
            return Reply.of(desk.line("GoalProgress.unknown_goal" if open_goals(desk) else "GoalProgress.no_goal"))
        told = _told(desk, goal)
        whole = told if self.goal else told + _others(desk, goal)
        return Reply.of(whole if whole.is_short else told)


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
    return told + (left(desk, goal) or Line("", ""))


def _others(desk: Desk, goal: Goal) -> Line:
    """The other goals."""
    others = [turned(other.words, desk.language.turning) for other in open_goals(desk) if other.id != goal.id]
    if not others:
        return Line("", "")
    return desk.line("GoalProgress.also", goals=desk.listed(others))
