"""Numbers and times of day as people say them."""

import re
from datetime import time

from skill.core.desk import Desk
from skill.core.reply import Line

HALF_AN_HOUR = 30
TELEPHONE = re.compile(r"\+?\d[\d .()/-]*\d")
FEWEST_DIGITS = 3
"""A number with fewer is said as a number: "ten breaths" (our judgement; the shortest lifeline is 024)."""


def number_said(desk: Desk, number: int) -> str:
    """A number in words as far as the locale's `cardinals` reach, then in digits."""
    words = desk.language.cardinals
    return words[number] if number < len(words) else str(number)


def times_over(desk: Desk, count: int) -> str:
    """How often, from the locale's `[how_often]`: "twice", "three times"."""
    often = desk.language.how_often
    return often.get(str(count), often["more"]).format(count=number_said(desk, count))


def with_numbers(desk: Desk, words: str) -> Line:
    """A person's words with the telephone numbers in them said digit by digit, and shown as they are."""

    def said(found: re.Match[str]) -> str:
        digits = sum(sign.isdigit() for sign in found[0])
        return found[0] if digits < FEWEST_DIGITS else desk.spelled(found[0]).speech

    return Line(TELEPHONE.sub(said, words), words)


def as_sentence(words: str) -> str:
    """The words with a capital in front and no stop of their own."""
    return words[:1].upper() + words[1:].rstrip(" .!?")


def time_said(desk: Desk, at: time) -> Line:
    """A time of day to the ear ("half past seven in the evening") and to the eye ("19:30")."""
    return Line(_spoken(desk, at), f"{at:%H:%M}")


def _spoken(desk: Desk, at: time) -> str:
    """The locale's `[clock]` has patterns for single minutes, and `past` and `to` for the others.

    `{minutes}` counts from the hour that is nearer, `{minute}` from the one before; `{part}` and `{next_part}` are the
    parts of the day of `{hour}` and `{next}`, where the locale says them apart from the hour.
    """
    is_past = at.minute < HALF_AN_HOUR
    patterns = desk.language.clock
    return patterns.get(str(at.minute), patterns["past" if is_past else "to"]).format(
        minute=number_said(desk, at.minute),
        minutes=number_said(desk, at.minute if is_past else 60 - at.minute),
        hour=desk.hour(at.hour),
        next=desk.hour(at.hour + 1),
        part=desk.day_part(at.hour),
        next_part=desk.day_part(at.hour + 1),
    )
