"""At both doors a yes is answered at once, and the post goes out behind it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from skill.assembly import House
from skill.core.errors import StorageUnavailable
from skill.core.notebook import ShareState, TrustedPerson
from skill.core.utterance import Identity
from skill.post.postman import Postman
from tests.alexa.door import AlexaDoor
from tests.local_voice.doors import TypedDoor
from tests.post.mailbox import Mailbox, mail_server
from tests.post.outboxes import ME, fill, house_at, shares_in

ALEXA = Identity("alexa", "amzn1.ask.account.ANA")


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as served:
        yield served


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that happens in the background."""
    for _ in range(500):
        if holds():
            return
        threading.Event().wait(0.01)
    raise AssertionError("it did not happen within 5 s")


def add_sam(house: House, who: Identity) -> None:
    with house.library.visit(who, house.clock()) as visit:
        visit.notebook.people.add(TrustedPerson("Sam", "sam@example.org", house.clock()))


def states(house: House, who: Identity) -> list[ShareState]:
    return [share.state for share in shares_in(house, who)]


@pytest.mark.parametrize("door", ["typed", "alexa"])
def test_a_yes_is_followed_by_mail(mailbox: Mailbox, tmp_path: Path, door: str) -> None:
    who = ALEXA if door == "alexa" else ME
    with closing(house_at(tmp_path, mailbox.url)) as house:
        add_sam(house, who)
        house.open_post()
        talk = AlexaDoor(house, person=who.name) if door == "alexa" else TypedDoor(house)

        talk.say("i got out of bed")
        asked = talk.say("share today with sam")
        agreed = talk.say("yes")
        until(lambda: states(house, who) == [ShareState.SENT])

        assert "by e-mail" in asked
        assert "outbox for Sam" in agreed
        assert "I sent wins to Sam" in talk.say("what have i shared")
    assert len(mailbox.arrived) == 1


def test_with_the_mail_server_away_the_voice_says_that_it_tries_again(tmp_path: Path) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox):
        pass
    with closing(house_at(tmp_path, mailbox.url)) as house:
        add_sam(house, ME)
        house.open_post()
        talk = TypedDoor(house)

        talk.say("i got out of bed")
        talk.say("share today with sam")
        talk.say("yes")
        until(lambda: [share.tries for share in shares_in(house)] == [1])

        assert talk.say("what have i shared").endswith("It's in the outbox, and I'll try again.")


def test_what_was_left_in_the_outbox_goes_when_a_door_opens(mailbox: Mailbox, tmp_path: Path) -> None:
    with closing(house_at(tmp_path, mailbox.url)) as house, house.library.visit(ALEXA, house.clock()) as visit:
        fill(visit.notebook)

    with closing(house_at(tmp_path, mailbox.url)) as house:
        house.open_post()
        until(lambda: states(house, ALEXA) == [ShareState.SENT])

    assert len(mailbox.arrived) == 1


@pytest.mark.parametrize("asked", ["aloud", "by command"])
def test_the_files_to_hand_over_go_with_everything_else_and_nobody_else_s_do(tmp_path: Path, asked: str) -> None:
    with closing(house_at(tmp_path, "")) as house:
        for who in (ME, ALEXA):
            with house.library.visit(who, house.clock()) as visit:
                fill(visit.notebook)
            house.office.deliver(house.opened(who))
        made = {who: house.office.folder.file_of(shares_in(house, who)[0]) for who in (ME, ALEXA)}
        assert all(file.exists() for file in made.values())

        if asked == "aloud":
            talk = TypedDoor(house)
            talk.say("delete everything")
            talk.say("yes")
        else:
            house.forget(ME)

        assert [file.exists() for file in made.values()] == [False, True]


def test_somebody_who_was_forgotten_is_not_brought_back_by_their_post(mailbox: Mailbox, tmp_path: Path) -> None:
    with closing(house_at(tmp_path, mailbox.url)) as house:
        with house.library.visit(ME, house.clock()) as visit:
            fill(visit.notebook)
        house.library.forget(ME)

        house.office.deliver(house.opened(ME))

        assert not house.library.forget(ME)
    assert mailbox.arrived == []


def test_the_postman_goes_again_when_it_is_time_and_after_trouble() -> None:
    rounds: list[str] = []
    answers = iter([timedelta(), StorageUnavailable("away"), None])
    done = threading.Event()

    def deliver(whose: str) -> timedelta | None:
        rounds.append(whose)
        answer = next(answers)
        if isinstance(answer, Exception):
            done.set()
            raise answer
        return answer

    postman = Postman(deliver, lambda: ["ana"])
    postman.start()

    assert done.wait(5)
    postman.close()
    assert rounds == ["ana", "ana"]


def test_the_end_waits_for_a_way_that_has_begun(mailbox: Mailbox, tmp_path: Path) -> None:
    mailbox.waits_at = "DATA"
    house = house_at(tmp_path, mailbox.url)
    with house.library.visit(ME, house.clock()) as visit:
        fill(visit.notebook)
    house.open_post()
    assert mailbox.reached.wait(5)

    threading.Timer(0.2, mailbox.go_on.set).start()
    house.close()

    with closing(house_at(tmp_path, mailbox.url, datetime(2026, 3, 2, 9, tzinfo=UTC))) as again:
        assert states(again, ME) == [ShareState.SENT]
