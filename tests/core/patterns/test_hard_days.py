"""Hard days on which something was done: of those with a low check-in, and of no others."""

import pytest

from skill.core.patterns.hard_days import hard_days
from tests.core.patterns.support import history, win


def test_four_of_five_hard_days() -> None:
    found = hard_days(history([win(ago) for ago in (1, 2, 3, 4, 9)], low_days=[1, 2, 3, 4, 5]))

    assert found is not None
    assert found.counts == {"count": 4, "total": 5}


@pytest.mark.parametrize(("days", "said"), [(4, False), (5, True)])
def test_five_hard_days_are_needed(days: int, said: bool) -> None:
    assert (hard_days(history([win(ago) for ago in range(10)], low_days=range(1, days + 1))) is not None) is said


@pytest.mark.parametrize(("done", "of", "said"), [(3, 5, True), (2, 5, False), (5, 9, False), (6, 10, True)])
def test_sixty_in_a_hundred_are_needed(done: int, of: int, said: bool) -> None:
    found = hard_days(history([win(ago) for ago in range(1, done + 1)], low_days=range(1, of + 1)))

    assert (found is not None) is said


def test_a_day_without_entries_is_unknown() -> None:
    days = [1, 2, 3, 4, 5]

    assert hard_days(history([win(ago) for ago in days], low_days=days)) == hard_days(
        history([win(ago) for ago in (*days, 50, 300)], low_days=days)
    )
