"""Keep what the person did and mirror it back."""

from dataclasses import dataclass
from datetime import date

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Line, Reply, Tone

LONGEST_TOGETHER = 14
"""Words of all wins in one reply, which leaves four of the eighteen for the rest (content.md, tone rule 1)."""


@dataclass(frozen=True)
class LogWin(Intent):
    """One or more wins, in the person's words, about one of their days."""

    wins: tuple[str, ...]
    about: date

    says = ("kept", "kept_in_your_words", "kept_short", "kept_in_care", "confirm", "read_back")

    def reply(self, desk: Desk) -> Reply:
        """Store first, speak after: what is confirmed is always kept."""
        kept = [desk.journal.keep(words, about=self.about, said_at=desk.now) for words in self.wins]
        desk.conversation.last_change = tuple(win.id for win in kept)
        return Reply.of(self._line(desk), tone=Tone.KEPT)

    def question(self, desk: Desk, line: str) -> Line:
        """Reads the words, as they were understood."""
        return desk.line(f"LogWin.{line}", words=". ".join(self.wins))

    def _line(self, desk: Desk) -> Line:
        if desk.conversation.in_care:
            return desk.line("LogWin.kept_in_care")
        if desk.is_brief:
            return desk.line("LogWin.kept_short")
        mirrored = desk.mirrored_together(self.wins)
        if mirrored is None or len(mirrored.split()) > LONGEST_TOGETHER:
            return desk.line("LogWin.kept_in_your_words")
        return desk.line("LogWin.kept", win=mirrored)
