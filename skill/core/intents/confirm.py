"""Ask before doing something that can't easily be taken back, when it was heard unclearly."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Expects, Reply


@dataclass(frozen=True)
class Confirm(Intent):
    """Hold an intent until the person says yes. Its question is a line of the held intent's own."""

    held: Intent
    line: str = "confirm"

    says = ()

    def reply(self, desk: Desk) -> Reply:
        """Ask."""
        desk.conversation.pending = self.held
        return Reply.of(self.held.question(desk, self.line), Expects.YES_OR_NO)
