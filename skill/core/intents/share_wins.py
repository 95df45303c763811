"""Share wins with somebody the person trusts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.notebook import Share, TrustedPerson
from skill.core.people import called, goes_by_mail, known
from skill.core.period import KINDS, Period
from skill.core.reply import Expects, Line, Reply
from skill.core.saying import number_said
from skill.core.search import ordinary
from skill.core.told import all_told, that_fit
from skill.core.win import Win

USUAL_PERIOD = Period("this_week")
"""When no days were named: little rather than much goes to somebody else (our judgement)."""

FIRST = 2
"""Wins told before the question: enough to notice that these are not the ones that were meant (our judgement)."""


@dataclass(frozen=True)
class ShareWins(Intent):
    """Say what would go to whom, ask, and put it in the outbox; a door's post takes it from there.

    Survived wins stay out.
    """

    person: str = ""
    period: Period = USUAL_PERIOD
    confirmed: bool = False

    own_slots = ("confirmed",)
    says = (
        *("would_go_one", "would_go_many", "it_is", "it_is_in_your_words", "first", "first_in_your_words"),
        *("ask_mail", "ask_file", "mail", "file", "ask_person", "unknown_person", "nobody", "nothing"),
        *(f"when_{kind}" for kind in KINDS),
    )

    def reply(self, desk: Desk) -> Reply:
        """Only people who were added before can be shared with."""
        if not self.person:
            return _ask_person(desk) if desk.notebook.people.all() else Reply.of(desk.line("ShareWins.nobody"))
        person = known(desk, self.person)
        if person is None:
            return Reply.of(desk.line("ShareWins.unknown_person", person=called(desk, self.person)))
        return self._with(desk, person)

    def _with(self, desk: Desk, person: TrustedPerson) -> Reply:
        wins = ordinary(desk, self.period)
        if not wins:
            return Reply.of(desk.line("ShareWins.nothing"))
        return _put_in_the_outbox(desk, person, wins) if self.confirmed else self._ask(desk, person, wins)

    def _ask(self, desk: Desk, person: TrustedPerson, wins: Sequence[Win]) -> Reply:
        desk.conversation.pending = replace(self, person=person.name, confirmed=True)
        when = desk.line(f"ShareWins.when_{self.period.kind}")
        key = "ShareWins.would_go_one" if len(wins) == 1 else "ShareWins.would_go_many"
        told = desk.line(key, count=number_said(desk, len(wins)), when=when, person=called(desk, person.name))
        question = desk.line("ShareWins.ask_mail" if goes_by_mail(desk, person) else "ShareWins.ask_file")
        return Reply.of(told + _first_of(desk, wins) + question, Expects.YES_OR_NO)


def _first_of(desk: Desk, wins: Sequence[Win]) -> Line:
    key = "it_is" if len(wins) == 1 else "first"
    return all_told(desk, that_fit(desk, wins[:FIRST]), f"ShareWins.{key}", f"ShareWins.{key}_in_your_words")


def _ask_person(desk: Desk) -> Reply:
    desk.conversation.asked = "ShareWins.person"
    return Reply.of(desk.line("ShareWins.ask_person"))


def _put_in_the_outbox(desk: Desk, person: TrustedPerson, wins: Sequence[Win]) -> Reply:
    """The days are those of the wins that were asked about, so that a later win doesn't slip in on another day."""
    days = [win.about for win in wins]
    desk.notebook.shares.add(
        Share(person.name, min(days), max(days), desk.now, person_id=person.id, locale=desk.language.tag)
    )
    key = "ShareWins.mail" if goes_by_mail(desk, person) else "ShareWins.file"
    return Reply.of(desk.line(key, person=called(desk, person.name)))
