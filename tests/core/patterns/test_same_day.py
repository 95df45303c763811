"""What comes on the same day: often enough, oftener than by chance, and in two wins."""

import pytest

from skill.core.patterns.same_day import lift, same_day
from skill.core.win import Win
from tests.core.patterns.support import history, topics, win


def days_of(both: int, one: int, other: int, neither: int) -> list[Win]:
    """So many days with breathing and calm, with the one, with the other, and with neither of them."""
    kinds = [("breathing", "calm")] * both + [("breathing",)] * one + [("calm",)] * other + [("swept",)] * neither
    return [
        win(ago, f"I had {word}", hour=9 + place) for ago, told in enumerate(kinds) for place, word in enumerate(told)
    ]


def test_breathing_and_calm_are_told_with_their_count() -> None:
    found = same_day(history(days_of(6, 1, 1, 8)), topics())

    assert found is not None
    assert (found.topics, found.counts) == (("breathing", "calm"), {"count": 6})


@pytest.mark.parametrize(("both", "said"), [(4, False), (5, True)])
def test_five_days_are_needed(both: int, said: bool) -> None:
    assert (same_day(history(days_of(both, 0, 0, 20)), topics()) is not None) is said


@pytest.mark.parametrize(("neither", "said"), [(2, False), (3, True)])
def test_a_lift_of_one_and_a_half_is_needed(neither: int, said: bool) -> None:
    wins = days_of(6, 0, 0, neither)

    assert lift(6, 6, 6, 9) == 1.5
    assert (same_day(history(wins), topics()) is not None) is said


def test_two_things_in_one_win_are_one_thing() -> None:
    wins = [win(ago, "my calm breathing") for ago in range(9)]

    assert same_day(history([*wins, *[win(20 + ago) for ago in range(9)]]), topics()) is None


def test_days_without_entries_are_not_counted() -> None:
    close = days_of(6, 0, 0, 2)

    far = [*close[:-1], win(400, "I swept")]

    assert same_day(history(far), topics()) is same_day(history(close), topics()) is None
