"""Begin a conversation."""

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply

TOLD_OF_COUNTRY = "told_of_country"
"""A preference: "" until the person has been told that a country can be chosen."""


class Launch(Intent):
    """The first greeting says what this is; later ones are short and never ask where somebody has been.

    One of them, once, says how to choose a country where none is known.
    """

    says = ("first", "again", "no_country", "in_care")

    def reply(self, desk: Desk) -> Reply:
        """Greet."""
        return Reply.of(desk.line(f"Launch.{_greeting(desk)}"))


def _greeting(desk: Desk) -> str:
    if desk.conversation.in_care:
        return "in_care"
    if desk.journal.newest() is None:
        return "first"
    if desk.lifeline is not None or desk.notebook.preferences.get(TOLD_OF_COUNTRY):
        return "again"
    desk.notebook.preferences.put(TOLD_OF_COUNTRY, "yes")
    return "no_country"
