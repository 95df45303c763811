"""How often a person reached out this week, and of no other week."""

import pytest

from skill.core.patterns.reached_out import reached_out
from tests.core.patterns.support import TODAY, history, win


def test_help_and_company_of_this_week_are_counted() -> None:
    week = [win(0, category="connection"), win(1, category="asked_for_help"), win(2, category="connection")]

    found = reached_out(history([*week, win(1, category="food")]))

    assert found is not None
    assert found.counts == {"count": 3}


@pytest.mark.parametrize(("wins", "said"), [(1, False), (2, True)])
def test_twice_is_needed(wins: int, said: bool) -> None:
    assert (reached_out(history([win(0, category="connection")] * wins)) is not None) is said


def test_the_week_begins_on_monday() -> None:
    monday = TODAY.weekday()

    found = reached_out(history([win(ago, category="connection") for ago in (monday + 1, monday, 0)]))

    assert found is not None
    assert found.counts == {"count": 2}


@pytest.mark.parametrize("last_week", [0, 1, 30])
def test_no_other_week_is_ever_compared(last_week: int) -> None:
    this_week = [win(0, category="connection")] * 2

    with_another = history([*this_week, *[win(7, category="connection")] * last_week])

    assert reached_out(with_another) == reached_out(history(this_week))
