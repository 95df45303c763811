"""Name something larger to work towards."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.goals import open_goals
from skill.core.intents.add_step import AddStep
from skill.core.intents.intent import Intent
from skill.core.low_day import is_low_day
from skill.core.named import fits, turned
from skill.core.notebook import Goal
from skill.core.reply import Expects, Line, Reply
from skill.core.understand.words import words_of


@dataclass(frozen=True)
class SetGoal(Intent):
    """Keep a goal in the person's words; asks for it when it was not said.

    Once, when it is set, there is an offer to name one tiny first step: a step, a yes or a no may answer it.
    """

    goal: str = ""

    says = ("kept", "kept_in_your_words", "offer", "already", "ask_goal")

    def reply(self, desk: Desk) -> Reply:
        """The same goal twice is one goal."""
        if not self.goal:
            desk.conversation.asked = "SetGoal.goal"
            return Reply.of(desk.line("SetGoal.ask_goal"))
        if any(words_of(goal.words) == words_of(self.goal) for goal in open_goals(desk)):
            return Reply.of(desk.line("SetGoal.already"))
        desk.notebook.goals.add(Goal(self.goal, desk.now))
        if is_low_day(desk):
            return Reply.of(self._kept(desk))
        desk.conversation.pending, desk.conversation.asked = AddStep(goal=self.goal), "AddStep.step"
        return Reply.of(self._offered(desk), Expects.YES_OR_NO)

    def _offered(self, desk: Desk) -> Line:
        """The goal and the offer; where both are too long, the goal is not repeated."""
        kept, offer = self._kept(desk), desk.line("SetGoal.offer")
        if not (kept + offer).is_short:
            kept = desk.line("SetGoal.kept_in_your_words")
        return kept + offer

    def _kept(self, desk: Desk) -> Line:
        if not fits(self.goal):
            return desk.line("SetGoal.kept_in_your_words")
        return desk.line("SetGoal.kept", goal=turned(self.goal, desk.language.turning))
