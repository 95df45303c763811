"""A lifeline: whom to call in one country, as data that a person has verified or not yet."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

MIDNIGHT = 24


@dataclass(frozen=True)
class Lifeline:
    """Numbers are as published, with spaces. `opens` and `closes` are full hours in `zone`; 0 to 24 is always.

    `text` may be the number that is called, another one, or "" for none; `keyword` is what has to be texted there, ""
    for anything. `also` is a second number to call. `languages` are ISO 639 codes of what is spoken there;
    `verified_on` is an ISO 8601 date, "" until a person has confirmed the entry at its `source`.
    """

    country: str
    call: str
    emergency: str
    text: str
    keyword: str
    also: str
    languages: tuple[str, ...]
    opens: int
    closes: int
    zone: tzinfo
    verified_on: str
    source: str

    @property
    def is_always_open(self) -> bool:
        """Day and night."""
        return (self.opens, self.closes) == (0, MIDNIGHT)

    @property
    def texts_the_same(self) -> bool:
        """Whether the number that is called can be texted too."""
        return self.text == self.call

    def is_open(self, now: datetime) -> bool:
        """Whether somebody answers at an aware time."""
        return self.opens <= now.astimezone(self.zone).hour < self.closes

    def hours_for(self, now: datetime) -> tuple[time, time]:
        """When it opens and closes on the day of an aware time, on the clock of that time's own zone."""
        return self._local(self.opens, now), self._local(self.closes, now)

    def _local(self, hour: int, now: datetime) -> time:
        there = now.astimezone(self.zone)
        midnight = datetime.combine(there.date() + timedelta(days=hour // MIDNIGHT), time(hour % MIDNIGHT), self.zone)
        return midnight.astimezone(UTC).astimezone(now.tzinfo).time()
