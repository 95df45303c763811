"""Keep what the person did and mirror it back."""

from dataclasses import dataclass
from datetime import date

from skill.core.desk import Desk
from skill.core.encouraging import ABOUT, HEAVY, SIGNS, answers
from skill.core.errors import StorageError, VaultError
from skill.core.intents.intent import Intent
from skill.core.intents.news import with_news
from skill.core.reply import Line, Reply, Tone
from skill.core.win import OTHER, Kind, Win

LONGEST = 18
"""Words of a reply; content.md, tone rule 1."""
LONGEST_TOGETHER = 14
"""Words of all wins in one reply, which leaves four for the rest."""


@dataclass(frozen=True)
class LogWin(Intent):
    """One or more wins, in the person's words, about one of their days.

    What was survived is kept privately, and calmly: no words of it are repeated (content.md, `survived`).
    """

    wins: tuple[str, ...]
    about: date
    kind: Kind = Kind.ORDINARY

    own_slots = ("kind",)
    says = (
        *(f"kept_{kind}" for kind in (*SIGNS, *ABOUT, HEAVY)),
        *("kept", "kept_in_your_words", "kept_short", "kept_in_care", "kept_private"),
        *("confirm", "read_back", "confirm_private"),
    )

    @property
    def is_private(self) -> bool:
        """Whether it is kept out of whatever is read back unasked."""
        return self.kind is Kind.SURVIVED

    def reply(self, desk: Desk) -> Reply:
        """Store first, speak after: what is confirmed is always kept."""
        kept = self.keep(desk)
        desk.conversation.last_change = tuple(win.id for win in kept)
        tone = Tone.CALM if self.is_private else Tone.KEPT
        try:
            return with_news(desk, kept, Reply.of(self._line(desk), tone=tone))
        except (StorageError, VaultError):
            raise
        except Exception:  # noqa: BLE001 - a defect in how it is answered must not take back what was kept
            return Reply.of(desk.line("LogWin.kept_short"), tone=tone)

    def keep(self, desk: Desk) -> list[Win]:
        """Store the wins, and say nothing."""
        return [self._kept(words, desk) for words in self.wins]

    def question(self, desk: Desk, line: str) -> Line:
        """Reads the words, as they were understood, unless they are private."""
        if self.is_private:
            return desk.line("LogWin.confirm_private")
        return desk.line(f"LogWin.{line}", words=". ".join(self.wins))

    def _kept(self, words: str, desk: Desk) -> Win:
        category = OTHER if self.is_private else desk.language.categories.of(words)
        return desk.journal.keep(words, about=self.about, said_at=desk.now, kind=self.kind, category=category)

    def _line(self, desk: Desk) -> Line:
        if self.is_private:
            return desk.line("LogWin.kept_private")
        if desk.conversation.in_care:
            return desk.line("LogWin.kept_in_care")
        if desk.is_brief:
            return desk.line("LogWin.kept_short")
        mirrored = desk.mirrored_together(self.wins)
        if mirrored is None or len(mirrored.split()) > LONGEST_TOGETHER:
            return desk.line("LogWin.kept_in_your_words")
        keys = (*(f"LogWin.kept_{kind}" for kind in answers(self.wins, desk)), "LogWin.kept")
        lines = (desk.line_within(LONGEST, key, win=mirrored) for key in keys)
        return next(line for line in lines if line)
