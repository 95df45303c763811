"""What goes with a win that is taken back or told otherwise: its step is open again, and no treat moves away."""

from collections.abc import Sequence
from dataclasses import replace

from skill.core.credit import Match, match
from skill.core.desk import Desk
from skill.core.notebook import Step
from skill.core.rewards import unclaimed
from skill.core.win import Kind, Win


def taken_back(desk: Desk, wins: Sequence[Win]) -> None:
    """Follow wins that were undone a moment ago."""
    ids = {win.id for win in wins}
    for step in desk.notebook.steps.all():
        if step.win_id in ids:
            _reopen(desk, step)
    for reward in unclaimed(desk):
        before = sum(win.kind is Kind.ORDINARY and win.said_at < reward.set_at for win in wins)
        if before:
            desk.notebook.rewards.replace(replace(reward, since=max(0, reward.since - before)))


def told_otherwise(desk: Desk, win_id: str, win: Win) -> None:
    """Follow a change of words: a step stays ticked as long as they may still tell it, and are not private."""
    for step in desk.notebook.steps.all():
        may_tell = win.kind is Kind.ORDINARY and match(win.words, step.words, desk.language) is not Match.NONE
        if step.win_id == win_id and not may_tell:
            _reopen(desk, step)


def _reopen(desk: Desk, step: Step) -> None:
    desk.notebook.steps.replace(replace(step, done_at=None, win_id=""))
