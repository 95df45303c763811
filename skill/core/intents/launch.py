"""Begin a conversation."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply


@dataclass(frozen=True)
class Launch(Intent):
    """The first greeting says what this is; later ones are short and never ask where somebody has been."""

    says = ("first", "again")

    def reply(self, desk: Desk) -> Reply:
        """Greet."""
        return Reply.of(desk.line("Launch.first" if desk.journal.newest() is None else "Launch.again"))
