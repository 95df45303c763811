"""A person's days."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.core.days import Period, Span, day_of, span_of

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


def test_a_week_starts_on_monday_and_ends_today() -> None:
    assert span_of(Period.THIS_WEEK, date(2026, 3, 4)) == Span(date(2026, 3, 2), date(2026, 3, 4))


@given(st.dates(date(2000, 1, 8)), st.sampled_from(Period))
def test_every_period_is_a_span_that_does_not_reach_into_tomorrow(today: date, period: Period) -> None:
    span = span_of(period, today)

    assert today - timedelta(days=6) <= span.first <= span.last <= today


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda moment: moment.year > 1))
def test_a_day_lasts_from_four_to_four(moment: datetime) -> None:
    assert day_of(moment) in {moment.date(), moment.date() - timedelta(days=1)}
    assert (day_of(moment) == moment.date()) == (moment.hour >= 4)
