"""What a conversation remembers between one turn and the next: small, serialisable and the same at both doors."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.core.reply import Beat

if TYPE_CHECKING:
    from skill.core.intents.intent import Intent

RECENT_LINES = 28
"""The lines of seven replies of at most four, in which none may be said twice (content.md, tone rule 6)."""


@dataclass
class Conversation:
    """The state of one conversation.

    `pending` is the intent that a "yes" would carry out, `asked` the slot that the next sentence fills
    ("SetGoal.goal"). `last_pace` is that of the last reply. `last_change` holds the ids of the wins that "undo" takes
    back, `cursor` is the intent that "more" goes on with. `recent` names the lines that were said last. `misses` counts
    the utterances in a row that meant nothing. `in_care` lasts as long as the conversation; `number_due` is true while
    silence means: say the number once more.
    """

    pending: "Intent | None" = None
    asked: str = ""
    last_speech: str = ""
    last_display: str = ""
    last_pace: tuple[Beat, ...] = ()
    last_change: tuple[str, ...] = ()
    cursor: "Intent | None" = None
    recent: tuple[str, ...] = ()
    misses: int = 0
    in_care: bool = False
    number_due: bool = False

    def say(self, line: str) -> None:
        """Remember that a line was said."""
        self.recent = (*self.recent, line)[-RECENT_LINES:]
