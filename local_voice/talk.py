"""One person's conversation at the local door, from one utterance to the next."""

from dataclasses import dataclass, field

from skill.assembly import House
from skill.core.conversation import Conversation
from skill.core.intents import Intent
from skill.core.turn import Turn
from skill.core.utterance import Identity, Utterance


@dataclass
class Talk:
    """Carries the conversation from turn to turn. It lives in memory only: nothing of it outlasts the process."""

    house: House
    person: str
    conversation: Conversation = field(default_factory=Conversation)

    def answer(self, text: str, *, known: Intent | None = None, confidence: float = 1.0) -> Turn:
        """Answer words, or an intent that needs none; what it keeps is committed by then. StorageError, VaultError.

        No words and no intent are a silence, to which care may have something to say.
        """
        utterance = Utterance(
            text,
            self.house.clock(),
            Identity("local", self.person),
            self.house.settings.locale,
            confidence,
        )
        silence = None if text or known else self.house.silence(utterance, self.conversation)
        turn = silence or self.house.turn(utterance, self.conversation, known=known)
        self.conversation = turn.conversation
        return turn
