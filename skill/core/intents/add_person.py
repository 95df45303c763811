"""Add somebody to the people whom the person trusts."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.named import fits
from skill.core.notebook import TrustedPerson
from skill.core.people import called
from skill.core.reply import Line, Reply
from skill.core.understand.words import words_of


@dataclass(frozen=True)
class AddPerson(Intent):
    """Asks who, when nobody was named; heard unclearly, it is asked about.

    An address is never taken by voice, for one wrong letter would send wins to a stranger: it is typed (`small-wins
    people`), and until then there is a file to hand over.
    """

    person: str = ""

    says = ("ask", "confirm", "added", "known", "too_long")
    destructive = True

    def reply(self, desk: Desk) -> Reply:
        """The same name twice is one person."""
        if not self.person:
            return Reply.of(_who(desk))
        if not fits(self.person):
            return Reply.of(desk.line("AddPerson.too_long"))
        named = words_of(self.person)
        is_known = any(words_of(somebody.name) == named for somebody in desk.notebook.people.all())
        if not is_known:
            desk.notebook.people.add(TrustedPerson(self.person, "", desk.now))
        return Reply.of(desk.line(f"AddPerson.{'known' if is_known else 'added'}", person=called(desk, self.person)))

    def question(self, desk: Desk, line: str) -> Line:
        """Names the person; where nobody was named, that is what is asked."""
        return desk.line(f"AddPerson.{line}", person=called(desk, self.person)) if self.person else _who(desk)


def _who(desk: Desk) -> Line:
    desk.conversation.asked = "AddPerson.person"
    return desk.line("AddPerson.ask")
