"""Take the last win back."""

from dataclasses import dataclass, replace
from datetime import timedelta

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Expects, Reply
from skill.core.taken_back import taken_back
from skill.core.win import Kind, Win

STILL_MEANT = timedelta(minutes=10)
"""How long after a win "undo" means it without asking, in a conversation that doesn't remember it (our judgement)."""


@dataclass(frozen=True)
class UndoLast(Intent):
    """Undo what this conversation kept last, else the newest win, which is asked about first unless it is minutes old.

    In care it is always asked about: "undo" may have meant other words. No words of a private win are repeated.

    `win` is the id of a win that the person was asked about.
    """

    win: str = ""

    own_slots = ("win",)
    says = ("undone", "undone_in_your_words", "ask", "ask_in_your_words", "ask_private", "confirm", "nothing")
    destructive = True

    def reply(self, desk: Desk) -> Reply:
        """Nothing is erased: an undone win is no longer read back."""
        if self.win:
            return _undo(desk, (self.win,))
        if desk.conversation.last_change:
            return _undo(desk, desk.conversation.last_change)
        newest = desk.journal.newest()
        if newest is None:
            return Reply.of(desk.line("UndoLast.nothing"))
        if desk.now - newest.said_at <= STILL_MEANT and not desk.conversation.in_care:
            return _undo(desk, (newest.id,))
        return self._ask(desk, newest)

    def _ask(self, desk: Desk, newest: Win) -> Reply:
        desk.conversation.pending = replace(self, win=newest.id)
        if newest.kind is Kind.SURVIVED:
            return Reply.of(desk.line("UndoLast.ask_private"), Expects.YES_OR_NO)
        mirrored = desk.mirrored(newest.words)
        key, words = ("ask_in_your_words", newest.words) if mirrored is None else ("ask", mirrored)
        return Reply.of(desk.line(f"UndoLast.{key}", win=words), Expects.YES_OR_NO)


def _undo(desk: Desk, ids: tuple[str, ...]) -> Reply:
    """Undo wins by id; says so only of those that were still there."""
    desk.conversation.last_change = ()
    wins = [win for win in map(desk.journal.find, ids) if win is not None]
    for win in wins:
        desk.journal.undo(win.id)
    taken_back(desk, wins)
    mirrored = desk.mirrored_together([win.words for win in wins])
    if not wins:
        return Reply.of(desk.line("UndoLast.nothing"))
    if mirrored is None or any(win.kind is Kind.SURVIVED for win in wins):
        return Reply.of(desk.line("UndoLast.undone_in_your_words"))
    return Reply.of(desk.line("UndoLast.undone", win=mirrored))
