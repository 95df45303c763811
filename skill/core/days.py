"""A person's days: they start at 04:00, so that a win told at 1 a.m. belongs to the evening it was felt (DESIGN.md)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

DAY_STARTS_AT = 4
"""Hour of the person's wall clock."""


class Period(StrEnum):
    """The stretches of time that can be asked for by name."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this_week"


@dataclass(frozen=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date


def day_of(moment: datetime, starts_at: int = DAY_STARTS_AT) -> date:
    """The person's day at an aware moment of their own zone.

    Wall-clock arithmetic on purpose: on the night a clock changes, the day still starts when the clock shows 04:00.
    """
    return (moment.replace(tzinfo=None) - timedelta(hours=starts_at)).date()


def span_of(period: Period, today: date) -> Span:
    """The days of a period; weeks start on Monday (ISO 8601)."""
    match period:
        case Period.TODAY:
            return Span(today, today)
        case Period.YESTERDAY:
            yesterday = today - timedelta(days=1)
            return Span(yesterday, yesterday)
        case Period.THIS_WEEK:
            return Span(today - timedelta(days=today.weekday()), today)
