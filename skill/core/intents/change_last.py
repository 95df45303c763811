"""Put other words in the place of the last win."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply, Tone
from skill.core.taken_back import told_otherwise
from skill.core.told import told
from skill.core.win import OTHER, Kind, Win


@dataclass(frozen=True)
class ChangeLast(Intent):
    """Change what this conversation kept last, else the newest win; without words, ask for them.

    `kind` is that of the new words: what was survived becomes private, and what is private stays so.
    """

    win: str = ""
    kind: Kind = Kind.ORDINARY

    own_slots = ("kind",)
    says = ("ask", "changed", "changed_in_your_words", "changed_private", "nothing")

    def reply(self, desk: Desk) -> Reply:
        """It stays about the day it was about; "undo" takes it out."""
        target = _target(desk)
        if not target:
            return Reply.of(desk.line("ChangeLast.nothing"))
        if not self.win:
            desk.conversation.asked = "ChangeLast.win"
            return Reply.of(desk.line("ChangeLast.ask"))
        changed = self._changed(desk, target)
        if changed is None:
            return Reply.of(desk.line("ChangeLast.nothing"))
        told_otherwise(desk, target, changed)
        desk.conversation.last_change = (changed.id,)
        if changed.kind is Kind.SURVIVED:
            return Reply.of(desk.line("ChangeLast.changed_private"), tone=Tone.CALM)
        return Reply.of(told(desk, "ChangeLast.changed", changed))

    def _changed(self, desk: Desk, target: str) -> Win | None:
        """A win keeps its kind as long as it lives, so one that becomes private is a new one."""
        old = desk.journal.find(target)
        if old is None or self.kind is old.kind or self.kind is Kind.ORDINARY:
            private = old is not None and old.kind is Kind.SURVIVED
            category = OTHER if private else desk.language.categories.of(self.win)
            return desk.journal.change(target, self.win, category)
        desk.journal.undo(target)
        return desk.journal.keep(self.win, about=old.about, said_at=desk.now, kind=self.kind)


def _target(desk: Desk) -> str:
    """The id of the win meant, or ""."""
    kept = [win_id for win_id in desk.conversation.last_change if desk.journal.find(win_id)]
    if kept:
        return kept[-1]
    newest = desk.journal.newest()
    return newest.id if newest else ""
