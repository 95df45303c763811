"""How much the replies say."""

from skill.core.desk import FULL, LENGTH, SHORT, Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply


class ShorterReplies(Intent):
    """Few words from here on, remembered."""

    says = ("done",)

    def reply(self, desk: Desk) -> Reply:
        """Saying it again changes nothing."""
        desk.notebook.preferences.put(LENGTH, SHORT)
        return Reply.of(desk.line("ShorterReplies.done"))


class LongerReplies(Intent):
    """Whole sentences from here on, remembered."""

    says = ("done",)

    def reply(self, desk: Desk) -> Reply:
        """Saying it again changes nothing."""
        desk.notebook.preferences.put(LENGTH, FULL)
        return Reply.of(desk.line("LongerReplies.done"))
