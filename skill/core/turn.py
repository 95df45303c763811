"""One turn of a conversation, done."""

from dataclasses import dataclass

from skill.core.conversation import Conversation
from skill.core.reply import Reply


@dataclass(frozen=True)
class Turn:
    """A reply, the conversation after it, and the name of the intent that was answered.

    `rate` and `volume` are how fast and how loud the person wants to be spoken to, in per cent of the door's usual.
    """

    reply: Reply
    conversation: Conversation
    intent: str
    rate: int = 100
    volume: int = 100
