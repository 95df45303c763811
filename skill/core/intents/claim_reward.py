"""Take a treat that was reached."""

from dataclasses import replace

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.named import turned
from skill.core.reply import Reply
from skill.core.rewards import foremost, is_ready


class ClaimReward(Intent):
    """Mark the treat as taken when its number is reached; in care nothing is counted, and it stays the person's."""

    says = ("claimed", "not_reached", "not_reached_goal", "in_care", "no_reward", "not_now")

    def reply(self, desk: Desk) -> Reply:
        """A treat that is not reached waits, and loses nothing."""
        reward = foremost(desk)
        if reward is None:
            return Reply.of(desk.line(f"ClaimReward.{'not_now' if desk.conversation.in_care else 'no_reward'}"))
        words = turned(reward.words, desk.language.turning)
        if desk.conversation.in_care:
            return Reply.of(desk.line("ClaimReward.in_care", reward=words))
        if not is_ready(desk, reward):
            key = "not_reached_goal" if reward.goal_id else "not_reached"
            return Reply.of(desk.line(f"ClaimReward.{key}", reward=words))
        desk.notebook.rewards.replace(replace(reward, claimed_at=desk.now))
        return Reply.of(desk.line("ClaimReward.claimed", reward=words))
