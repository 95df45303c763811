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
    """Something larger, in the person's words: "find a flat"; `asked_at` is when we asked last if it is reached."""

    words: str
    set_at: datetime
    state: GoalState = GoalState.OPEN
    asked_at: datetime | None = None
    id: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a goal; `done_at` is none while it is open.

    Steps come in the order of their `place`, and those of one place in the order they were added. `win_id` is the win
    that ticked it, "" where none did; `asked_at` is when we last asked whether a win was it.
    """

    goal_id: str
    words: str
    added_at: datetime
    done_at: datetime | None = None
    place: int = 0
    win_id: str = ""
    asked_at: datetime | None = None
    id: str = ""


@dataclass(frozen=True)
class Reward:
    """A treat of the person's own, at a goal or at a number of wins.

    Wins are counted from `since` (how many they had when they set it); a treat at a goal has its `goal_id`, and counts
    none. From `told_at`, when they heard that it is reached, it stays reached whatever is taken back.
    """

    words: str
    count: int
    since: int
    set_at: datetime
    claimed_at: datetime | None = None
    goal_id: str = ""
    told_at: datetime | None = None
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


class ShareState(StrEnum):
    """How far a share has come; skill/core/outbox.py says which follows which."""

    ASKED = "asked"  # agreed to, and waiting in the outbox
    SENDING = "sending"  # somebody has it in hand, and has given no word of it away
    UNSURE = "unsure"  # the words were being given away, and no answer came: they may have arrived
    SENT = "sent"
    WRITTEN = "written"  # as a file, for the person to hand over
    RETURNED = "returned"  # tried often enough


@dataclass(frozen=True)
class Share:
    """The wins about some days that were said by `asked_at`, agreed to go to somebody: a row of the outbox and the log.

    `person` is who it was for by their name then, `person_id` by their id; without one it was noted before anything
    could be sent, and nobody agreed to more. `tries` counts how often it was in hand, last since `tried_at`.
    """

    person: str
    first: date
    last: date
    asked_at: datetime
    sent_at: datetime | None = None
    person_id: str = ""
    private: bool = False
    locale: str = ""
    state: ShareState = ShareState.ASKED
    tries: int = 0
    tried_at: datetime | None = None
    id: str = ""
