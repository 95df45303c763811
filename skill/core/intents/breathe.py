"""A few breaths together."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply, Tone


@dataclass(frozen=True)
class Breathe(Intent):
    """Counts one breath in and a longer one out. "Again" repeats it and "stop" ends it; nothing is promised of it."""

    says = ("in_and_out",)

    def reply(self, desk: Desk) -> Reply:
        """One fixed line: variety would break the rhythm."""
        return Reply.of(desk.line("Breathe.in_and_out"), tone=Tone.CALM)
