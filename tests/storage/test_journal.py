"""A person's journal, the same on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.core.win import Kind
from tests.storage.anything import any_text, moments
from tests.storage.shelf import FAR_AWAY, LONG_AGO, ME, NOW, SOMEONE, TODAY, Shelf, all_words, tell


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=any_text, about=st.dates(), said_at=moments, kind=st.sampled_from(Kind), confidence=st.floats(0, 1))
def test_any_win_comes_back_as_it_was_told(
    *, shelf: Shelf, words: str, about: date, said_at: datetime, kind: Kind, confidence: float
) -> None:
    library = shelf.opened[0] if shelf.opened else shelf.open()

    with library.visit(ME, NOW) as visit:
        kept = visit.notebook.wins.keep(words, about=about, said_at=said_at, kind=kind, confidence=confidence)
    with library.visit(ME, NOW) as visit:
        found = visit.notebook.wins.find(kept.id)

    assert found == kept
    assert found.said_at.utcoffset() == said_at.utcoffset()
    assert (found.words, found.about, found.kind, found.confidence) == (words, about, kind, confidence)


def test_wins_come_back_in_the_order_they_were_said(shelf: Shelf) -> None:
    library = shelf.open()
    tell(library, "third", seconds=30)
    tell(library, "first", seconds=10)
    tell(library, "second", seconds=20)

    assert all_words(library) == ["first", "second", "third"]


def test_wins_of_one_breath_keep_their_order(shelf: Shelf) -> None:
    library = shelf.open()
    told = [f"win {number}" for number in range(40)]

    with library.visit(ME, NOW) as visit:
        for words in told:
            visit.notebook.wins.keep(words, about=TODAY, said_at=NOW)

    assert all_words(library) == told


def test_days_are_asked_for_with_both_ends(shelf: Shelf) -> None:
    library = shelf.open()
    days = [TODAY + timedelta(days=number) for number in range(5)]

    with library.visit(ME, NOW) as visit:
        for day in days:
            visit.notebook.wins.keep(day.isoformat(), about=day, said_at=NOW)
        found = visit.notebook.wins.between(days[1], days[3])

    assert [win.about for win in found] == days[1:4]


def test_the_newest_is_the_one_said_last_whatever_day_it_is_about(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        visit.notebook.wins.keep("about today", about=TODAY, said_at=NOW)
        last = visit.notebook.wins.keep("about long ago", about=LONG_AGO, said_at=NOW + timedelta(seconds=1))

        assert visit.notebook.wins.newest() == last


def test_an_empty_journal_is_just_empty(shelf: Shelf) -> None:
    with shelf.open().visit(ME, NOW) as visit:
        assert visit.notebook.wins.newest() is None
        assert visit.notebook.wins.find("no such id") is None
        assert not visit.notebook.wins.between(LONG_AGO, FAR_AWAY)


def test_an_undone_win_is_never_read_back(shelf: Shelf) -> None:
    library = shelf.open()
    first, second = tell(library, "kept"), tell(library, "undone", seconds=1)

    with library.visit(ME, NOW) as visit:
        visit.notebook.wins.undo(second.id)
        visit.notebook.wins.undo(second.id)
        visit.notebook.wins.undo("no such id")

    with library.visit(ME, NOW) as visit:
        assert visit.notebook.wins.newest() == first
        assert visit.notebook.wins.find(second.id) is None
        assert [*visit.notebook.wins.between(TODAY, TODAY)] == [first]


def test_a_changed_win_is_the_same_win_in_other_words(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        told = visit.notebook.wins.keep("I eight", about=LONG_AGO, said_at=NOW, kind=Kind.SURVIVED, confidence=0.5)
    tell(library, "later", seconds=1)

    with library.visit(ME, NOW + timedelta(hours=1)) as visit:
        changed = visit.notebook.wins.change(told.id, "I ate", told.category)

    assert changed == replace(told, words="I ate")
    assert all_words(library) == ["I ate", "later"]
    with library.visit(ME, NOW) as visit:
        assert visit.notebook.wins.find(told.id) == changed


def test_a_win_that_is_not_there_is_not_changed(shelf: Shelf) -> None:
    library = shelf.open()
    mine, undone = tell(library, "mine"), tell(library, "undone", seconds=1)

    with library.visit(ME, NOW) as visit:
        visit.notebook.wins.undo(undone.id)
        assert visit.notebook.wins.change(undone.id, "changed", "other") is None
        assert visit.notebook.wins.change("no such id", "changed", "other") is None
    with library.visit(SOMEONE, NOW) as visit:
        assert visit.notebook.wins.change(mine.id, "changed", "other") is None

    assert all_words(library) == ["mine"]


def test_a_journal_shows_and_changes_only_its_own_persons_wins(shelf: Shelf) -> None:
    library = shelf.open()
    mine = tell(library, "mine")

    with library.visit(SOMEONE, NOW) as visit:
        visit.notebook.wins.undo(mine.id)
        assert visit.notebook.wins.find(mine.id) is None
        assert visit.notebook.wins.newest() is None

    assert all_words(library) == ["mine"]
    assert all_words(library, SOMEONE) == []


def test_the_hour_that_comes_twice_keeps_its_order_and_offsets(shelf: Shelf) -> None:
    paris = ZoneInfo("Europe/Paris")
    summer = datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=paris)
    winter = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=paris)
    library = shelf.open()

    with library.visit(ME, winter) as visit:
        visit.notebook.wins.keep("winter", about=TODAY, said_at=winter)
        visit.notebook.wins.keep("summer", about=TODAY, said_at=summer)
    with library.visit(ME, winter) as visit:
        found = visit.notebook.wins.between(TODAY, TODAY)

    assert [win.words for win in found] == ["summer", "winter"]
    assert [win.said_at.utcoffset() for win in found] == [timedelta(hours=2), timedelta(hours=1)]
    assert [win.said_at.astimezone(UTC).hour for win in found] == [0, 1]


def test_a_moment_without_a_zone_is_refused(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit, pytest.raises(ValueError, match="aware"):
        visit.notebook.wins.keep("when?", about=TODAY, said_at=NOW.replace(tzinfo=None))
