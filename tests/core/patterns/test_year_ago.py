"""A year ago today is the same date, and nothing near it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from skill.core.patterns.year_ago import year_ago
from skill.core.win import Win
from tests.core.patterns.support import TODAY, history, win


def about(day: date, words: str = "I swam") -> Win:
    return replace(win(0, words), id=f"{day}/{words}".replace(" ", "-"), about=day)


@pytest.mark.parametrize(("off", "said"), [(-1, False), (0, True), (1, False)])
def test_it_is_the_same_date(off: int, said: bool) -> None:
    day = TODAY.replace(year=TODAY.year - 1) + timedelta(days=off)

    assert (year_ago(history([about(day)])) is not None) is said


def test_two_years_ago_is_not_a_year_ago() -> None:
    assert year_ago(history([about(TODAY.replace(year=TODAY.year - 2))])) is None


@pytest.mark.parametrize("day", [date(2027, 2, 28), date(2027, 3, 1)])
def test_the_twenty_ninth_of_february_has_no_date_a_year_before(day: date) -> None:
    assert year_ago(replace(history([about(day)]), today=date(2028, 2, 29))) is None


def test_the_last_of_that_day_is_meant() -> None:
    day = TODAY.replace(year=TODAY.year - 1)
    early, late = (
        replace(about(day, words), said_at=win(365, hour=hour).said_at) for words, hour in (("a", 9), ("b", 20))
    )

    found = year_ago(history([late, early]))

    assert found is not None
    assert found.win == late.id
