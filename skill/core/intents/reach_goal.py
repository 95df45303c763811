"""A whole goal is reached."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.goals import goal_meant, open_goal, open_goals
from skill.core.intents.intent import Intent
from skill.core.low_day import is_low_day
from skill.core.named import fits, turned
from skill.core.notebook import Goal, GoalState
from skill.core.reply import Expects, Line, Reply
from skill.core.rewards import note_told, unclaimed


@dataclass(frozen=True)
class ReachGoal(Intent):
    """The goal that is named; of several, when none is named, the newest is asked about.

    `known` is the id of a goal that the person was asked about.
    """

    goal: str = ""
    known: str = ""

    own_slots = ("known",)
    says = ("reached", "treat", "treat_in_your_words", "ask", "unknown_goal", "no_goal")

    def reply(self, desk: Desk) -> Reply:
        """A goal is reached when the person says so, whatever steps are open."""
        goal = open_goal(desk, self.known) if self.known else goal_meant(desk, self.goal)
        if goal is None:
            return Reply.of(desk.line("ReachGoal.unknown_goal" if open_goals(desk) else "ReachGoal.no_goal"))
        if not (self.known or self.goal) and len(open_goals(desk)) > 1:
            desk.conversation.pending = ReachGoal(known=goal.id)
            words = turned(goal.words, desk.language.turning)
            return Reply.of(desk.line("ReachGoal.ask", goal=words), Expects.YES_OR_NO)
        desk.notebook.goals.replace(replace(goal, state=GoalState.REACHED))
        return Reply.of(_told(desk, goal))


def _told(desk: Desk, goal: Goal) -> Line:
    """With the treats that waited for it, on a day that is not a low one; else they are told of another day."""
    words = turned(goal.words, desk.language.turning)
    reached = desk.line("ReachGoal.reached", goal=words)
    treats = [reward for reward in unclaimed(desk) if reward.goal_id == goal.id and reward.told_at is None]
    if not treats or is_low_day(desk):
        return reached
    for treat in treats:
        note_told(desk, treat)
    listed = desk.listed([turned(treat.words, desk.language.turning) for treat in treats])
    if not fits(words, listed):
        return reached + desk.line("ReachGoal.treat_in_your_words")
    return reached + desk.line("ReachGoal.treat", reward=listed)
