"""Tick a step off."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.goals import open_goals, open_steps, steps_of
from skill.core.intents.intent import Intent
from skill.core.named import closest, turned
from skill.core.notebook import Goal, GoalState, Step
from skill.core.reply import Expects, Reply

STEPS_OF_A_WHOLE = 2
"""So many steps done, and none open, may be the whole goal, which is asked about (our judgement)."""


@dataclass(frozen=True)
class StepDone(Intent):
    """The step that is named, of any open goal, or else the next one.

    `reached` is the id of a goal that the person was asked about when its last step was done.
    """

    step: str = ""
    reached: str = ""

    own_slots = ("reached",)
    says = ("done", "ask_reached", "reached", "unknown_step", "no_step")

    def reply(self, desk: Desk) -> Reply:
        """A step that can't be found is never guessed at."""
        if self.reached:
            return _reach(desk, self.reached)
        steps = open_steps(desk)
        if not steps:
            return Reply.of(desk.line("StepDone.no_step"))
        meant = closest(self.step, steps, lambda pair: pair[1].words, desk.language.turning) if self.step else steps[0]
        if meant is None:
            return Reply.of(desk.line("StepDone.unknown_step"))
        return _tick(desk, *meant)


def _tick(desk: Desk, goal: Goal, step: Step) -> Reply:
    desk.notebook.steps.replace(replace(step, done_at=desk.now))
    words = turned(step.words, desk.language.turning)
    steps = steps_of(desk, goal)
    if desk.conversation.in_care or len(steps) < STEPS_OF_A_WHOLE or any(other.done_at is None for other in steps):
        return Reply.of(desk.line("StepDone.done", step=words))
    desk.conversation.pending = StepDone(reached=goal.id)
    return Reply.of(desk.line("StepDone.ask_reached", step=words), Expects.YES_OR_NO)


def _reach(desk: Desk, goal_id: str) -> Reply:
    goal = next((goal for goal in open_goals(desk) if goal.id == goal_id), None)
    if goal is None:
        return Reply.of(desk.line("StepDone.no_step"))
    desk.notebook.goals.replace(replace(goal, state=GoalState.REACHED))
    return Reply.of(desk.line("StepDone.reached", goal=turned(goal.words, desk.language.turning)))
