"""A person's treats: which still wait, and how many wins have come since each was set."""

from collections.abc import Sequence

from skill.core.desk import Desk
from skill.core.notebook import Reward
from skill.core.period import Period
from skill.core.search import ordinary


def unclaimed(desk: Desk) -> Sequence[Reward]:
    """The treats that still wait, the newest first."""
    return [reward for reward in reversed(desk.notebook.rewards.all()) if reward.claimed_at is None]


def wins_so_far(desk: Desk) -> int:
    """All wins that count; survived wins have no points and no counter (content.md, "Care comes first")."""
    return len(ordinary(desk, Period("all")))


def wins_since(desk: Desk, reward: Reward) -> int:
    """The wins since a treat was set; never below 0, whatever was taken back."""
    return max(0, wins_so_far(desk) - reward.since)


def is_ready(desk: Desk, reward: Reward) -> bool:
    """Whether its number is reached."""
    return wins_since(desk, reward) >= reward.count


def foremost(desk: Desk) -> Reward | None:
    """The treat that is meant: the oldest that is ready, so that none is forgotten, or else the newest."""
    waiting = unclaimed(desk)
    ready = [reward for reward in waiting if is_ready(desk, reward)]
    return next(iter((*reversed(ready), *waiting)), None)
