"""A win: one thing a person did, felt, noticed or refrained from, in their own words."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

OTHER = "other"
CATEGORIES = (
    "self_care", "getting_up", "food", "rest", "movement", "home", "work_study", "money_admin", "connection",
    "asked_for_help", "boundary", "therapy", "medication", "coping_skill", "journaling", "calm_moment", "mood_shift",
    "kind_self_talk", "courage", "play", OTHER,
)  # fmt: skip
"""What a win is about (DESIGN.md); for counts and patterns, never read out as a label."""


class Kind(StrEnum):
    """Survived wins are private: they stay out of recaps, shares and exports unless asked for."""

    ORDINARY = "ordinary"
    SURVIVED = "survived"


@dataclass(frozen=True)
class Win:
    """A kept win. `words` are as said; `about` is the person's day it belongs to; `said_at` is aware."""

    id: str
    words: str
    about: date
    said_at: datetime
    kind: Kind = Kind.ORDINARY
    category: str = OTHER
    confidence: float = 1.0
