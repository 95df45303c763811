"""Mail is handed in at a real server, over a line that is proven, and afterwards it is known whether it was taken."""

import socket
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from skill.core.errors import MailNotTaken, MailUnsure
from skill.post.letter import Letter
from skill.post.smtp import Smtp, message_of
from tests.post.mailbox import ELSEWHERE, PASSWORD, USER, Mailbox, mail_server, trusting

LETTER = Letter("Größe", "Hello,\n.\n..and a dot\nI ate 😀\n", "<p>I ate 😀</p>")


def message() -> EmailMessage:
    return message_of(LETTER, USER, "sam@example.org", "share-1", datetime(2026, 3, 2, 9, tzinfo=UTC))


def nothing() -> None:
    """Nothing has to be kept here."""


@pytest.fixture
def elsewhere() -> str:
    with closing(socket.socket()) as probe:
        try:
            probe.bind((ELSEWHERE, 0))
        except OSError:
            pytest.skip(f"{ELSEWHERE} is no address of this computer")
    return ELSEWHERE


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as served:
        yield served


def test_a_message_arrives_as_it_was_written(mailbox: Mailbox) -> None:
    Smtp(mailbox.server()).send(message(), nothing)

    (came,) = mailbox.arrived
    assert (came["From"], came["To"], came["Subject"]) == (USER, "sam@example.org", "Größe")
    assert came["Message-ID"] == "<share-1@example.org>"
    assert mailbox.texts == [LETTER.text]
    html = came.get_body(("html",))
    assert html is not None
    assert html.get_content().strip() == LETTER.html


@pytest.mark.parametrize("tls", ["starttls", "tls"])
def test_it_is_handed_in_over_tls_by_who_may(elsewhere: str, tmp_path: Path, tls: str) -> None:
    with mail_server(Mailbox(host=elsewhere), tls=tls, folder=tmp_path) as mailbox:
        Smtp(mailbox.server(tls=tls == "tls", user=USER), trusting()).send(message(), nothing)

    assert mailbox.logged_in == [USER]
    assert mailbox.texts == [LETTER.text]


@pytest.mark.parametrize("tls", ["starttls", "tls"])
def test_a_server_that_nobody_vouches_for_gets_neither_password_nor_words(
    elsewhere: str, tmp_path: Path, tls: str
) -> None:
    mailbox = Mailbox(host=elsewhere)
    with mail_server(mailbox, tls=tls, folder=tmp_path), pytest.raises(MailNotTaken, match="SSLCertVerificationError"):
        Smtp(mailbox.server(tls=tls == "tls", user=USER), trusting(ours=False)).send(message(), nothing)

    assert (mailbox.logged_in, mailbox.arrived) == ([], [])


def test_a_wrong_password_is_told_by_its_code_and_nothing_else(elsewhere: str, tmp_path: Path) -> None:
    mailbox = Mailbox(host=elsewhere)
    with mail_server(mailbox, tls="tls", folder=tmp_path), pytest.raises(MailNotTaken) as told:
        Smtp(mailbox.server(tls=True, user=USER, password="guess"), trusting()).send(message(), nothing)

    assert told.value.facts == {"reason": "535"}
    assert mailbox.arrived == []


def test_a_line_in_the_clear_is_refused_beyond_this_computer(elsewhere: str) -> None:
    mailbox = Mailbox(host=elsewhere)
    with mail_server(mailbox), pytest.raises(MailNotTaken, match="SMTPNotSupportedError"):
        Smtp(mailbox.server(user=USER, password=PASSWORD)).send(message(), nothing)

    assert (mailbox.logged_in, mailbox.arrived) == ([], [])


def test_a_server_that_is_down_has_taken_nothing() -> None:
    with mail_server(Mailbox()) as mailbox:
        pass

    with pytest.raises(MailNotTaken, match="ConnectionRefusedError"):
        Smtp(mailbox.server()).send(message(), nothing)


def test_a_server_that_says_nothing_is_not_waited_for_forever() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server = Mailbox(port=silent.getsockname()[1]).server()

        with pytest.raises(MailNotTaken, match="SMTPServerDisconnected"):
            Smtp(server, patience=0.2).send(message(), nothing)


@pytest.mark.parametrize("answer", ["450 later", "550 nobody here"])
def test_a_refused_recipient_has_got_nothing(mailbox: Mailbox, answer: str) -> None:
    mailbox.refusals = [answer]

    with pytest.raises(MailNotTaken, match=answer[:3]):
        Smtp(mailbox.server()).send(message(), nothing)

    assert mailbox.arrived == []


def test_a_message_that_is_refused_after_it_came_was_not_taken(mailbox: Mailbox) -> None:
    mailbox.late_refusals = ["451 no room"]

    with pytest.raises(MailNotTaken, match="451"):
        Smtp(mailbox.server()).send(message(), nothing)


def test_a_line_that_breaks_before_the_answer_leaves_it_unsure(mailbox: Mailbox) -> None:
    mailbox.hangs_up = True

    with pytest.raises(MailUnsure):
        Smtp(mailbox.server()).send(message(), nothing)


def test_an_answer_that_does_not_come_leaves_it_unsure(mailbox: Mailbox) -> None:
    mailbox.waits_at = "DATA"

    with pytest.raises(MailUnsure):
        Smtp(mailbox.server(), patience=0.3).send(message(), nothing)


def test_who_may_not_give_it_away_gives_no_word(mailbox: Mailbox) -> None:
    def not_ours() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        Smtp(mailbox.server()).send(message(), not_ours)

    assert mailbox.arrived == []


def test_a_look_at_the_server_hands_nothing_in(mailbox: Mailbox) -> None:
    Smtp(mailbox.server()).check()

    assert mailbox.arrived == []
