"""Name something larger to work towards."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.goals import open_goals
from skill.core.intents.intent import Intent
from skill.core.named import fits, turned
from skill.core.notebook import Goal
from skill.core.reply import Line, Reply
from skill.core.understand.words import words_of


@dataclass(frozen=True)
class SetGoal(Intent):
    """Keep a goal in the person's words; asks for it when it was not said."""

    goal: str = ""

    says = ("kept", "kept_in_your_words", "already", "ask_goal")

    def reply(self, desk: Desk) -> Reply:
        """The same goal twice is one goal."""
        if not self.goal:
            desk.conversation.asked = "SetGoal.goal"
            return Reply.of(desk.line("SetGoal.ask_goal"))
        if any(words_of(goal.words) == words_of(self.goal) for goal in open_goals(desk)):
            return Reply.of(desk.line("SetGoal.already"))
        desk.notebook.goals.add(Goal(self.goal, desk.now))
        return Reply.of(self._kept(desk))

    def _kept(self, desk: Desk) -> Line:
        if not fits(self.goal):
            return desk.line("SetGoal.kept_in_your_words")
        return desk.line("SetGoal.kept", goal=turned(self.goal, desk.language.turning))
