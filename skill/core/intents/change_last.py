"""Put other words in the place of the last win."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply
from skill.core.told import told


@dataclass(frozen=True)
class ChangeLast(Intent):
    """Change what this conversation kept last, else the newest win; without words, ask for them."""

    win: str = ""

    says = ("ask", "changed", "changed_in_your_words", "nothing")

    def reply(self, desk: Desk) -> Reply:
        """It stays about the day it was about; "undo" takes it out."""
        target = _target(desk)
        if not target:
            return Reply.of(desk.line("ChangeLast.nothing"))
        if not self.win:
            desk.conversation.asked = "ChangeLast.win"
            return Reply.of(desk.line("ChangeLast.ask"))
        changed = desk.journal.change(target, self.win)
        if changed is None:
            return Reply.of(desk.line("ChangeLast.nothing"))
        desk.conversation.last_change = (changed.id,)
        return Reply.of(told(desk, "ChangeLast.changed", changed))


def _target(desk: Desk) -> str:
    """The id of the win meant, or ""."""
    kept = [win_id for win_id in desk.conversation.last_change if desk.journal.find(win_id)]
    if kept:
        return kept[-1]
    newest = desk.journal.newest()
    return newest.id if newest else ""
