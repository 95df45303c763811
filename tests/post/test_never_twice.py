"""Whatever becomes of a process, and however many there are: nothing comes twice, and what is unsure is told so."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from skill.core.notebook import ShareState
from skill.core.outbox import IN_HAND
from tests.post.mailbox import Mailbox, mail_server
from tests.post.outboxes import ME, fill, house_at, shares_in

LATER = int(IN_HAND.total_seconds() // 60)


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as served:
        yield served


def child(folder: Path, mailbox: Mailbox, minutes: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.post.child", str(folder), mailbox.url, str(minutes)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def outcome(process: subprocess.Popen[str]) -> list[str]:
    """The states, and how often a socket was connected."""
    return process.communicate("\n", timeout=30)[0].splitlines()


def left_in(folder: Path, mailbox: Mailbox) -> list[ShareState]:
    with closing(house_at(folder, mailbox.url)) as house:
        return [share.state for share in shares_in(house)]


def shared(folder: Path, mailbox: Mailbox, shares: int = 1) -> None:
    with closing(house_at(folder, mailbox.url)) as house, house.library.visit(ME, house.clock()) as visit:
        fill(visit.notebook, shares=shares)


def test_who_is_killed_before_a_word_was_given_away_is_followed_by_another(mailbox: Mailbox, tmp_path: Path) -> None:
    shared(tmp_path, mailbox)
    mailbox.waits_at = "RCPT"
    first = child(tmp_path, mailbox)
    go(first)
    assert mailbox.reached.wait(30)

    first.kill()
    first.communicate()
    mailbox.go_on.set()

    assert left_in(tmp_path, mailbox) == [ShareState.SENDING]
    assert outcome(child(tmp_path, mailbox)) == ["", "0"]
    assert outcome(child(tmp_path, mailbox, LATER)) == ["sent", "1"]
    assert len(mailbox.arrived) == 1


def test_who_is_killed_after_the_words_were_given_away_is_followed_by_nobody(mailbox: Mailbox, tmp_path: Path) -> None:
    shared(tmp_path, mailbox)
    mailbox.waits_at = "DATA"
    first = child(tmp_path, mailbox)
    go(first)
    assert mailbox.reached.wait(30)

    first.kill()
    first.communicate()
    mailbox.go_on.set()

    assert outcome(child(tmp_path, mailbox, LATER)) == ["", "0"]
    assert left_in(tmp_path, mailbox) == [ShareState.UNSURE]
    assert len(mailbox.arrived) == 1


def test_who_is_killed_before_it_could_note_the_answer_is_followed_by_nobody(mailbox: Mailbox, tmp_path: Path) -> None:
    shared(tmp_path, mailbox)
    mailbox.waits_at = "DATA"
    first = child(tmp_path, mailbox)
    go(first)
    assert mailbox.reached.wait(30)

    with closing(house_at(tmp_path, mailbox.url)) as house, house.library.visit(ME, house.clock()):
        mailbox.go_on.set()  # it is answered, and the journal is ours
        with pytest.raises(subprocess.TimeoutExpired):
            first.wait(0.5)
        first.kill()
        first.communicate()

    assert outcome(child(tmp_path, mailbox, LATER)) == ["", "0"]
    assert left_in(tmp_path, mailbox) == [ShareState.UNSURE]
    assert len(mailbox.arrived) == 1


def test_two_processes_at_once_send_each_share_once(mailbox: Mailbox, tmp_path: Path) -> None:
    shared(tmp_path, mailbox, shares=8)
    both = [child(tmp_path, mailbox), child(tmp_path, mailbox)]

    for process in both:
        go(process)
    for process in both:
        outcome(process)

    assert left_in(tmp_path, mailbox) == [ShareState.SENT] * 8
    assert len({message["Message-ID"] for message in mailbox.arrived}) == len(mailbox.arrived) == 8


def test_with_nothing_in_the_outbox_nothing_connects(mailbox: Mailbox, tmp_path: Path) -> None:
    shared(tmp_path, mailbox, shares=0)

    assert outcome(child(tmp_path, mailbox)) == ["", "0"]
