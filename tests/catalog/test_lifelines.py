"""Lifelines are whole, honest about their age, and open when they say so."""

from dataclasses import fields, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from skill.catalog.files import lifeline_table
from skill.catalog.lifelines import countries, lifeline_of
from skill.catalog.release_check import unconfirmed
from skill.core.care.lifeline import Lifeline

TODAY = date(2026, 11, 22)


def lifeline(country: str) -> Lifeline:
    found = lifeline_of(country)
    assert found is not None
    return found


@pytest.mark.parametrize("country", countries())
def test_a_lifeline_has_every_field(country: str) -> None:
    found = lifeline(country)

    assert set(lifeline_table()[country]) | {"country"} == {field.name for field in fields(Lifeline)}
    assert all(getattr(found, name) for name in ("call", "emergency", "languages", "zone", "source"))
    assert found.source.startswith("https://")
    assert 0 <= found.opens < found.closes <= 24
    assert found.emergency.isdigit()


def test_no_country_is_guessed() -> None:
    assert lifeline_of("") is None
    assert lifeline_of("XX") is None
    assert lifeline_of("us") == lifeline_of("US")
    assert len(lifeline_table()) == 14


def test_hours_are_told_on_the_clock_of_the_person_who_asks() -> None:
    in_india = datetime(2026, 11, 22, 20, 0, tzinfo=ZoneInfo("Asia/Kolkata"))

    assert lifeline("IT").hours_for(in_india) == (time(13, 30), time(4, 30))


@pytest.mark.parametrize(("hour", "is_open"), [(8, False), (9, True), (23, True), (0, False)])
def test_a_line_that_opens_and_closes_knows_when(hour: int, is_open: bool) -> None:
    now = datetime(2026, 11, 22, hour, 30, tzinfo=ZoneInfo("Europe/Rome"))

    assert lifeline("IT").is_open(now) is is_open
    assert lifeline("US").is_open(now)


@pytest.mark.parametrize(
    ("verified_on", "is_confirmed"),
    [("", False), ("2026-11-22", True), ("2025-11-22", True), ("2025-11-21", False), ("2027-01-01", False)],
)
def test_a_confirmation_holds_for_a_year(verified_on: str, is_confirmed: bool) -> None:
    entry = replace(lifeline("US"), verified_on=verified_on)

    problems = list(unconfirmed([entry], TODAY))

    assert (problems == []) is is_confirmed
    assert all("US" in problem and entry.source in problem for problem in problems)
