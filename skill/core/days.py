"""A person's days: they start at 04:00, so that a win told at 1 a.m. belongs to the evening it was felt (DESIGN.md)."""

from datetime import date, datetime, timedelta

DAY_STARTS_AT = 4
"""Hour of the person's wall clock."""


def day_of(moment: datetime, starts_at: int = DAY_STARTS_AT) -> date:
    """The person's day at an aware moment of their own zone.

    Wall-clock arithmetic on purpose: on the night a clock changes, the day still starts when the clock shows 04:00.
    """
    return (moment.replace(tzinfo=None) - timedelta(hours=starts_at)).date()


def a_year_before(day: date) -> date | None:
    """The same date of the year before; None for 29 February, which had none."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return None
