"""What lies on the disk: nothing that was said, for its owner's eyes only, and nothing of whom was forgotten."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from skill.core.errors import KeyWrong, SealBroken, StorageUnavailable
from skill.core.notebook import Goal, PlanItem
from skill.core.win import Kind
from skill.storage.visit import ANSWERS_STAY
from tests.storage.full_notebook import WORDS as FULL
from tests.storage.full_notebook import fill
from tests.storage.shelf import ME, NOW, SOMEONE, TODAY, Shelf, all_words, tell

WORDS = "I didn't hurt myself today 😀"


def test_nothing_that_describes_a_person_can_be_read_from_the_files(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    with library.visit(SOMEONE, NOW) as visit:
        visit.notebook.wins.keep(WORDS, about=TODAY, said_at=NOW, kind=Kind.SURVIVED)
        visit.save_profile({"zone": "Europe/Paris", "name": "Someone's name"})
        visit.remember_answer("amzn1.request.1", f"You said {WORDS}", NOW)

    secrets = [WORDS, "hurt", "survived", "other", "Europe", "Someone's name", SOMEONE.name, "amzn1.request.1"]
    on_disk = sqlite_shelf.bytes_on_disk()

    assert len(list(sqlite_shelf.database.parent.iterdir())) == 3  # with its -wal and -shm
    for secret in secrets:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert secret.encode(encoding) not in on_disk, secret


def test_nothing_in_a_notebook_can_be_read_from_the_files(sqlite_shelf: Shelf) -> None:
    with sqlite_shelf.open().visit(ME, NOW) as visit:
        fill(visit)

    on_disk = sqlite_shelf.bytes_on_disk()

    for secret in [*FULL.values(), "flat", "agency", "lighthouse", "wobbly", "example.org", "Europe"]:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert secret.encode(encoding) not in on_disk, secret


def test_the_files_are_their_owners_only(sqlite_shelf: Shelf) -> None:
    tell(sqlite_shelf.open(), WORDS)

    folder = sqlite_shelf.database.parent
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_who_is_forgotten_leaves_no_ciphertext_and_no_key_behind(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    for number in range(200):
        tell(library, f"{WORDS} {number}", seconds=number)
    with library.visit(ME, NOW) as visit:
        visit.save_profile({"zone": "Europe/Paris"})
        visit.remember_answer("request", "answer", NOW)
    traces = _column(sqlite_shelf, "SELECT sealed FROM win")
    traces += _column(sqlite_shelf, "SELECT wrapped_key FROM person")
    traces += _column(sqlite_shelf, "SELECT sealed FROM person")
    traces += _column(sqlite_shelf, "SELECT sealed FROM request_seen")
    tell(library, "someone else's", SOMEONE)
    before = sqlite_shelf.bytes_on_disk()

    assert library.forget(ME)

    after = sqlite_shelf.bytes_on_disk()
    assert len(traces) == 203
    assert all(trace in before and trace not in after for trace in traces)
    assert all_words(library, SOMEONE) == ["someone else's"]


def test_who_is_forgotten_leaves_not_even_the_size_of_what_they_said(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    library.forget(ME)
    empty = len(sqlite_shelf.database.read_bytes())
    with library.visit(ME, NOW) as visit:
        for _ in range(1000):
            visit.notebook.wins.keep(WORDS, about=TODAY, said_at=NOW)

    library.forget(ME)

    assert len(sqlite_shelf.database.read_bytes()) == empty


def test_what_was_replaced_or_let_go_is_overwritten(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    later = NOW + 2 * ANSWERS_STAY
    with library.visit(ME, NOW) as visit:
        visit.save_profile({"zone": "Europe/Paris"})
        for number in range(10):
            visit.remember_answer(f"request {number}", WORDS, NOW)
    traces = _column(sqlite_shelf, "SELECT sealed FROM person UNION ALL SELECT sealed FROM request_seen")

    with library.visit(ME, later) as visit:
        visit.save_profile({"zone": "Europe/Paris", "name": "a longer one" * 20})
        visit.remember_answer("another request", "short", later)
    sqlite_shelf.close()

    assert len(traces) == 11
    assert not any(trace in sqlite_shelf.bytes_on_disk() for trace in traces)


def test_forgetting_is_complete_on_both_engines(shelf: Shelf) -> None:
    library = shelf.open()
    tell(library, "mine")
    tell(library, "someone else's", SOMEONE)

    assert library.forget(ME)
    assert not library.forget(ME)
    assert all_words(library) == []
    assert all_words(library, SOMEONE) == ["someone else's"]


def test_forgetting_that_was_kept_from_the_file_is_told_and_finished_later(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open(wait=0.1)
    tell(library, WORDS)
    (trace,) = _column(sqlite_shelf, "SELECT wrapped_key FROM person")
    with closing(sqlite3.connect(sqlite_shelf.database)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM win").fetchall()
        with pytest.raises(StorageUnavailable):
            library.forget(ME)

    assert not library.forget(ME)
    assert trace not in sqlite_shelf.bytes_on_disk()


def test_a_win_moved_to_another_row_is_refused(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    first, second = tell(library, "first"), tell(library, "second", seconds=1)
    _change(
        sqlite_shelf,
        "UPDATE win SET sealed = (SELECT sealed FROM win WHERE win_id = ?) WHERE win_id = ?",
        first.id,
        second.id,
    )

    with library.visit(ME, NOW) as visit:
        assert visit.notebook.wins.find(first.id) == first
        with pytest.raises(SealBroken):
            visit.notebook.wins.find(second.id)


def test_a_thing_moved_to_another_row_is_refused(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    with library.visit(ME, NOW) as visit:
        first, second = (visit.notebook.plan.add(PlanItem(words, NOW)) for words in ("first", "second"))
    _change(
        sqlite_shelf,
        "UPDATE plan_item SET sealed = (SELECT sealed FROM plan_item WHERE item_id = ?) WHERE item_id = ?",
        first.id,
        second.id,
    )

    with library.visit(ME, NOW) as visit, pytest.raises(SealBroken) as refusal:
        visit.notebook.plan.all()
    assert refusal.value.table == "plan_item"


def test_a_thing_moved_to_another_table_is_refused(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    with library.visit(ME, NOW) as visit:
        visit.notebook.goals.add(Goal("mine", NOW))
    _change(sqlite_shelf, "INSERT INTO plan_item SELECT * FROM goal")

    with library.visit(ME, NOW) as visit, pytest.raises(SealBroken):
        visit.notebook.plan.all()


def test_a_thing_moved_to_another_person_is_refused(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    with library.visit(ME, NOW) as visit:
        visit.notebook.goals.add(Goal("mine", NOW))
    tell(library, "theirs", SOMEONE, seconds=1)
    _change(sqlite_shelf, "UPDATE goal SET person_id = (SELECT max(person_id) FROM person)")

    with library.visit(SOMEONE, NOW) as visit, pytest.raises(SealBroken):
        visit.notebook.goals.all()


def test_what_was_changed_or_removed_is_overwritten(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    win = tell(library, WORDS)
    with library.visit(ME, NOW) as visit:
        kept = [visit.notebook.plan.add(PlanItem(f"{WORDS} {number}", NOW)) for number in range(10)]
    traces = _column(sqlite_shelf, "SELECT sealed FROM win UNION ALL SELECT sealed FROM plan_item")

    with library.visit(ME, NOW) as visit:
        visit.notebook.wins.change(win.id, "short", "other")
        visit.notebook.plan.replace(PlanItem("short", NOW, kept[0].id))
        for item in kept[1:]:
            visit.notebook.plan.remove(item.id)
    sqlite_shelf.close()

    assert len(traces) == 11
    assert not any(trace in sqlite_shelf.bytes_on_disk() for trace in traces)


def test_a_win_moved_to_another_person_is_refused(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    mine = tell(library, "mine")
    tell(library, "theirs", SOMEONE, seconds=1)
    _change(sqlite_shelf, "UPDATE win SET person_id = (SELECT max(person_id) FROM person) WHERE win_id = ?", mine.id)

    with library.visit(SOMEONE, NOW) as visit, pytest.raises(SealBroken):
        visit.notebook.wins.find(mine.id)


def test_a_data_key_moved_to_another_person_is_refused(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    tell(library, "mine")
    tell(library, "theirs", SOMEONE, seconds=1)
    _change(sqlite_shelf, "UPDATE person SET wrapped_key = (SELECT wrapped_key FROM person ORDER BY person_id LIMIT 1)")

    with pytest.raises(KeyWrong):
        all_words(library, SOMEONE)


def test_an_undone_win_stays_sealed_until_its_person_is_forgotten(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    win = tell(library, WORDS)

    with library.visit(ME, NOW + timedelta(hours=1)) as visit:
        visit.notebook.wins.undo(win.id)

    assert _column(sqlite_shelf, "SELECT undone_at FROM win") == ["2026-03-02 09:00:00.000000"]
    assert len(_column(sqlite_shelf, "SELECT sealed FROM win")) == 1


def _column(shelf: Shelf, query: str) -> list[Any]:
    with closing(sqlite3.connect(shelf.database)) as connection:
        return [value for (value,) in connection.execute(query)]


def _change(shelf: Shelf, statement: str, *values: str) -> None:
    with closing(sqlite3.connect(shelf.database)) as connection, connection:
        assert connection.execute(statement, values).rowcount > 0
