"""Wilson's lower bound is the published one, and "most" is said only when it beats chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.core.patterns.part_of_day import HOURS, part_of_day
from skill.core.patterns.wilson import lower_bound
from tests.core.patterns.support import history, win


@pytest.mark.parametrize(("count", "total", "bound"), [(14, 20, 0.481), (6, 12, 0.254), (0, 10, 0.0), (10, 10, 0.722)])
def test_the_bound_is_the_one_in_the_tables(count: int, total: int, bound: float) -> None:
    assert lower_bound(count, total) == pytest.approx(bound, abs=0.001)


@given(total=st.integers(1, 500), data=st.data())
def test_the_bound_is_a_share_no_greater_than_what_was_counted(total: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, total))

    assert 0 <= lower_bound(count, total) <= count / total + 1e-12


def test_none_of_none_speaks_for_nothing() -> None:
    assert lower_bound(0, 0) == 0.0


@given(hours=st.lists(st.integers(4, 23), min_size=1, max_size=28))
def test_most_is_said_only_when_the_bound_beats_chance(hours: list[int]) -> None:
    found = part_of_day(history([win(ago, hour=hour) for ago, hour in enumerate(hours)]))

    if found:
        part = found.line.removeprefix("part_of_day_")
        assert lower_bound(found.counts["count"], found.counts["total"]) > HOURS[part] / 24


def test_half_of_twelve_beats_chance_in_the_short_evening_and_not_in_the_long_morning() -> None:
    def halved(hour: int, others: tuple[int, ...]) -> list[int]:
        return [hour] * 6 + [*others] * 2

    mornings = history([win(ago, hour=hour) for ago, hour in enumerate(halved(9, (13, 19, 23)))])
    evenings = history([win(ago, hour=hour) for ago, hour in enumerate(halved(19, (13, 9, 23)))])

    assert part_of_day(mornings) is None
    assert part_of_day(evenings) is not None
