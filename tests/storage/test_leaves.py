"""Leaves: a journal's months in brief, true after every change, and unreadable on the disk."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.core.asked import Asked, ids
from skill.core.errors import SealBroken
from skill.core.leaf import Leaf, leaf_of, month_of
from skill.core.period import Span
from skill.core.stems import Inflection
from skill.core.win import Kind
from skill.storage.library import Library
from tests.storage.shelf import FAR_AWAY, LONG_AGO, ME, NOW, SOMEONE, TODAY, Shelf, tell

PLAIN = Inflection((), {}, frozenset(), frozenset())


def leaves(library: Library, first: date = LONG_AGO, last: date = FAR_AWAY) -> list[Leaf]:
    with library.visit(ME, NOW) as visit:
        return list(visit.notebook.wins.leaves(first, last))


def test_a_leaf_has_a_line_for_each_win_by_its_day(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        wins = visit.notebook.wins
        today = wins.keep("I GOT up!", about=TODAY, said_at=NOW, category="getting_up")
        before = wins.keep("I\u2019m alive", about=TODAY - timedelta(days=1), said_at=NOW, kind=Kind.SURVIVED)

    (leaf,) = leaves(library)

    assert leaf.ids == [before.id, today.id]
    assert leaf.days == [before.about.day, today.about.day]
    assert leaf.private == [True, False]
    assert leaf.categories == ["other", "getting_up"]
    assert leaf.plain == [" i'm alive ", " i got up "]
    assert leaf.vocabulary == " alive got i i'm up "


def test_leaves_come_by_their_months_and_only_those_asked_for(shelf: Shelf) -> None:
    library = shelf.open()
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 2)]
    with library.visit(ME, NOW) as visit:
        for day in reversed(days):
            visit.notebook.wins.keep("I ate", about=day, said_at=NOW)

    assert [leaf.month for leaf in leaves(library)] == ["2025-12", "2026-01", "2026-03"]
    assert [leaf.month for leaf in leaves(library, days[1], date(2026, 2, 28))] == ["2026-01"]


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.sampled_from(["keep", "undo", "change", "read"]), st.integers(0, 70)), max_size=25))
def test_leaves_are_true_whatever_is_kept_undone_and_changed(sqlite_shelf: Shelf, acts: list[tuple[str, int]]) -> None:
    library = sqlite_shelf.open()
    library.forget(ME)
    kept: list[str] = []
    for act, number in acts:
        with library.visit(ME, NOW) as visit:
            wins = visit.notebook.wins
            if act == "keep":
                kept.append(wins.keep(f"I did {number}", about=TODAY + timedelta(days=number), said_at=NOW).id)
            elif act == "read":
                wins.leaves(LONG_AGO, FAR_AWAY)
            elif kept and act == "undo":
                wins.undo(kept[number % len(kept)])
            elif kept:
                wins.change(kept[number % len(kept)], f"I changed {number}", "home")

    with library.visit(ME, NOW) as visit:
        there = visit.notebook.wins.between(LONG_AGO, FAR_AWAY)
        months = sorted({month_of(win.about) for win in there})
        true = [leaf_of(month, [win for win in there if month_of(win.about) == month]) for month in months]
        assert [leaf for leaf in visit.notebook.wins.leaves(LONG_AGO, FAR_AWAY) if leaf.days] == true


def test_a_visit_that_fails_leaves_the_leaves_as_they_were(shelf: Shelf) -> None:
    library = shelf.open()
    tell(library, "I got up")
    before = leaves(library)

    with pytest.raises(RuntimeError):
        _fail_after_a_win(library)

    assert leaves(library) == before


def test_a_leaf_that_was_read_is_sealed(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    with library.visit(ME, NOW) as visit:
        visit.notebook.wins.keep("I called the lighthouse", about=TODAY, said_at=NOW, category="connection")
    leaves(library)

    on_disk = sqlite_shelf.bytes_on_disk()

    for secret in (b"lighthouse", b"connection", b"vocabulary"):
        assert secret not in on_disk


def test_what_a_leaf_said_before_a_change_is_overwritten(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    win = tell(library, "I called the lighthouse")
    leaves(library)
    (trace,) = _column(sqlite_shelf, "SELECT sealed FROM leaf")

    with library.visit(ME, NOW) as visit:
        visit.notebook.wins.undo(win.id)
    sqlite_shelf.close()

    assert trace not in sqlite_shelf.bytes_on_disk()


def test_a_leaf_moved_to_another_month_or_person_is_refused(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    tell(library, "mine")
    tell(library, "theirs", SOMEONE, seconds=1)
    leaves(library)
    with closing(sqlite3.connect(sqlite_shelf.database)) as connection, connection:
        connection.execute("UPDATE leaf SET month = '2026-04' WHERE sealed IS NOT NULL")

    with pytest.raises(SealBroken) as refusal:
        leaves(library)

    assert refusal.value.table == "leaf"


def test_who_is_forgotten_leaves_no_leaf(shelf: Shelf) -> None:
    library = shelf.open()
    tell(library, "mine")
    leaves(library)

    library.forget(ME)

    assert leaves(library) == []


def test_what_is_asked_for_is_found_on_its_leaves_by_day(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        wins = visit.notebook.wins
        kept = [wins.keep(f"I ate {n}", about=TODAY + timedelta(days=n), said_at=NOW).id for n in (40, 3, 0)]

    there = leaves(library)

    assert ids(there, Asked(Span(LONG_AGO, FAR_AWAY)), PLAIN) == [kept[2], kept[1], kept[0]]
    assert ids(there, Asked(Span(TODAY, TODAY)), PLAIN) == [kept[2]]
    assert ids(there, Asked(Span(TODAY, FAR_AWAY), "ate 3"), PLAIN) == [kept[1]]
    assert ids(there, Asked(Span(LONG_AGO, FAR_AWAY), days={TODAY}), PLAIN) == [kept[2]]
    assert ids(there, Asked(Span(LONG_AGO, FAR_AWAY), private=True), PLAIN) == []


def _fail_after_a_win(library: Library) -> None:
    with library.visit(ME, NOW) as visit:
        visit.notebook.wins.keep("I ate", about=TODAY, said_at=NOW)
        visit.notebook.wins.leaves(LONG_AGO, FAR_AWAY)
        raise RuntimeError


def _column(shelf: Shelf, query: str) -> list[bytes]:
    with closing(sqlite3.connect(shelf.database)) as connection:
        return [value for (value,) in connection.execute(query)]
