"""A stretch of the person's days, by the name it was asked for."""

from dataclasses import dataclass
from datetime import date, timedelta

NAMED = ("today", "yesterday", "this_week", "last_week", "this_month", "last_month", "all")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS = (*NAMED, "weekday", "date", "since")
"""What a line about a period may be called."""

SINCE = "/.."
"""ISO 8601-2: an interval with an open end."""

ENDLESS = date.min
"""Before anybody's first win."""


@dataclass(frozen=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class Period:
    """One of NAMED, one of WEEKDAYS (the last one that was), a date ("2026-05-03"), or all since one ("2026-05-03/..").

    Dates are ISO 8601. Raises ValueError for any other name.
    """

    name: str

    def __post_init__(self) -> None:
        if self.name not in NAMED and self.name not in WEEKDAYS:
            date.fromisoformat(self.name.removesuffix(SINCE))

    @classmethod
    def heard(cls, name: str, today: date) -> "Period":
        """The period of a name that may lack its year ("--05-03"): the last such day that was; ValueError for none."""
        day, since = name.removesuffix(SINCE), SINCE if name.endswith(SINCE) else ""
        if since and day in WEEKDAYS:
            return cls(f"{cls(day).span(today).first}{since}")
        if day.startswith("--"):
            this_year = date.fromisoformat(f"{today.year}{day[1:]}")
            return cls(f"{this_year if this_year <= today else this_year.replace(year=today.year - 1)}{since}")
        return cls(name)

    @property
    def kind(self) -> str:
        """Which line tells it: its name, "weekday", "date" or "since"."""
        if self.name in NAMED:
            return self.name
        if self.name in WEEKDAYS:
            return "weekday"
        return "since" if self.name.endswith(SINCE) else "date"

    def span(self, today: date) -> Span:
        """The days of the period as seen from the person's day; weeks start on Monday (ISO 8601)."""
        match self.kind:
            case "weekday":
                return _one(today - timedelta(days=(today.weekday() - WEEKDAYS.index(self.name) - 1) % 7 + 1))
            case "date":
                return _one(date.fromisoformat(self.name))
            case "since":
                return Span(date.fromisoformat(self.name.removesuffix(SINCE)), today)
            case _:
                return _named(self.name, today)


TODAY = Period("today")
ALL = Period("all")


def _named(name: str, today: date) -> Span:
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    before = first - timedelta(days=1)
    spans = {
        "today": _one(today),
        "yesterday": _one(today - timedelta(days=1)),
        "this_week": Span(monday, today),
        "last_week": Span(monday - timedelta(days=7), monday - timedelta(days=1)),
        "this_month": Span(first, today),
        "last_month": Span(before.replace(day=1), before),
        "all": Span(ENDLESS, today),
    }
    return spans[name]


def _one(day: date) -> Span:
    return Span(day, day)
