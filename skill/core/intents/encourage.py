"""A kind word, with something the person did where there is one."""

from datetime import timedelta

from skill.core.desk import Desk
from skill.core.encouraging import weighs
from skill.core.intents.intent import Intent
from skill.core.mirror import without_day
from skill.core.reply import Line, Reply
from skill.core.win import Kind

LOOK_BACK = timedelta(days=28)
"""How far back a win is looked for; as far as content.md looks for patterns."""


class Encourage(Intent):
    """Hard feelings first, then one true thing; nothing cheerful is sold."""

    says = ("with_win", "plain")

    def reply(self, desk: Desk) -> Reply:
        """Read one of the person's own wins when one can be turned, else a plain kind line."""
        return Reply.of(self._line(desk))

    def _line(self, desk: Desk) -> Line:
        wins = desk.journal.between(desk.today - LOOK_BACK, desk.today)
        kind = [win.words for win in wins if win.kind is Kind.ORDINARY and not weighs(win.words, desk.language)]
        words = [without_day(told, desk.language.days) for told in kind]
        mirrored = [told for told in map(desk.mirrored, words) if told]
        if not mirrored:
            return desk.line("Encourage.plain")
        return desk.line("Encourage.with_win", win=desk.pick(mirrored))
