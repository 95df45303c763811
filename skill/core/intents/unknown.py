"""Nothing that could be a win or a command."""

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply


class Unknown(Intent):
    """One short gentle answer; after one miss a way out, never a loop of asking again."""

    says = ("first", "again", "in_care")

    def reply(self, desk: Desk) -> Reply:
        """Nobody has to repeat themselves five times; in care, the ways to help stand open."""
        if desk.conversation.in_care:
            return Reply.of(desk.line("Unknown.in_care"))
        line = desk.line("Unknown.again" if desk.conversation.misses else "Unknown.first")
        desk.conversation.misses += 1
        return Reply.of(line)
