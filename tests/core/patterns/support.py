"""What the tests of patterns share: histories told in a few words."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from skill.core.days import DAY_STARTS_AT
from skill.core.language import Topic
from skill.core.leaf import Leaf, leaf_of, month_of
from skill.core.patterns.history import WINDOW, History
from skill.core.patterns.topics import Topics
from skill.core.stems import Inflection
from skill.core.win import OTHER, Kind, Win

TODAY = date(2026, 3, 4)
"""A Wednesday."""
ZONE = ZoneInfo("Europe/Paris")
INFLECTION = Inflection(
    suffixes=("ed", "s", "ing"), forms={}, small_words=frozenset({"i", "the"}), everyday=frozenset()
)
CALM = Topic("calm", "calm_moment", ("calm",), everyday=False)
BREATHING = Topic("breathing", "", ("breathing",), everyday=False)
WALK = Topic("a walk", "", ("walk",), everyday=False)
REST = Topic("rest", "rest", (), everyday=True)


def topics() -> Topics:
    """Four that are told apart by words, by category, or both."""
    return Topics((BREATHING, WALK, CALM, REST), INFLECTION)


def day(ago: int) -> date:
    return TODAY - timedelta(days=ago)


def at(ago: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of the person's day some days ago, by the wall clock: one in the morning is late in it."""
    return datetime.combine(day(ago - (hour < DAY_STARTS_AT)), time(hour, minute), ZONE)


def win(
    ago: int,
    words: str = "I swept",
    *,
    hour: int = 9,
    minute: int = 0,
    category: str = OTHER,
    kind: Kind = Kind.ORDINARY,
) -> Win:
    """A win told and felt on a day some days ago."""
    moment = at(ago, hour, minute)
    return Win(f"{moment.isoformat()}/{words}".replace(" ", "-"), words, day(ago), moment, kind, category)


def history(wins: Sequence[Win], *, low_days: Sequence[int] = (), private: Sequence[Win] = ()) -> History:
    """A history of wins, with low check-ins so many days ago."""
    recent = tuple(win for win in wins if TODAY - win.about < WINDOW)
    return History(TODAY, recent, leaves_of([*wins, *private]), frozenset(map(day, low_days)))


def leaves_of(wins: Sequence[Win]) -> tuple[Leaf, ...]:
    """The wins on the leaves of their months."""
    ordered = sorted(wins, key=lambda win: win.said_at)
    months = sorted({month_of(win.about) for win in wins})
    return tuple(leaf_of(month, [win for win in ordered if month_of(win.about) == month]) for month in months)


def old_wins(count: int, words: str = "I swept") -> list[Win]:
    """So many wins of an earlier week, a day each."""
    return [win(20 + number, words) for number in range(count)]
