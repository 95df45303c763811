"""Stretches of the person's days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.core.period import NAMED, WEEKDAYS, Period, Span

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("today", WEDNESDAY, WEDNESDAY),
        ("yesterday", date(2026, 3, 3), date(2026, 3, 3)),
        ("this_week", date(2026, 3, 2), WEDNESDAY),
        ("last_week", date(2026, 2, 23), date(2026, 3, 1)),
        ("this_month", date(2026, 3, 1), WEDNESDAY),
        ("last_month", date(2026, 2, 1), date(2026, 2, 28)),
        ("tuesday", date(2026, 3, 3), date(2026, 3, 3)),
        ("wednesday", date(2026, 2, 25), date(2026, 2, 25)),
        ("thursday", date(2026, 2, 26), date(2026, 2, 26)),
        ("2026-01-05", date(2026, 1, 5), date(2026, 1, 5)),
        ("2026-01-05/..", date(2026, 1, 5), WEDNESDAY),
    ],
)
def test_a_period_is_the_days_that_people_mean(name: str, first: date, last: date) -> None:
    assert Period(name).span(WEDNESDAY) == Span(first, last)


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("--03-04", "2026-03-04"),
        ("--03-05", "2025-03-05"),
        ("--03-05/..", "2025-03-05/.."),
        ("monday/..", "2026-03-02/.."),
        ("monday", "monday"),
    ],
)
def test_a_date_without_a_year_is_the_last_one_that_was(heard: str, name: str) -> None:
    assert Period.heard(heard, WEDNESDAY) == Period(name)


@pytest.mark.parametrize("name", ["someday", "", "2026-13-01", "--02-30"])
def test_no_other_name_is_a_period(name: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Period.heard(name, WEDNESDAY)


@given(st.dates(date(2000, 1, 1)), st.sampled_from([*NAMED, *WEEKDAYS]))
def test_no_period_reaches_into_tomorrow(today: date, name: str) -> None:
    span = Period(name).span(today)

    assert span.first <= span.last <= today
    assert name == "all" or span.first >= today - timedelta(days=62)
