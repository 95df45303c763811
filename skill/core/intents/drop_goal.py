"""Let a goal go, without reproach."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.goals import goal_meant
from skill.core.intents.intent import Intent
from skill.core.named import turned
from skill.core.notebook import GoalState
from skill.core.reply import Expects, Reply


@dataclass(frozen=True)
class DropGoal(Intent):
    """The goal that is named, or else the newest; only after a yes. What was done for it stays."""

    goal: str = ""
    confirmed: bool = False

    own_slots = ("confirmed",)
    says = ("dropped", "ask", "unknown_goal", "no_goal")

    def reply(self, desk: Desk) -> Reply:
        """Nobody is asked why."""
        goal = goal_meant(desk, self.goal)
        if goal is None:
            return Reply.of(desk.line("DropGoal.unknown_goal" if goal_meant(desk, "") else "DropGoal.no_goal"))
        words = turned(goal.words, desk.language.turning)
        if not self.confirmed:
            desk.conversation.pending = replace(self, goal=goal.words, confirmed=True)
            return Reply.of(desk.line("DropGoal.ask", goal=words), Expects.YES_OR_NO)
        desk.notebook.goals.replace(replace(goal, state=GoalState.DROPPED))
        return Reply.of(desk.line("DropGoal.dropped", goal=words))
