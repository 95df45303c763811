"""Say how near a treat is."""

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.low_day import is_low_day
from skill.core.named import turned
from skill.core.notebook import Reward
from skill.core.reply import Line, Reply
from skill.core.rewards import foremost, goal_of, is_ready, note_told, wins_since
from skill.core.saying import number_said


class RewardStatus(Intent):
    """How many wins there are so far, or which goal it waits for; in care and on a low day nothing is counted."""

    says = (
        *("so_far", "beginning", "at_goal", "without_goal", "ready", "in_care", "no_reward", "not_now"),
        *("reached", "reached_in_your_words"),
    )

    def reply(self, desk: Desk) -> Reply:
        """The number rises; what is missing is left to the person to work out."""
        reward = foremost(desk)
        if reward is None:
            return Reply.of(desk.line(f"RewardStatus.{'not_now' if desk.conversation.in_care else 'no_reward'}"))
        return Reply.of(_told(desk, reward))


def _told(desk: Desk, reward: Reward) -> Line:
    words = turned(reward.words, desk.language.turning)
    if desk.conversation.in_care:
        return desk.line("RewardStatus.in_care", reward=words)
    if is_ready(desk, reward):
        note_told(desk, reward)
        return desk.line("RewardStatus.ready", reward=words)
    if is_low_day(desk):
        return desk.line("RewardStatus.in_care", reward=words)
    if reward.goal_id:
        return _at_goal(desk, reward, words)
    so_far, count = wins_since(desk, reward), number_said(desk, reward.count)
    if not so_far:
        return desk.line("RewardStatus.beginning", reward=words, count=count)
    return desk.line("RewardStatus.so_far", reward=words, count=count, done=number_said(desk, so_far))


def _at_goal(desk: Desk, reward: Reward, words: str) -> Line:
    """A treat whose goal was let go is still there, and may wait for wins."""
    goal = goal_of(desk, reward)
    if goal is None:
        return desk.line("RewardStatus.without_goal", reward=words)
    return desk.line("RewardStatus.at_goal", reward=words, goal=turned(goal.words, desk.language.turning))
