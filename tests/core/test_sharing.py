"""Sharing asks first, knows whom, and says honestly that nothing is sent yet."""

from datetime import timedelta

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.share_wins import ShareWins
from skill.core.intents.yes_no import No, Yes
from skill.core.notebook import TrustedPerson
from skill.core.period import Period
from skill.core.reply import Expects
from skill.core.win import Kind
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first


@pytest.fixture
def desk() -> Desk:
    notebook = MemoryNotebook()
    notebook.wins.keep("I ate", about=MONDAY.date(), said_at=MONDAY)
    notebook.wins.keep("I slept", about=MONDAY.date() - timedelta(days=1), said_at=MONDAY)
    for name in ("Sam", "Doctor Patel", "my sister"):
        notebook.people.add(TrustedPerson(name, "", MONDAY))
    return Desk(MONDAY, language_of("en-US"), notebook, Conversation(), first, None)


def shared_with(desk: Desk) -> list[str]:
    return [share.person for share in desk.notebook.shares.all()]


def test_what_would_go_is_said_and_asked_about_before_anything_is_noted(desk: Desk) -> None:
    reply = ShareWins("sam", Period("today")).reply(desk)

    assert reply.speech == "One win from today would go to Sam. Shall I note that?"
    assert reply.expects is Expects.YES_OR_NO
    assert shared_with(desk) == []


def test_a_yes_notes_it_and_says_that_nothing_was_sent(desk: Desk) -> None:
    ShareWins("sam", Period("all")).reply(desk)

    reply = Yes().reply(desk)

    (share,) = desk.notebook.shares.all()
    assert (share.person, share.first, share.last) == ("Sam", desk.today - timedelta(days=1), desk.today)
    assert share.sent_at is None
    assert "nothing has been sent" in reply.speech


def test_a_no_notes_nothing(desk: Desk) -> None:
    ShareWins("sam").reply(desk)

    No().reply(desk)

    assert shared_with(desk) == []


def test_somebody_who_was_never_added_is_told_of_honestly(desk: Desk) -> None:
    reply = ShareWins("my therapist").reply(desk)

    assert reply.speech == "Your therapist is not set up yet. People are added before sharing."
    assert desk.conversation.pending is None
    assert shared_with(desk) == []


def test_with_nobody_added_nobody_is_asked_for(desk: Desk) -> None:
    for person in desk.notebook.people.all():
        desk.notebook.people.remove(person.id)

    reply = ShareWins().reply(desk)

    assert desk.conversation.asked == ""
    assert "Nobody is set up" in reply.speech


def test_a_missing_person_is_asked_for(desk: Desk) -> None:
    ShareWins().reply(desk)

    assert desk.conversation.asked == "ShareWins.person"


@pytest.mark.parametrize(
    ("said", "meant"),
    [("sam", "Sam"), ("patel", "Doctor Patel"), ("my sister", "my sister"), ("pam", None), ("my brother", None)],
)
def test_a_person_is_found_by_name_and_not_by_guess(desk: Desk, said: str, meant: str | None) -> None:
    ShareWins(said, Period("all"), confirmed=True).reply(desk)

    assert shared_with(desk) == ([meant] if meant else [])


def test_a_survived_win_is_not_counted_in(desk: Desk) -> None:
    desk.journal.keep("I stayed alive", about=desk.today, said_at=desk.now, kind=Kind.SURVIVED)

    reply = ShareWins("sam", Period("today")).reply(desk)

    assert reply.speech.startswith("One win")


def test_days_without_a_win_are_not_asked_about(desk: Desk) -> None:
    reply = ShareWins("sam", Period("2026-01-05")).reply(desk)

    assert desk.conversation.pending is None
    assert reply.expects is Expects.ANYTHING
