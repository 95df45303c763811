"""One of the person's own wins, to hear again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from skill.core.ago import ago
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.period import ALL
from skill.core.reply import Reply
from skill.core.search import newest, ordinary
from skill.core.told import told
from skill.core.win import Win

FORGOTTEN = timedelta(days=7)
"""A win of longer ago is more of a gift than one that is fresh in mind (our judgement)."""


@dataclass(frozen=True)
class RecallWin(Intent):
    """By chance one that is older than a week; else any; survived ones stay private."""

    says = ("told", "told_in_your_words", "nothing")

    def reply(self, desk: Desk) -> Reply:
        """With the day it is about."""
        win = _chosen(desk, ordinary(desk, ALL))
        if win is None:
            return Reply.of(desk.line("RecallWin.nothing"))
        return Reply.of(told(desk, "RecallWin.told", win, ago=ago(win.about, desk.today, desk.language.ago)))


def _chosen(desk: Desk, wins: Sequence[Win]) -> Win | None:
    """The newest win with the words that chance took."""
    if not wins:
        return None
    old = [win for win in wins if desk.today - win.about > FORGOTTEN]
    words = desk.pick([win.words for win in old or wins])
    return newest([win for win in old or wins if win.words == words])
