"""Take a step first."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.goals import open_steps, steps_of
from skill.core.intents.intent import Intent
from skill.core.named import closest, fits, turned
from skill.core.reply import Reply


@dataclass(frozen=True)
class MoveStep(Intent):
    """The step that is named goes before all others of its goal; asks for it when it was not said."""

    step: str = ""

    says = ("moved", "moved_in_your_words", "ask_step", "unknown_step", "no_step")

    def reply(self, desk: Desk) -> Reply:
        """A step that can't be found is never guessed at, and nothing moves."""
        steps = open_steps(desk)
        if not steps:
            return Reply.of(desk.line("MoveStep.no_step"))
        if not self.step:
            desk.conversation.asked = "MoveStep.step"
            return Reply.of(desk.line("MoveStep.ask_step"))
        meant = closest(self.step, steps, lambda pair: pair[1].words, desk.language.turning)
        if meant is None:
            return Reply.of(desk.line("MoveStep.unknown_step"))
        goal, step = meant
        first = min(other.place for other in steps_of(desk, goal)) - 1
        desk.notebook.steps.replace(replace(step, place=first))
        if not fits(step.words):
            return Reply.of(desk.line("MoveStep.moved_in_your_words"))
        return Reply.of(desk.line("MoveStep.moved", step=turned(step.words, desk.language.turning)))
