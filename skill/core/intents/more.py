"""Go on reading where the last answer stopped."""

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply


class More(Intent):
    """Carry out what the last recap left to be read; says when that was all."""

    says = ("told", "all", "nothing")

    def reply(self, desk: Desk) -> Reply:
        """What is read goes by what is there now: a win that was undone since is passed over."""
        rest, desk.conversation.cursor = desk.conversation.cursor, None
        return rest.reply(desk) if rest else Reply.of(desk.line("More.nothing"))
