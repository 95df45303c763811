"""When a person mostly tells: only with enough told, a clear lead, and the last 28 days in view."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from skill.core.patterns.part_of_day import HOURS, STARTS_AT, part_at, part_of_day
from skill.core.win import Win
from tests.core.patterns.support import history, win

MORNING, AFTERNOON, EVENING, NIGHT = 9, 14, 19, 23


def told(*hours: int, days: int = 28) -> Sequence[Win]:
    """A telling for each hour, round and round on so many days."""
    return [win(number % days, hour=hour, minute=number // days) for number, hour in enumerate(hours)]


def test_mostly_mornings_is_said_with_its_count() -> None:
    found = part_of_day(history(told(*[MORNING] * 14, *[AFTERNOON] * 6)))

    assert found is not None
    assert (found.line, found.counts) == ("part_of_day_morning", {"count": 14, "total": 20})


@pytest.mark.parametrize(("tellings", "said"), [(11, False), (12, True)])
def test_twelve_tellings_are_needed(tellings: int, said: bool) -> None:
    assert (part_of_day(history(told(*[MORNING] * tellings))) is not None) is said


@pytest.mark.parametrize(("days", "said"), [(6, False), (7, True)])
def test_seven_days_are_needed(days: int, said: bool) -> None:
    assert (part_of_day(history(told(*[MORNING] * 20, days=days))) is not None) is said


@pytest.mark.parametrize(("evenings", "said"), [(9, False), (10, True)])
def test_half_of_them_are_needed(evenings: int, said: bool) -> None:
    others = [MORNING, AFTERNOON, NIGHT] * 7

    assert (part_of_day(history(told(*[EVENING] * evenings, *others[: 20 - evenings]))) is not None) is said


@pytest.mark.parametrize(
    ("mornings", "nights", "said"), [(12, 8, True), (11, 8, False), (23, 17, False), (24, 16, True)]
)
def test_a_lead_of_twenty_points_is_needed(mornings: int, nights: int, said: bool) -> None:
    found = part_of_day(history(told(*[MORNING] * mornings, *[NIGHT] * nights)))

    assert (found is not None) is said


@pytest.mark.parametrize(("oldest", "said"), [(27, True), (28, False)])
def test_only_the_last_twenty_eight_days_count(oldest: int, said: bool) -> None:
    recent = [win(ago, hour=MORNING) for ago in range(11)]

    assert (part_of_day(history([*recent, win(oldest, hour=MORNING)])) is not None) is said


def test_what_was_told_in_one_breath_is_told_once() -> None:
    breath = [win(ago, words, hour=MORNING) for ago in range(8) for words in ("I ate", "I slept")]

    assert part_of_day(history(breath)) is None


def test_one_in_the_morning_is_the_night_of_the_day_before() -> None:
    assert [part_at(hour) for hour in (0, 3, 4, 11, 12, 17, 18, 21, 22, 23)] == (
        ["night"] * 2 + ["morning"] * 2 + ["afternoon"] * 2 + ["evening"] * 2 + ["night"] * 2
    )


def test_the_parts_make_a_day() -> None:
    assert {part: sum(part_at(hour) == part for hour in range(24)) for part in HOURS} == HOURS
    assert sum(HOURS.values()) == timedelta(days=1) // timedelta(hours=1)
    assert STARTS_AT.keys() - {"late"} == HOURS.keys()
