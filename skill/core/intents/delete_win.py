"""Take out a win that the person names."""

from dataclasses import dataclass, replace

from skill.core.ago import ago
from skill.core.asked import Asked
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.period import ALL
from skill.core.reply import Expects, Line, Reply
from skill.core.search import newest
from skill.core.taken_back import taken_back
from skill.core.told import told
from skill.core.win import Kind, Win


@dataclass(frozen=True)
class DeleteWin(Intent):
    """Find the newest win with these words, ask, and take it out on a yes; never without one.

    `win` is the id of the win that the person was asked about: it is there only after the question.
    """

    query: str = ""
    win: str = ""

    own_slots = ("win",)
    says = ("ask_query", "ask", "ask_in_your_words", "ask_private", "done", "nothing")

    def reply(self, desk: Desk) -> Reply:
        """Like undo, it takes the win out of everything that is read back."""
        if self.win:
            return _take_out(desk, self.win)
        if not self.query:
            desk.conversation.asked = "DeleteWin.query"
            return Reply.of(desk.line("DeleteWin.ask_query"))
        found = newest(desk, Asked(ALL.span(desk.today), self.query, private=None))
        if found is None:
            return Reply.of(desk.line("DeleteWin.nothing"))
        desk.conversation.pending = replace(self, win=found.id)
        return Reply.of(_question(desk, found), Expects.YES_OR_NO)


def _question(desk: Desk, win: Win) -> Line:
    """A survived win may be taken out too; its words are not read aloud."""
    when = ago(win.about, desk.today, desk.language.ago)
    if win.kind is Kind.SURVIVED:
        return desk.line("DeleteWin.ask_private", ago=when)
    return told(desk, "DeleteWin.ask", win, ago=when)


def _take_out(desk: Desk, win_id: str) -> Reply:
    win = desk.journal.find(win_id)
    desk.journal.undo(win_id)
    taken_back(desk, [win] if win else [])
    desk.conversation.last_change = tuple(kept for kept in desk.conversation.last_change if kept != win_id)
    return Reply.of(desk.line("DeleteWin.done"))
