"""Everything a person keeps with us beside their wins. `id` is "" until it is kept; times are aware."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True)
class CheckIn:
    """How somebody was: a number from 1 to 10, or 0 when they said it in a word."""

    mood: int
    word: str
    about: date
    said_at: datetime
    id: str = ""


class GoalState(StrEnum):
    """A dropped goal is kept, and never spoken of unasked."""

    OPEN = "open"
    REACHED = "reached"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Goal:
    """Something larger, in the person's words: "find a flat"."""

    words: str
    set_at: datetime
    state: GoalState = GoalState.OPEN
    id: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a goal; `done_at` is none while it is open."""

    goal_id: str
    words: str
    added_at: datetime
    done_at: datetime | None = None
    id: str = ""


@dataclass(frozen=True)
class Reward:
    """A treat of the person's own at a number of wins, counted from `since` (how many they had when they set it)."""

    words: str
    count: int
    since: int
    set_at: datetime
    claimed_at: datetime | None = None
    id: str = ""


@dataclass(frozen=True)
class PlanItem:
    """One line of the person's safety plan, in their words."""

    words: str
    added_at: datetime
    id: str = ""


@dataclass(frozen=True)
class TrustedPerson:
    """Somebody whom the person may share with; `reach` is an e-mail address, "" until there is one."""

    name: str
    reach: str
    added_at: datetime
    id: str = ""


@dataclass(frozen=True)
class Share:
    """That wins of some days were meant for somebody: asked for, and sent or not yet."""

    person: str
    first: date
    last: date
    asked_at: datetime
    sent_at: datetime | None = None
    id: str = ""
