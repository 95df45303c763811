"""A person's days."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.core.days import day_of

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 2, 3, 59, tzinfo=PARIS), date(2026, 3, 1)),
        (datetime(2026, 3, 2, 4, 0, tzinfo=PARIS), date(2026, 3, 2)),
        (datetime(2026, 3, 29, 3, 59, tzinfo=PARIS), date(2026, 3, 28)),  # the night that an hour is left out
        (datetime(2026, 3, 29, 4, 0, tzinfo=PARIS), date(2026, 3, 29)),
        (datetime(2026, 10, 25, 3, 59, tzinfo=PARIS), date(2026, 10, 24)),  # the night that an hour comes twice
        (datetime(2026, 10, 25, 4, 0, tzinfo=PARIS), date(2026, 10, 25)),
    ],
)
def test_a_day_starts_when_the_clock_shows_four(moment: datetime, day: date) -> None:
    assert day_of(moment) == day


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda moment: moment.year > 1))
def test_a_day_lasts_from_four_to_four(moment: datetime) -> None:
    assert day_of(moment) in {moment.date(), moment.date() - timedelta(days=1)}
    assert (day_of(moment) == moment.date()) == (moment.hour >= 4)
