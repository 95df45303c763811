"""A house that notes which intents it answered, for a response doesn't say."""

from dataclasses import dataclass, field

from skill.assembly import House
from skill.core.conversation import Conversation
from skill.core.intents import Intent
from skill.core.turn import Turn
from skill.core.utterance import Utterance


@dataclass(frozen=True)
class NotingHouse(House):
    """`answered` holds the names, in order."""

    answered: list[str] = field(default_factory=list)

    def turn(
        self,
        utterance: Utterance,
        conversation: Conversation,
        *,
        known: Intent | None = None,
        request_id: str | None = None,
    ) -> Turn:
        """As in any house."""
        turn = super().turn(utterance, conversation, known=known, request_id=request_id)
        self.answered.append(turn.intent)
        return turn
