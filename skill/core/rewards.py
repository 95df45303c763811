"""A person's treats: which still wait, how many wins have come since each was set, and which is reached."""

from collections.abc import Sequence
from dataclasses import replace

from skill.core.asked import Asked
from skill.core.desk import Desk
from skill.core.notebook import Goal, GoalState, Reward
from skill.core.period import ALL
from skill.core.search import count


def unclaimed(desk: Desk) -> Sequence[Reward]:
    """The treats that still wait, the newest first."""
    return [reward for reward in reversed(desk.notebook.rewards.all()) if reward.claimed_at is None]


def wins_so_far(desk: Desk) -> int:
    """All wins that count; survived wins have no points and no counter (content.md, "Care comes first")."""
    return count(desk, Asked(ALL.span(desk.today)))


def wins_since(desk: Desk, reward: Reward) -> int:
    """The wins since a treat was set; never below 0, whatever was taken back."""
    return max(0, wins_so_far(desk) - reward.since)


def goal_of(desk: Desk, reward: Reward) -> Goal | None:
    """The goal that a treat waits for; None for one at a number of wins, or when the goal was let go."""
    goals = (goal for goal in desk.notebook.goals.all() if goal.id == reward.goal_id)
    return next((goal for goal in goals if goal.state is not GoalState.DROPPED), None)


def is_ready(desk: Desk, reward: Reward) -> bool:
    """Whether its number or its goal is reached; once that was told it stays so."""
    if reward.told_at is not None:
        return True
    if reward.goal_id:
        goal = goal_of(desk, reward)
        return goal is not None and goal.state is GoalState.REACHED
    return wins_since(desk, reward) >= reward.count


def foremost(desk: Desk) -> Reward | None:
    """The treat that is meant: the oldest that is ready, so that none is forgotten, or else the newest."""
    waiting = unclaimed(desk)
    ready = [reward for reward in waiting if is_ready(desk, reward)]
    return next(iter((*reversed(ready), *waiting)), None)


def newly_reached(desk: Desk) -> Reward | None:
    """The oldest treat that is reached and was never told of."""
    untold = (reward for reward in reversed(unclaimed(desk)) if reward.told_at is None)
    return next((reward for reward in untold if is_ready(desk, reward)), None)


def note_told(desk: Desk, reward: Reward) -> None:
    """From here on it is the person's, and is not told of unasked again."""
    if reward.told_at is None:
        desk.notebook.rewards.replace(replace(reward, told_at=desk.now))
