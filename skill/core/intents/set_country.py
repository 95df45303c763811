"""Where the person lives, so that in a crisis a number of that country is named."""

from dataclasses import dataclass

from skill.core.desk import COUNTRY, Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Line, Reply


@dataclass(frozen=True)
class SetCountry(Intent):
    """`country` is an ISO 3166 code, as the locale's `[slots.country]` has them; asks when none was said.

    It is chosen, never guessed from the language (content.md, "Lifelines"); heard unclearly, it is asked about.
    """

    country: str = ""

    says = ("ask", "confirm", "set", "set_without_number")
    destructive = True

    def reply(self, desk: Desk) -> Reply:
        """Says the number that it comes to, so that a wrong one is noticed on a calm day."""
        if not self.country:
            return Reply.of(_which(desk))
        desk.notebook.preferences.put(COUNTRY, self.country)
        named, lifeline = self._named(desk), desk.lifeline
        if lifeline is None:
            return Reply.of(desk.line("SetCountry.set_without_number", country=named))
        return Reply.of(desk.line("SetCountry.set", country=named, call=desk.spelled(lifeline.call)))

    def question(self, desk: Desk, line: str) -> Line:
        """Names the country; where none was named, that is what is asked."""
        return desk.line(f"SetCountry.{line}", country=self._named(desk)) if self.country else _which(desk)

    def _named(self, desk: Desk) -> str:
        """The first of the ways to say it."""
        return desk.language.slots["country"].get(self.country, (self.country,))[0]


def _which(desk: Desk) -> Line:
    desk.conversation.asked = "SetCountry.country"
    return desk.line("SetCountry.ask")
