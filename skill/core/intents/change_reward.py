"""Change a treat, or the number of wins that it waits for."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.low_day import is_low_day
from skill.core.named import fits, turned
from skill.core.notebook import Reward
from skill.core.reply import Line, Reply
from skill.core.rewards import is_ready, note_told, unclaimed, wins_so_far
from skill.core.saying import number_said


@dataclass(frozen=True)
class ChangeReward(Intent):
    """Other words or another number for the newest treat that is not reached; one that is reached stays so.

    0 wins means that no number was said. A treat that waited for a goal waits for wins from now on, when one is.
    """

    reward: str = ""
    count: int = 0

    says = (
        "changed",
        "changed_one",
        "changed_words",
        "changed_in_your_words",
        "ask_reward",
        "in_care",
        "no_reward",
        "not_now",
    )

    def reply(self, desk: Desk) -> Reply:
        """The wins that have come since the treat was set still count."""
        waiting = unclaimed(desk)
        reward = next((reward for reward in waiting if not is_ready(desk, reward)), next(iter(waiting), None))
        if reward is None:
            return Reply.of(desk.line(f"ChangeReward.{'not_now' if desk.conversation.in_care else 'no_reward'}"))
        if not (self.reward or self.count > 0):
            desk.conversation.asked = "ChangeReward.reward"
            return Reply.of(desk.line("ChangeReward.ask_reward"))
        changed = self._changed(desk, reward)
        desk.notebook.rewards.replace(changed)
        return Reply.of(told(desk, changed))

    def _changed(self, desk: Desk, reward: Reward) -> Reward:
        words = self.reward or reward.words
        if self.count < 1 or is_ready(desk, reward):
            return replace(reward, words=words)
        since = wins_so_far(desk) if reward.goal_id else reward.since
        return replace(reward, words=words, count=self.count, since=since, goal_id="")


def told(desk: Desk, reward: Reward) -> Line:
    """How a treat stands after a change."""
    if is_low_day(desk):
        return desk.line("ChangeReward.in_care")
    words = turned(reward.words, desk.language.turning)
    if not fits(words):
        return desk.line("ChangeReward.changed_in_your_words")
    if is_ready(desk, reward):
        note_told(desk, reward)
        return desk.line("RewardStatus.ready", reward=words)
    if reward.goal_id:
        return desk.line("ChangeReward.changed_words", reward=words)
    key = "changed_one" if reward.count == 1 else "changed"
    return desk.line(f"ChangeReward.{key}", reward=words, count=number_said(desk, reward.count))
