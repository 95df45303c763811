"""Make a goal smaller: add a step to it."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.goals import goal_meant, open_goals, steps_of
from skill.core.intents.intent import Intent
from skill.core.named import fits, turned
from skill.core.notebook import Goal, Step
from skill.core.reply import Expects, Line, Reply


@dataclass(frozen=True)
class AddStep(Intent):
    """A step in the person's words, the last of the goal they name or else of their newest; asks for it if missing."""

    step: str = ""
    goal: str = ""

    says = ("kept", "kept_in_your_words", "with_goal", "ask_step", "ask_newest", "no_goal")

    def reply(self, desk: Desk) -> Reply:
        """A step for a goal that isn't there is offered to the newest, so that it need not be said again."""
        newest, goal = goal_meant(desk, ""), goal_meant(desk, self.goal)
        if newest is None:
            return Reply.of(desk.line("AddStep.no_goal"))
        if not self.step:
            desk.conversation.asked = "AddStep.step"
            desk.conversation.pending = self if self.goal else None
            return Reply.of(desk.line("AddStep.ask_step"))
        if goal is None:
            desk.conversation.pending = replace(self, goal=newest.words)
            named = turned(newest.words, desk.language.turning)
            return Reply.of(desk.line("AddStep.ask_newest", goal=named), Expects.YES_OR_NO)
        last = max((step.place for step in steps_of(desk, goal)), default=0)
        desk.notebook.steps.add(Step(goal.id, self.step, desk.now, place=last))
        return Reply.of(self._kept(desk, goal))

    def _kept(self, desk: Desk, goal: Goal) -> Line:
        """Says which goal it went to when there are several."""
        if not fits(self.step):
            return desk.line("AddStep.kept_in_your_words")
        kept = desk.line("AddStep.kept", step=turned(self.step, desk.language.turning))
        if len(open_goals(desk)) == 1 or not fits(self.step, goal.words):
            return kept
        return kept + desk.line("AddStep.with_goal", goal=turned(goal.words, desk.language.turning))
