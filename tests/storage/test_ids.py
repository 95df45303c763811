"""Ids that sort by time."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from skill.storage.ids import nth_of, time_ordered_id
from tests.storage.shelf import NOW


def test_an_id_is_a_uuid_of_the_moment_given() -> None:
    made = UUID(time_ordered_id(NOW))

    assert made.version == 7
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_later_ids_sort_later() -> None:
    ids = [time_ordered_id(NOW + timedelta(milliseconds=number)) for number in range(100)]

    assert ids == sorted(ids)


def test_ids_of_one_moment_sort_by_their_number_and_never_repeat() -> None:
    ids = [time_ordered_id(NOW, number) for number in range(4096)]

    assert ids == sorted(ids)
    assert [nth_of(made) for made in ids] == [*range(4096)]
    assert len({time_ordered_id(NOW) for _ in range(1000)}) == 1000


def test_a_moment_before_all_ids_still_has_one() -> None:
    assert time_ordered_id(datetime(1950, 1, 1, tzinfo=UTC)).startswith("00000000-0000-7")
