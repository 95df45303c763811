"""How loud the voice speaks."""

from skill.core.desk import Desk
from skill.core.dial import Dial
from skill.core.intents.intent import Intent
from skill.core.reply import Reply

VOLUME = Dial("volume", lowest=20, highest=100, step=20)
"""100 is all that a voice has to give (pyttsx3: 1.0); below 20 it would be taken for broken (our judgement)."""


class Louder(Intent):
    """One step louder, remembered."""

    says = ("done", "at_the_end")

    def reply(self, desk: Desk) -> Reply:
        """Turn it up."""
        turned = VOLUME.turned(desk.notebook.preferences, +1)
        return Reply.of(desk.line("Louder.done" if turned else "Louder.at_the_end"))


class Quieter(Intent):
    """One step quieter, remembered."""

    says = ("done", "at_the_end")

    def reply(self, desk: Desk) -> Reply:
        """Turn it down."""
        turned = VOLUME.turned(desk.notebook.preferences, -1)
        return Reply.of(desk.line("Quieter.done" if turned else "Quieter.at_the_end"))
