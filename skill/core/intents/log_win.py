"""Keep what the person did and mirror it back."""

from dataclasses import dataclass
from datetime import date

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Line, Reply, Tone


@dataclass(frozen=True)
class LogWin(Intent):
    """One or more wins, in the person's words, about one of their days."""

    wins: tuple[str, ...]
    about: date

    says = ("kept", "kept_in_your_words", "kept_in_care")

    def reply(self, desk: Desk) -> Reply:
        """Store first, speak after: what is confirmed is always kept."""
        kept = [desk.journal.keep(words, about=self.about, said_at=desk.now) for words in self.wins]
        desk.conversation.last_change = tuple(win.id for win in kept)
        return Reply.of(self._line(desk), tone=Tone.KEPT)

    def _line(self, desk: Desk) -> Line:
        if desk.conversation.in_care:
            return desk.line("LogWin.kept_in_care")
        mirrored = desk.mirrored(" ".join(self.wins))
        if mirrored is None:
            return desk.line("LogWin.kept_in_your_words")
        return desk.line("LogWin.kept", win=mirrored)
