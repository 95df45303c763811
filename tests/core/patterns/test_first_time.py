"""What is called new is new: no category and no word of it was told before."""

import pytest

from skill.core.patterns.first_time import first_time
from skill.core.win import Kind, Win
from tests.core.patterns.support import history, old_wins, topics, win


@pytest.mark.parametrize(("earlier", "said"), [(9, False), (10, True)])
def test_ten_earlier_entries_are_needed(earlier: int, said: bool) -> None:
    found = first_time(history([*old_wins(earlier), win(0, "I walked home")]), topics())

    assert (found is not None) is said
    assert not found or found.topics == ("a walk",)


def test_a_category_alone_is_enough() -> None:
    found = first_time(history([*old_wins(10), win(0, "I looked out of the window", category="calm_moment")]), topics())

    assert found is not None
    assert found.topics == ("calm",)


@pytest.mark.parametrize("before", [win(30, "a calm hour"), win(30, "I watched the sea", category="calm_moment")])
@pytest.mark.parametrize("kind", Kind)
def test_what_was_told_before_by_word_or_category_is_not_new_though_it_was_private(before: Win, kind: Kind) -> None:
    now = win(0, "I felt calm", category="calm_moment")
    open_ones, private = ([before], []) if kind is Kind.ORDINARY else ([], [before])

    found = first_time(history([*old_wins(10), *open_ones, now], private=private), topics())

    assert found is None


def test_private_wins_are_no_earlier_entries() -> None:
    private = [win(20 + number, kind=Kind.SURVIVED) for number in range(10)]

    assert first_time(history([*old_wins(9), win(0, "I walked")], private=private), topics()) is None


def test_what_was_told_for_the_first_time_yesterday_is_not_new_today() -> None:
    assert first_time(history([*old_wins(10), win(1, "I walked")]), topics()) is None
    assert first_time(history([*old_wins(10), win(1, "I walked"), win(0, "I walked")]), topics()) is None


def test_told_twice_today_it_is_still_new_today() -> None:
    today = [win(0, "I walked", hour=8), win(0, "I walked again", hour=12)]

    assert first_time(history([*old_wins(10), *today]), topics()) is not None


def test_what_is_everyday_is_never_called_new() -> None:
    assert first_time(history([*old_wins(10), win(0, "I lay down", category="rest")]), topics()) is None
