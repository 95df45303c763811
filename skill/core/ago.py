"""How long ago a day was, said the way people do: "yesterday", "last Tuesday", "about two weeks ago"."""

from collections.abc import Mapping
from datetime import date

from skill.core.language import Phrases

WEEK = 7
MONTH = 30.44
"""Days: the mean month of the Gregorian calendar, 365.2425 / 12."""
YEAR = 365.25
WEEKS_END = 31
"""Days up to which weeks are counted, then months (our judgement, as are the other bounds)."""
MONTHS_END = 350


def ago(day: date, today: date, phrases: Mapping[str, Phrases]) -> str:
    """A phrase of the locale's `[ago]` for a day, as seen from the person's day.

    `weekdays` begins with Monday; `weeks`, `months` and `years` begin with one of them, and the last of `years` stands
    for all that is longer ago. A day to come counts as today.
    """
    days = (today - day).days
    match days:
        case 1:
            return phrases["yesterday"][0]
        case _ if days < 1:
            return phrases["today"][0]
        case _ if days < WEEK:
            return phrases["weekdays"][day.weekday()]
        case _ if days <= WEEKS_END:
            return _nth(phrases["weeks"], days / WEEK)
        case _ if days <= MONTHS_END:
            return _nth(phrases["months"], days / MONTH)
        case _:
            return _nth(phrases["years"], days / YEAR)


def _nth(phrases: Phrases, number: float) -> str:
    return phrases[min(max(round(number), 1), len(phrases)) - 1]
