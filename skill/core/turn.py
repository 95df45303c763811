"""One turn of a conversation, done."""

from dataclasses import dataclass

from skill.core.conversation import Conversation
from skill.core.reply import Reply


@dataclass(frozen=True)
class Turn:
    """A reply, the conversation after it, and the name of the intent that was answered."""

    reply: Reply
    conversation: Conversation
    intent: str
