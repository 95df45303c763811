"""Tick a step off."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.goals import open_steps, steps_of
from skill.core.intents.intent import Intent
from skill.core.intents.reach_goal import ReachGoal
from skill.core.low_day import is_low_day
from skill.core.named import closest, turned
from skill.core.notebook import Goal, Step
from skill.core.reply import Expects, Reply

STEPS_OF_A_WHOLE = 2
"""So many steps done, and none open, may be the whole goal, which is asked about (our judgement)."""


@dataclass(frozen=True)
class StepDone(Intent):
    """The step that is named, of any open goal, or else the next one.

    `known` is the id of a step that the person was asked about when they told the win with the id `win`.
    """

    step: str = ""
    known: str = ""
    win: str = ""

    own_slots = ("known", "win")
    says = (
        *("done", "ask_reached", "unknown_step", "no_step"),
        *("by_win", "by_win_short", "many_by_win", "many_by_win_short", "ask_step", "ask_whole"),
    )

    def reply(self, desk: Desk) -> Reply:
        """A step that can't be found is never guessed at."""
        steps = open_steps(desk)
        if self.known:
            steps = [pair for pair in steps if pair[1].id == self.known]
        if not steps:
            return Reply.of(desk.line("StepDone.no_step"))
        meant = closest(self.step, steps, lambda pair: pair[1].words, desk.language.turning) if self.step else steps[0]
        if meant is None:
            return Reply.of(desk.line("StepDone.unknown_step"))
        return _tick(desk, *meant, self.win)


def _tick(desk: Desk, goal: Goal, step: Step, win_id: str) -> Reply:
    desk.notebook.steps.replace(replace(step, done_at=desk.now, win_id=win_id))
    words = turned(step.words, desk.language.turning)
    steps = steps_of(desk, goal)
    if len(steps) < STEPS_OF_A_WHOLE or any(other.done_at is None for other in steps) or is_low_day(desk):
        return Reply.of(desk.line("StepDone.done", step=words))
    desk.conversation.pending = ReachGoal(known=goal.id)
    return Reply.of(desk.line("StepDone.ask_reached", step=words), Expects.YES_OR_NO)
