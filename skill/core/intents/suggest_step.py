"""One tiny thing to do, fit for the time of day."""

from itertools import takewhile

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply

STARTS_AT = {"night": 0, "morning": 4, "day": 11, "evening": 17, "late": 22}
"""Hour of the person's wall clock; the morning starts with the person's day (days.py), the rest is our judgement."""


class SuggestStep(Intent):
    """One thing from a reviewed list, as an "if you like": not doing it is fine, and nobody asks afterwards."""

    says = ("morning", "day", "evening", "night", "in_care")

    def reply(self, desk: Desk) -> Reply:
        """In care, the thing is never a task."""
        desk.conversation.cursor = self
        part = "in_care" if desk.conversation.in_care else part_of_day(desk.now.hour)
        return Reply.of(desk.line(f"SuggestStep.{part}"))


def part_of_day(hour: int) -> str:
    """The name of the part of the day that an hour from 0 to 23 belongs to; late is night too."""
    *_, part = takewhile(lambda name: STARTS_AT[name] <= hour, STARTS_AT)
    return "night" if part == "late" else part
