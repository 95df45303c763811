"""A person's journal, the same on both engines."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.core.win import Kind
from tests.storage.shelf import FAR_AWAY, LONG_AGO, ME, NOW, SOMEONE, TODAY, Shelf, all_words, tell

any_text = st.text(st.characters() | st.characters(categories=["Cs"]) | st.sampled_from("\0😀é"))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1960, 1, 1), datetime(2100, 1, 1), timezones=offsets)  # noqa: DTZ001 - bounds


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=any_text, about=st.dates(), said_at=moments, kind=st.sampled_from(Kind), confidence=st.floats(0, 1))
def test_any_win_comes_back_as_it_was_told(
    *, shelf: Shelf, words: str, about: date, said_at: datetime, kind: Kind, confidence: float
) -> None:
    library = shelf.opened[0] if shelf.opened else shelf.open()

    with library.visit(ME, NOW) as visit:
        kept = visit.journal.keep(words, about=about, said_at=said_at, kind=kind, confidence=confidence)
    with library.visit(ME, NOW) as visit:
        found = visit.journal.find(kept.id)

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
            visit.journal.keep(words, about=TODAY, said_at=NOW)

    assert all_words(library) == told


def test_days_are_asked_for_with_both_ends(shelf: Shelf) -> None:
    library = shelf.open()
    days = [TODAY + timedelta(days=number) for number in range(5)]

    with library.visit(ME, NOW) as visit:
        for day in days:
            visit.journal.keep(day.isoformat(), about=day, said_at=NOW)
        found = visit.journal.between(days[1], days[3])

    assert [win.about for win in found] == days[1:4]


def test_the_newest_is_the_one_said_last_whatever_day_it_is_about(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        visit.journal.keep("about today", about=TODAY, said_at=NOW)
        last = visit.journal.keep("about long ago", about=LONG_AGO, said_at=NOW + timedelta(seconds=1))

        assert visit.journal.newest() == last


def test_an_empty_journal_is_just_empty(shelf: Shelf) -> None:
    with shelf.open().visit(ME, NOW) as visit:
        assert visit.journal.newest() is None
        assert visit.journal.find("no such id") is None
        assert not visit.journal.between(LONG_AGO, FAR_AWAY)


def test_an_undone_win_is_never_read_back(shelf: Shelf) -> None:
    library = shelf.open()
    first, second = tell(library, "kept"), tell(library, "undone", seconds=1)

    with library.visit(ME, NOW) as visit:
        visit.journal.undo(second.id)
        visit.journal.undo(second.id)
        visit.journal.undo("no such id")

    with library.visit(ME, NOW) as visit:
        assert visit.journal.newest() == first
        assert visit.journal.find(second.id) is None
        assert [*visit.journal.between(TODAY, TODAY)] == [first]


def test_a_journal_shows_and_changes_only_its_own_persons_wins(shelf: Shelf) -> None:
    library = shelf.open()
    mine = tell(library, "mine")

    with library.visit(SOMEONE, NOW) as visit:
        visit.journal.undo(mine.id)
        assert visit.journal.find(mine.id) is None
        assert visit.journal.newest() is None

    assert all_words(library) == ["mine"]
    assert all_words(library, SOMEONE) == []


def test_the_hour_that_comes_twice_keeps_its_order_and_offsets(shelf: Shelf) -> None:
    paris = ZoneInfo("Europe/Paris")
    summer = datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=paris)
    winter = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=paris)
    library = shelf.open()

    with library.visit(ME, winter) as visit:
        visit.journal.keep("winter", about=TODAY, said_at=winter)
        visit.journal.keep("summer", about=TODAY, said_at=summer)
    with library.visit(ME, winter) as visit:
        found = visit.journal.between(TODAY, TODAY)

    assert [win.words for win in found] == ["summer", "winter"]
    assert [win.said_at.utcoffset() for win in found] == [timedelta(hours=2), timedelta(hours=1)]
    assert [win.said_at.astimezone(UTC).hour for win in found] == [0, 1]


def test_a_moment_without_a_zone_is_refused(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit, pytest.raises(ValueError, match="aware"):
        visit.journal.keep("when?", about=TODAY, said_at=NOW.replace(tzinfo=None))
