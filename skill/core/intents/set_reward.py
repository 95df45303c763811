"""Choose a treat of one's own, at a number of wins."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.named import fits, turned
from skill.core.notebook import Reward
from skill.core.reply import Line, Reply
from skill.core.rewards import unclaimed, wins_so_far
from skill.core.saying import number_said
from skill.core.understand.words import words_of

USUAL_COUNT = 10
"""Wins, when no number was said (our judgement): near enough to be reached, and said aloud, so that it can change."""


@dataclass(frozen=True)
class SetReward(Intent):
    """The person's own treat after `count` more wins; asks for the treat when it was not said.

    0 wins means that no number was said.
    """

    reward: str = ""
    count: int = 0

    says = ("kept", "kept_one", "kept_in_your_words", "kept_in_care", "ask_reward", "not_now")

    def reply(self, desk: Desk) -> Reply:
        """The same treat again changes its number; the wins since it was first set still count."""
        if not self.reward:
            if desk.conversation.in_care:
                return Reply.of(desk.line("SetReward.not_now"))
            desk.conversation.asked = "SetReward.reward"
            return Reply.of(desk.line("SetReward.ask_reward"))
        count = self.count if self.count > 0 else USUAL_COUNT
        same = next((it for it in unclaimed(desk) if words_of(it.words) == words_of(self.reward)), None)
        if same is None:
            desk.notebook.rewards.add(Reward(self.reward, count, wins_so_far(desk), desk.now))
        else:
            desk.notebook.rewards.replace(replace(same, count=count))
        return Reply.of(self._kept(desk, count))

    def _kept(self, desk: Desk, count: int) -> Line:
        words = turned(self.reward, desk.language.turning)
        if not fits(words):
            return desk.line("SetReward.kept_in_your_words")
        if desk.conversation.in_care:
            return desk.line("SetReward.kept_in_care", reward=words)
        return desk.line(
            "SetReward.kept_one" if count == 1 else "SetReward.kept", reward=words, count=number_said(desk, count)
        )
