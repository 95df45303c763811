"""`small-wins people` and `small-wins share`: the real commands, with a real mail server."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.commands import small_wins
from tests.post.mailbox import USER, Mailbox, mail_server

NOW = ("--now", "2026-03-02T09:00+00:00")


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as served:
        yield served


def mail(mailbox: Mailbox) -> Mapping[str, str]:
    return {"SMALL_WINS_SMTP_URL": mailbox.url, "SMALL_WINS_SMTP_FROM": USER}


def test_people_are_added_listed_given_an_address_and_removed(tmp_path: Path) -> None:
    nobody = small_wins("people", home=tmp_path)
    added = small_wins("people", "add", "Sam", home=tmp_path)
    addressed = small_wins("people", "add", "sam", "--email", "sam@example.org", home=tmp_path)
    listed = small_wins("people", home=tmp_path)
    removed = small_wins("people", "remove", "SAM", home=tmp_path)
    gone = small_wins("people", "remove", "Sam", home=tmp_path)

    assert "Nobody is among your people yet." in nobody.stdout
    assert "Sam is among your people. Without an e-mail address" in added.stdout
    assert "at sam@example.org" in addressed.stdout
    assert listed.stdout == "Sam  sam@example.org\n"
    assert "not among your people any more" in removed.stdout
    assert (gone.returncode, gone.stdout) == (1, "")


def test_what_is_no_address_adds_nobody(tmp_path: Path) -> None:
    told = small_wins("people", "add", "Sam", "--email", "sam@example.org, all@example.org", home=tmp_path)

    assert (told.returncode, told.stderr) == (1, "That is no e-mail address, so nobody was added.\n")
    assert "Nobody" in small_wins("people", home=tmp_path).stdout


def test_what_would_go_is_shown_and_goes_on_a_yes(mailbox: Mailbox, tmp_path: Path) -> None:
    small_wins("say", "i got out of bed", *NOW, home=tmp_path)
    small_wins("say", "i didn't hurt myself today", *NOW, home=tmp_path)
    small_wins("people", "add", "Sam", "--email", "sam@example.org", home=tmp_path)

    left = small_wins("share", "--with", "sam", *NOW, home=tmp_path, stdin="no\n", environment=mail(mailbox))
    shared = small_wins("share", "--with", "sam", *NOW, home=tmp_path, stdin="yes\n", environment=mail(mailbox))
    log = small_wins("share", "--log", home=tmp_path)

    assert (left.returncode, left.stdout.splitlines()[-1]) == (1, "Type yes to share that: Nothing was shared.")
    assert shared.stdout.splitlines() == [
        "To Sam, by e-mail to sam@example.org:",
        "  2026-03-02  I got out of bed",
        "Type yes to share that: 2026-03-02  Sam: sent by e-mail on 2026-03-02.",
    ]
    assert log.stdout == "2026-03-02  Sam: sent by e-mail on 2026-03-02.\n"
    assert len(mailbox.arrived) == 1
    assert "hurt" not in mailbox.texts[0]


def test_private_wins_go_only_when_they_were_ticked(tmp_path: Path) -> None:
    small_wins("say", "i didn't hurt myself today", *NOW, home=tmp_path)
    small_wins("people", "add", "Doctor Patel", home=tmp_path)

    nothing = small_wins("share", "--with", "Doctor Patel", "--yes", *NOW, home=tmp_path)
    ticked = small_wins("share", "--with", "Doctor Patel", "--private", "--yes", *NOW, home=tmp_path)

    (file,) = (tmp_path / "shared").iterdir()
    assert (nothing.returncode, nothing.stderr) == (1, "There are no wins to share from these days.\n")
    assert str(file) in ticked.stdout
    assert "hurt myself" in file.read_text(encoding="utf-8")


def test_what_waited_for_the_server_is_sent_when_asked_to(mailbox: Mailbox, tmp_path: Path) -> None:
    small_wins("say", "i ate", *NOW, home=tmp_path)
    small_wins("people", "add", "Sam", "--email", "sam@example.org", home=tmp_path)
    mailbox.refusals = ["450 try later"]

    waits = small_wins("share", "--with", "sam", "--yes", *NOW, home=tmp_path, environment=mail(mailbox))
    sent = small_wins("share", "--send", *NOW, home=tmp_path, environment=mail(mailbox))
    empty = small_wins("share", "--send", *NOW, home=tmp_path, environment=mail(mailbox))

    assert waits.returncode == 1
    assert "in the outbox" in waits.stdout
    assert (sent.returncode, empty.stdout) == (0, "Nothing waits in the outbox.\n")
    assert len(mailbox.arrived) == 1


def test_somebody_who_talks_to_alexa_has_people_of_their_own(tmp_path: Path) -> None:
    small_wins("people", "add", "Sam", "--alexa-user", "amzn1.ask.account.ANA", home=tmp_path)

    assert "Nobody" in small_wins("people", home=tmp_path).stdout
    assert "Sam" in small_wins("people", "--alexa-user", "amzn1.ask.account.ANA", home=tmp_path).stdout


def test_a_mail_server_that_can_be_none_is_told_in_one_sentence(tmp_path: Path) -> None:
    done = small_wins("share", "--send", home=tmp_path, environment={"SMALL_WINS_SMTP_URL": "https://example.org"})

    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "SMALL_WINS_SMTP_URL can't be used" in done.stderr


def test_the_doctor_looks_at_the_mail_server(mailbox: Mailbox, tmp_path: Path) -> None:
    def found(environment: Mapping[str, str]) -> str:
        told = small_wins("doctor", "--json", home=tmp_path, environment=environment).stdout
        (finding,) = (finding for finding in json.loads(told) if finding["name"] == "mail")
        return str(finding["detail_key"])

    down = {**mail(mailbox), "SMALL_WINS_SMTP_URL": "smtp://127.0.0.1:1"}
    broken = {**mail(mailbox), "SMALL_WINS_SMTP_URL": "smtp://["}
    assert [found(mail(mailbox)), found(down), found(broken), found({})] == [
        "mail_ok", "MailNotTaken", "SettingUnusable", "mail_off",
    ]  # fmt: skip
    assert mailbox.arrived == []
