"""Sharing asks first, knows whom, puts what was agreed to in the outbox, and tells honestly how far it came."""

from dataclasses import replace
from datetime import timedelta

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.add_person import AddPerson
from skill.core.intents.confirm import Confirm
from skill.core.intents.read_shares import ReadShares
from skill.core.intents.share_wins import ShareWins
from skill.core.intents.yes_no import No, Yes
from skill.core.notebook import Share, ShareState, TrustedPerson
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
    for name, reach in (("Sam", "sam@example.org"), ("Doctor Patel", ""), ("my sister", "")):
        notebook.people.add(TrustedPerson(name, reach, MONDAY))
    return Desk(MONDAY, language_of("en-US"), notebook, Conversation(), first, None, mails=True)


def shared_with(desk: Desk) -> list[str]:
    return [share.person for share in desk.notebook.shares.all()]


def test_what_would_go_is_said_and_asked_about_before_anything_goes(desk: Desk) -> None:
    reply = ShareWins("sam", Period("today")).reply(desk)

    assert reply.speech == "One win from today would go to Sam. It is: you ate. Shall I send that by e-mail?"
    assert reply.expects is Expects.YES_OR_NO
    assert shared_with(desk) == []


def test_of_many_wins_the_first_are_told(desk: Desk) -> None:
    for words in ("I walked", "I called my mum"):
        desk.journal.keep(words, about=desk.today, said_at=desk.now)

    reply = ShareWins("sam", Period("all")).reply(desk)

    assert reply.speech.startswith("Four wins from all your days would go to Sam. First: you ")
    assert "mum" not in reply.speech


def test_a_yes_puts_it_in_the_outbox_with_what_was_agreed_to(desk: Desk) -> None:
    ShareWins("sam", Period("all")).reply(desk)

    reply = Yes().reply(desk)

    (share,) = desk.notebook.shares.all()
    assert (share.person, share.first, share.last) == ("Sam", desk.today - timedelta(days=1), desk.today)
    assert (share.state, share.private, share.locale) == (ShareState.ASKED, False, "en-US")
    assert share.person_id == desk.notebook.people.all()[0].id
    assert reply.speech == "It's in the outbox for Sam. When the mail server is away, I'll try again."


def test_for_somebody_without_an_address_there_is_a_file(desk: Desk) -> None:
    asked = ShareWins("my sister", Period("today")).reply(desk)
    agreed = Yes().reply(desk)

    assert asked.speech.endswith("Shall I make a file for you to hand over?")
    assert agreed.speech.startswith("I'm making a file for your sister.")


def test_without_a_mail_server_nobody_is_promised_mail(desk: Desk) -> None:
    reply = ShareWins("sam", Period("today")).reply(replace(desk, mails=False))

    assert reply.speech.endswith("Shall I make a file for you to hand over?")


def test_a_no_shares_nothing(desk: Desk) -> None:
    ShareWins("sam").reply(desk)

    No().reply(desk)

    assert shared_with(desk) == []


def test_somebody_who_was_never_added_is_told_of_honestly(desk: Desk) -> None:
    reply = ShareWins("my therapist").reply(desk)

    assert reply.speech.startswith("Your therapist is not among your people yet.")
    assert desk.conversation.pending is None
    assert shared_with(desk) == []


def test_with_nobody_added_nobody_is_asked_for(desk: Desk) -> None:
    for person in desk.notebook.people.all():
        desk.notebook.people.remove(person.id)

    reply = ShareWins().reply(desk)

    assert desk.conversation.asked == ""
    assert "Nobody is among your people" in reply.speech


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


def test_a_survived_win_is_neither_counted_nor_told(desk: Desk) -> None:
    desk.journal.keep("I stayed alive", about=desk.today, said_at=desk.now, kind=Kind.SURVIVED)

    reply = ShareWins("sam", Period("today")).reply(desk)

    assert reply.speech.startswith("One win")
    assert "alive" not in reply.speech


def test_days_without_a_win_are_not_asked_about(desk: Desk) -> None:
    reply = ShareWins("sam", Period("2026-01-05")).reply(desk)

    assert desk.conversation.pending is None
    assert reply.expects is Expects.ANYTHING


def test_a_person_is_added_by_voice_once_and_without_an_address(desk: Desk) -> None:
    added, again = AddPerson("my brother").reply(desk), AddPerson("My brother").reply(desk)

    assert [it.name for it in desk.notebook.people.all()][3:] == ["my brother"]
    assert added.speech.startswith("Your brother is among your people now.")
    assert again.speech == "Your brother is among your people already."


def test_who_is_to_be_added_is_asked_for(desk: Desk) -> None:
    AddPerson().reply(desk)

    assert desk.conversation.asked == "AddPerson.person"


def test_nobody_named_is_nobody_to_be_confirmed(desk: Desk) -> None:
    reply = Confirm(AddPerson()).reply(desk)

    assert reply.speech == "Who would you like to add to your people?"
    assert desk.conversation.asked == "AddPerson.person"


def test_a_name_of_many_words_is_asked_for_in_a_few(desk: Desk) -> None:
    reply = AddPerson("the person whom I met at the place by the sea last year").reply(desk)

    assert reply.speech.startswith("That is a long name")
    assert len(desk.notebook.people.all()) == 3


@pytest.mark.parametrize(
    ("state", "tries", "told"),
    [
        (ShareState.ASKED, 0, "Today, you chose to share with Sam. It's in the outbox."),
        (ShareState.ASKED, 2, "Today, you chose to share with Sam. It's in the outbox, and I'll try again."),
        (ShareState.SENDING, 1, "Today, you chose to share with Sam. It's in the outbox, and I'll try again."),
        (ShareState.SENT, 1, "Today, I sent wins to Sam by e-mail."),
        (ShareState.WRITTEN, 1, "Today, I made a file for Sam, for you to hand over."),
        (ShareState.UNSURE, 1, "Today, wins may have reached Sam. The answer got lost, so I won't send them twice."),
        (ShareState.RETURNED, 9, "Today, wins for Sam couldn't be sent. They stayed here. You can share them again."),
    ],
)
def test_how_far_a_share_came_is_told_as_it_is(desk: Desk, state: ShareState, tries: int, told: str) -> None:
    desk.notebook.shares.add(
        Share("Sam", desk.today, desk.today, desk.now, person_id="item-0", state=state, tries=tries)
    )

    assert ReadShares().reply(desk).speech == told


def test_what_was_noted_before_anything_could_be_sent_is_not_told_as_sent(desk: Desk) -> None:
    desk.notebook.shares.add(Share("Sam", desk.today, desk.today, desk.now))

    assert "couldn't be sent" in ReadShares().reply(desk).speech


def test_the_newest_shares_are_told_first_and_the_rest_as_a_number(desk: Desk) -> None:
    for number, name in enumerate(("Ana", "Ben", "Cleo", "Dora")):
        asked_at = desk.now - timedelta(days=4 - number)
        desk.notebook.shares.add(Share(name, desk.today, desk.today, asked_at, person_id="x", state=ShareState.SENT))

    speech = ReadShares().reply(desk).speech

    assert [name for name in ("Dora", "Cleo", "Ben", "Ana") if name in speech] == ["Dora", "Cleo", "Ben"]
    assert speech.index("Dora") < speech.index("Ben")
    assert speech.endswith("One more, from before, can be read at the computer.")
    assert len(speech.split()) <= 60


def test_with_nothing_shared_that_is_said(desk: Desk) -> None:
    assert ReadShares().reply(desk).speech == "Nothing has been shared with anyone."
