"""Read the one step that comes next."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.goals import goal_meant, open_goals, open_steps
from skill.core.intents.intent import Intent
from skill.core.named import fits, turned
from skill.core.notebook import Goal, Step
from skill.core.reply import Line, Reply


@dataclass(frozen=True)
class NextStep(Intent):
    """The first open step of the goal that is named, or of the newest that has one; never the whole list."""

    goal: str = ""

    says = ("next", "for_goal", "no_step", "unknown_goal", "no_goal")

    def reply(self, desk: Desk) -> Reply:
        """A goal without an open step is met as a goal with room for one."""
        goal = goal_meant(desk, self.goal)
        if goal is None:
            return Reply.of(desk.line("NextStep.unknown_goal" if open_goals(desk) else "NextStep.no_goal"))
        steps = [pair for pair in open_steps(desk) if not self.goal or pair[0].id == goal.id]
        if steps:
            return Reply.of(_read(desk, *steps[0]))
        return Reply.of(desk.line("NextStep.no_step", goal=turned(goal.words, desk.language.turning)))


def _read(desk: Desk, goal: Goal, step: Step) -> Line:
    """Says for which goal it is when there are several."""
    step_words, goal_words = (turned(words, desk.language.turning) for words in (step.words, goal.words))
    if len(open_goals(desk)) == 1 or not fits(step_words, goal_words):
        return desk.line("NextStep.next", step=step_words)
    return desk.line("NextStep.for_goal", step=step_words, goal=goal_words)
