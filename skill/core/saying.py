"""Numbers and times of day as people say them."""

from datetime import time

from skill.core.desk import Desk
from skill.core.reply import Line

HALF_AN_HOUR = 30


def number_said(desk: Desk, number: int) -> str:
    """A number in words as far as the locale's `cardinals` reach, then in digits."""
    words = desk.language.cardinals
    return words[number] if number < len(words) else str(number)


def time_said(desk: Desk, at: time) -> Line:
    """A time of day to the ear ("half past seven in the evening") and to the eye ("19:30")."""
    return Line(_spoken(desk, at), f"{at:%H:%M}")


def _spoken(desk: Desk, at: time) -> str:
    """The locale's `[clock]` has patterns for single minutes, and `past` and `to` for the others."""
    if not at.minute:
        return desk.hour(at.hour)
    patterns = desk.language.clock
    is_past = at.minute < HALF_AN_HOUR
    return patterns.get(str(at.minute), patterns["past" if is_past else "to"]).format(
        minutes=number_said(desk, at.minute if is_past else 60 - at.minute),
        hour=desk.hour(at.hour),
        next=desk.hour(at.hour + 1),
    )
