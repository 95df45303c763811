"""When the person last told of something."""

from dataclasses import dataclass

from skill.core.ago import ago
from skill.core.asked import Asked
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.period import ALL, Period
from skill.core.reply import Reply
from skill.core.search import newest
from skill.core.told import told


@dataclass(frozen=True)
class FindWin(Intent):
    """The newest win with these words in it, and its day, said the way people do."""

    query: str = ""
    period: Period = ALL

    says = ("ask", "found", "found_in_your_words", "nothing")

    def reply(self, desk: Desk) -> Reply:
        """Nothing found is no verdict: the person may have told it in other words."""
        if not self.query:
            desk.conversation.asked = "FindWin.query"
            return Reply.of(desk.line("FindWin.ask"))
        win = newest(desk, Asked(self.period.span(desk.today), self.query))
        if win is None:
            return Reply.of(desk.line("FindWin.nothing"))
        return Reply.of(told(desk, "FindWin.found", win, ago=ago(win.about, desk.today, desk.language.ago)))
