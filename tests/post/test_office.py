"""What was agreed to goes out: that, once, or not at all, and how far it came is known."""

import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from skill.core.notebook import ShareState
from skill.core.outbox import IN_HAND, WAITS, in_hand
from tests.post.mailbox import Mailbox, mail_server
from tests.post.outboxes import NOW, PRIVATE, PUBLIC, desk_with, fill


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as served:
        yield served


def test_what_was_agreed_to_arrives_once_and_says_what_it_is(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)

    (share,) = desk.deliver()
    again = desk.deliver(hurry=True)

    assert (share.state, share.sent_at, again) == (ShareState.SENT, NOW, [])
    assert desk.shares == [share]
    assert mailbox.texts == [
        "Hello,\n\nHere are small wins from my journal (2 March 2026), in my own words.\n\n"
        f"Monday, 2 March 2026\n- {PUBLIC}\n\nWritten down by Small Wins, a voice journal, because I asked it to.\n"
    ]


def test_a_private_win_goes_only_where_it_was_ticked(mailbox: Mailbox, tmp_path: Path) -> None:
    desk_with(mailbox, tmp_path).deliver()
    desk_with(mailbox, tmp_path, private=True).deliver()

    assert [PRIVATE in text for text in mailbox.texts] == [False, True]


def test_a_win_that_came_after_the_yes_stays_here(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)
    desk.notebook.wins.keep("I told nobody", about=NOW.date(), said_at=NOW + timedelta(seconds=1))

    desk.deliver()

    assert "nobody" not in mailbox.texts[0]


def test_a_win_that_was_taken_back_since_stays_here(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)
    desk.notebook.wins.undo(desk.notebook.wins.wins[0].id)

    assert desk.deliver() == []
    assert (desk.shares, mailbox.arrived) == ([], [])


def test_nothing_goes_to_somebody_who_was_removed_since(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)
    desk.notebook.people.remove(desk.notebook.people.all()[0].id)

    assert desk.deliver() == []
    assert (desk.shares, mailbox.arrived) == ([], [])


def test_what_was_noted_before_anything_could_be_sent_is_not_sent(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)
    desk.notebook.shares.items = [type(share)("Sam", share.first, share.last, NOW) for share in desk.shares]

    assert desk.deliver(hurry=True) == []
    assert mailbox.arrived == []


def test_while_the_server_is_down_it_waits_and_then_it_goes(tmp_path: Path) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox):
        pass
    desk = desk_with(mailbox, tmp_path)

    (waiting,) = desk.deliver()
    too_early = desk.deliver()
    assert (waiting.state, waiting.tries, too_early) == (ShareState.ASKED, 1, [])
    assert desk.office.waits(desk.opened()) == WAITS[0]

    with mail_server(mailbox) as back:
        desk.moves_to(back)
        desk.watch.later(WAITS[0])
        (share,) = desk.deliver()

    assert share.state is ShareState.SENT
    assert len(mailbox.arrived) == 1


@pytest.mark.parametrize("refused", ["at the address", "after the words"])
def test_a_refusal_for_now_is_followed_by_another_try(mailbox: Mailbox, tmp_path: Path, refused: str) -> None:
    desk = desk_with(mailbox, tmp_path)
    answers = mailbox.refusals if refused == "at the address" else mailbox.late_refusals
    answers.append("451 try later")

    (waiting,) = desk.deliver()
    (share,) = desk.deliver(hurry=True)

    assert (waiting.state, share.state) == (ShareState.ASKED, ShareState.SENT)
    assert len(mailbox.arrived) == 1


def test_a_share_that_may_have_arrived_is_never_sent_again(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)
    mailbox.hangs_up = True

    (share,) = desk.deliver()
    mailbox.hangs_up = False
    desk.watch.later(timedelta(days=30))

    assert share.state is ShareState.UNSURE
    assert desk.deliver(hurry=True) == []
    assert desk.office.waits(desk.opened()) is None
    assert len(mailbox.arrived) == 1


def test_after_enough_tries_it_is_returned(tmp_path: Path) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox):
        pass
    desk = desk_with(mailbox, tmp_path)

    for wait in (*WAITS, timedelta()):
        desk.deliver()
        desk.watch.later(wait)

    assert [share.state for share in desk.shares] == [ShareState.RETURNED]
    assert desk.deliver(hurry=True) == []
    assert timedelta(days=4) < desk.watch.now - NOW < timedelta(days=6)


def test_what_somebody_else_has_in_hand_is_left_to_them_for_a_while(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)
    desk.notebook.shares.replace(in_hand(desk.shares[0], NOW))

    assert desk.deliver(hurry=True) == []

    desk.watch.later(IN_HAND)
    assert [share.state for share in desk.deliver()] == [ShareState.SENT]


def test_who_was_too_slow_gives_no_word_away(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)
    mailbox.waits_at = "RCPT"
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(desk.deliver)
        assert mailbox.reached.wait(5)
        desk.watch.later(IN_HAND)
        desk.deliver()

        mailbox.go_on.set()
        slow.result()

    assert len(mailbox.arrived) == 1
    assert [share.state for share in desk.shares] == [ShareState.SENT]


@pytest.mark.parametrize("why", ["no server", "no address"])
def test_without_a_way_by_mail_there_is_a_file_for_the_person_alone(mailbox: Mailbox, tmp_path: Path, why: str) -> None:
    reach = "" if why == "no address" else "sam@example.org"
    desk = desk_with(mailbox if why == "no address" else None, tmp_path, reach=reach)

    (share,) = desk.deliver()

    (file,) = (tmp_path / "shared").iterdir()
    assert (share.state, file) == (ShareState.WRITTEN, desk.office.folder.file_of(share))
    assert file.name.startswith("2026-03-02-sam-")
    assert PUBLIC in file.read_text(encoding="utf-8")
    assert PRIVATE not in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert mailbox.arrived == []


def test_a_folder_that_can_not_be_made_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "shared").write_text("in the way")
    desk = desk_with(None, tmp_path)

    (waiting,) = desk.deliver()
    (tmp_path / "shared").unlink()
    (share,) = desk.deliver(hurry=True)

    assert (waiting.state, share.state) == (ShareState.ASKED, ShareState.WRITTEN)


def test_several_shares_go_out_each_once_and_one_that_is_refused_holds_up_none(
    mailbox: Mailbox, tmp_path: Path
) -> None:
    desk = desk_with(mailbox, tmp_path)
    fill(desk.notebook, shares=2)
    mailbox.refusals = ["450 later"]

    states = [share.state for share in desk.deliver()]

    assert states == [ShareState.ASKED, ShareState.SENT, ShareState.SENT]
    assert len(mailbox.arrived) == 2


def test_words_that_no_mail_can_carry_are_carried_as_far_as_they_can(mailbox: Mailbox, tmp_path: Path) -> None:
    desk = desk_with(mailbox, tmp_path)
    desk.notebook.wins.keep("half a smile \ud83d\r\nBcc: all", about=NOW.date(), said_at=NOW)

    desk.deliver()

    assert "- half a smile ? Bcc: all\n" in mailbox.texts[0]
    assert mailbox.arrived[0]["Bcc"] is None


def test_signs_in_a_win_are_words_and_no_markup(tmp_path: Path) -> None:
    desk = desk_with(None, tmp_path)
    desk.notebook.wins.keep("I drew <b>bold</b> & {braces}", about=NOW.date(), said_at=NOW)

    desk.deliver()

    (file,) = (tmp_path / "shared").iterdir()
    assert "I drew &lt;b&gt;bold&lt;/b&gt; &amp; {braces}" in file.read_text(encoding="utf-8")
