"""Choose a treat of one's own, at a number of wins or at a goal."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.goals import goal_meant
from skill.core.intents.change_reward import told
from skill.core.intents.intent import Intent
from skill.core.low_day import is_low_day
from skill.core.named import fits, turned
from skill.core.notebook import Goal, Reward
from skill.core.reply import Expects, Line, Reply
from skill.core.rewards import is_ready, unclaimed, wins_so_far
from skill.core.saying import number_said
from skill.core.understand.words import words_of

USUAL_COUNT = 10
"""Wins, when no number was said (our judgement): near enough to be reached, and said aloud, so that it can change."""


@dataclass(frozen=True)
class SetReward(Intent):
    """The person's own treat after `count` more wins, or when a goal is reached; asks for the treat if it is missing.

    0 wins means that no number was said. `new_goal` is set once the person has said yes to setting a goal for it.
    """

    reward: str = ""
    count: int = 0
    goal: str = ""
    new_goal: bool = False

    own_slots = ("new_goal",)
    says = (
        *("kept", "kept_one", "kept_in_your_words", "kept_in_care", "kept_at_goal"),
        *("ask_reward", "ask_goal", "not_now"),
    )

    def reply(self, desk: Desk) -> Reply:
        """The same treat again changes its number; the wins since it was first set still count."""
        if not self.reward:
            return self._asked(desk)
        if self.goal:
            return self._at_goal(desk)
        count = self.count if self.count > 0 else USUAL_COUNT
        same = self._same(desk)
        if same is None:
            desk.notebook.rewards.add(Reward(self.reward, count, wins_so_far(desk), desk.now))
            return Reply.of(self._kept(desk, count))
        changed = replace(same, count=count)
        desk.notebook.rewards.replace(changed)
        return Reply.of(told(desk, changed) if is_ready(desk, changed) else self._kept(desk, count))

    def _asked(self, desk: Desk) -> Reply:
        if desk.conversation.in_care:
            return Reply.of(desk.line("SetReward.not_now"))
        desk.conversation.asked = "SetReward.reward"
        desk.conversation.pending = self if self.count or self.goal else None
        return Reply.of(desk.line("SetReward.ask_reward"))

    def _same(self, desk: Desk) -> Reward | None:
        """The same treat that waits for wins. One that is reached is the person's already, and this is another."""
        words = words_of(self.reward)
        waiting = (reward for reward in unclaimed(desk) if not reward.goal_id and not is_ready(desk, reward))
        return next((reward for reward in waiting if words_of(reward.words) == words), None)

    def _at_goal(self, desk: Desk) -> Reply:
        """A goal that isn't there is offered to be set, so that nothing need be said again."""
        goal = goal_meant(desk, self.goal)
        if goal is None and not self.new_goal:
            desk.conversation.pending = replace(self, new_goal=True)
            named = turned(self.goal, desk.language.turning)
            return Reply.of(desk.line("SetReward.ask_goal", goal=named), Expects.YES_OR_NO)
        goal = goal or desk.notebook.goals.add(Goal(self.goal, desk.now))
        desk.notebook.rewards.add(Reward(self.reward, 0, 0, desk.now, goal_id=goal.id))
        words, named = (turned(each, desk.language.turning) for each in (self.reward, goal.words))
        if not fits(words, named):
            return Reply.of(desk.line("SetReward.kept_in_your_words"))
        return Reply.of(desk.line("SetReward.kept_at_goal", reward=words, goal=named))

    def _kept(self, desk: Desk, count: int) -> Line:
        words = turned(self.reward, desk.language.turning)
        if not fits(words):
            return desk.line("SetReward.kept_in_your_words")
        if is_low_day(desk):
            return desk.line("SetReward.kept_in_care", reward=words)
        return desk.line(
            "SetReward.kept_one" if count == 1 else "SetReward.kept", reward=words, count=number_said(desk, count)
        )
