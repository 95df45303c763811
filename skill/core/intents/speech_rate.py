"""How fast the voice speaks."""

from skill.core.desk import Desk
from skill.core.dial import Dial
from skill.core.intents.intent import Intent
from skill.core.reply import Reply

RATE = Dial("rate", lowest=60, highest=160, step=20)
"""Our judgement: a step can be heard, and either end followed (99 and 264 words a minute where 165 are normal)."""


class SpeakSlower(Intent):
    """One step slower, remembered."""

    says = ("done", "at_the_end")

    def reply(self, desk: Desk) -> Reply:
        """Turn it down."""
        turned = RATE.turned(desk.notebook.preferences, -1)
        return Reply.of(desk.line("SpeakSlower.done" if turned else "SpeakSlower.at_the_end"))


class SpeakFaster(Intent):
    """One step faster, remembered."""

    says = ("done", "at_the_end")

    def reply(self, desk: Desk) -> Reply:
        """Turn it up."""
        turned = RATE.turned(desk.notebook.preferences, +1)
        return Reply.of(desk.line("SpeakFaster.done" if turned else "SpeakFaster.at_the_end"))
