"""At what hour the person's day is read to them."""

from dataclasses import dataclass
from datetime import time

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.reply import Reply
from skill.core.saying import time_said

PREFERENCE = "recap_time"
"""Holds "HH:MM" of the person's wall clock, or "" when nothing is to be read unasked."""


@dataclass(frozen=True)
class SetRecapTime(Intent):
    """`time` is "HH:MM", 24 hours; raises ValueError for any other text, and "" asks for it."""

    time: str = ""

    says = ("ask", "set")

    def __post_init__(self) -> None:
        if self.time:
            time.fromisoformat(self.time)

    def reply(self, desk: Desk) -> Reply:
        """Says the hour again, so that one heard wrongly is noticed."""
        if not self.time:
            desk.conversation.asked = "SetRecapTime.time"
            return Reply.of(desk.line("SetRecapTime.ask"))
        desk.notebook.preferences.put(PREFERENCE, self.time)
        return Reply.of(desk.line("SetRecapTime.set", time=time_said(desk, time.fromisoformat(self.time))))


class StopRecap(Intent):
    """No more recaps unasked; asking for one still works."""

    says = ("stopped", "none_set")

    def reply(self, desk: Desk) -> Reply:
        """Stop them."""
        was_set = bool(desk.notebook.preferences.get(PREFERENCE))
        desk.notebook.preferences.put(PREFERENCE, "")
        return Reply.of(desk.line("StopRecap.stopped" if was_set else "StopRecap.none_set"))
