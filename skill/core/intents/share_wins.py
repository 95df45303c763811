"""Share wins with somebody the person trusts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.named import closest, turned
from skill.core.notebook import Share, TrustedPerson
from skill.core.period import KINDS, Period
from skill.core.reply import Expects, Reply
from skill.core.saying import number_said
from skill.core.search import ordinary
from skill.core.win import Win

USUAL_PERIOD = Period("this_week")
"""When no days were named: little rather than much goes to somebody else (our judgement)."""


@dataclass(frozen=True)
class ShareWins(Intent):
    """Say what would go to whom, ask, and note the wish; nothing leaves. Survived wins stay out."""

    person: str = ""
    period: Period = USUAL_PERIOD
    confirmed: bool = False

    own_slots = ("confirmed",)
    says = (
        *("noted", "ask_one", "ask_many", "ask_person", "unknown_person", "nobody", "nothing"),
        *(f"when_{kind}" for kind in KINDS),
    )

    def reply(self, desk: Desk) -> Reply:
        """Only people who were added before can be shared with."""
        people = desk.notebook.people.all()
        if not self.person:
            return _ask_person(desk) if people else Reply.of(desk.line("ShareWins.nobody"))
        person = closest(self.person, people, lambda somebody: somebody.name, desk.language.turning)
        if person is None:
            named = turned(self.person, desk.language.turning)
            return Reply.of(desk.line("ShareWins.unknown_person", person=named))
        return self._with(desk, person)

    def _with(self, desk: Desk, person: TrustedPerson) -> Reply:
        wins = ordinary(desk, self.period)
        if not wins:
            return Reply.of(desk.line("ShareWins.nothing"))
        return _noted(desk, person, wins) if self.confirmed else self._ask(desk, person, len(wins))

    def _ask(self, desk: Desk, person: TrustedPerson, count: int) -> Reply:
        desk.conversation.pending = replace(self, person=person.name, confirmed=True)
        when = desk.line(f"ShareWins.when_{self.period.kind}")
        key = "ShareWins.ask_one" if count == 1 else "ShareWins.ask_many"
        question = desk.line(key, count=number_said(desk, count), when=when, person=person.name)
        return Reply.of(question, Expects.YES_OR_NO)


def _ask_person(desk: Desk) -> Reply:
    desk.conversation.asked = "ShareWins.person"
    return Reply.of(desk.line("ShareWins.ask_person"))


def _noted(desk: Desk, person: TrustedPerson, wins: Sequence[Win]) -> Reply:
    """The days are those of the wins that were asked about, so that a later win doesn't slip in on another day."""
    days = [win.about for win in wins]
    desk.notebook.shares.add(Share(person.name, min(days), max(days), desk.now))
    return Reply.of(desk.line("ShareWins.noted"))
