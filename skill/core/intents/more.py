"""Go on reading where the last recap stopped."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply
from skill.core.saying import number_said
from skill.core.told import all_told, that_fit


@dataclass(frozen=True)
class More(Intent):
    """The next wins that fit in one breath; says when that was all."""

    says = ("told", "in_your_words", "left", "all", "nothing")

    def reply(self, desk: Desk) -> Reply:
        """What was undone since the recap began is passed over."""
        wins = [win for win in map(desk.journal.find, desk.conversation.cursor) if win is not None]
        now = that_fit(desk, wins)
        left = wins[len(now) :]
        desk.conversation.cursor = tuple(win.id for win in left)
        if not now:
            return Reply.of(desk.line("More.nothing"))
        end = desk.line("More.left", count=number_said(desk, len(left))) if left else desk.line("More.all")
        return Reply.of(all_told(desk, now, "More.told", "More.in_your_words") + end)
