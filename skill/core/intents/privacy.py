"""What is kept about the person, how to take it along, and how to be forgotten."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Expects, Reply


class WhatDoYouKnow(Intent):
    """What is kept, how it is kept, and how to delete it: in one breath."""

    says = ("all",)

    def reply(self, desk: Desk) -> Reply:
        """One fixed line: where variety would confuse, there is none."""
        return Reply.of(desk.line("WhatDoYouKnow.all"))


class ExportWins(Intent):
    """A file can't be handed over by voice, and the line says what makes one."""

    says = ("not_by_voice",)

    def reply(self, desk: Desk) -> Reply:
        """Nothing is promised that is not there."""
        return Reply.of(desk.line("ExportWins.not_by_voice"))


@dataclass(frozen=True)
class DeleteEverything(Intent):
    """Ask once, clearly; forget the person on a yes. `confirmed` is set by the question alone."""

    confirmed: bool = False

    own_slots = ("confirmed",)
    says = ("ask", "deleted")

    def reply(self, desk: Desk) -> Reply:
        """The conversation forgets the wins it still pointed at."""
        if not self.confirmed:
            desk.conversation.pending = replace(self, confirmed=True)
            return Reply.of(desk.line("DeleteEverything.ask"), Expects.YES_OR_NO)
        desk.notebook.delete_everything()
        desk.conversation.last_change, desk.conversation.cursor = (), None
        return Reply.of(desk.line("DeleteEverything.deleted"))
