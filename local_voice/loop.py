"""The loop: hear, answer, speak, until somebody says stop or there is nothing left to hear."""

from collections.abc import Mapping

from local_voice.ears import Ears, Said
from local_voice.narrator import Narrator
from local_voice.screen import Screen
from local_voice.talk import Talk
from skill.catalog.sentences import explained
from skill.core.errors import SoundError, StorageError, VaultError
from skill.core.turn import Turn


class Loop:
    """Half-duplex: while it speaks it doesn't listen, and then forgets what the microphone heard meanwhile.

    `trouble` holds the sentences for what can fail in mid-conversation.
    """

    def __init__(self, talk: Talk, ears: Ears, narrator: Narrator, screen: Screen, trouble: Mapping[str, str]) -> None:
        self._talk = talk
        self._ears = ears
        self._narrator = narrator
        self._screen = screen
        self._trouble = trouble

    def run(self) -> bool:
        """Until "stop", or the end of the source; whether the journal was there whenever it was needed."""
        away = False
        for said in self._ears.utterances():
            turn = self._take(said)
            if turn is None:
                away = True
            elif turn.reply.ends_session:
                break
            self._ears.reopen()
        return not away

    def _take(self, said: Said) -> Turn | None:
        """One turn. A win is on the disk before its reply is spoken; one that could not be kept is said to be lost.

        The conversation goes on without a journal: what comes next may be a crisis, which needs none.
        """
        self._screen.heard(said.text)
        try:
            turn = self._talk.answer(said.text, confidence=said.confidence, alternatives=said.alternatives)
        except (StorageError, VaultError) as error:
            self._screen.trouble(explained(error, self._talk.house.settings.locale))
            self._screen.trouble(self._trouble["not_kept"])
            self._say(self._trouble["not_kept"])
            return None
        self._screen.answered(turn)
        self._say(turn.reply.speech)
        return turn

    def _say(self, speech: str) -> None:
        """A voice that fails must not end the conversation: the reply is on the screen."""
        try:
            self._narrator.say(speech)
        except SoundError:
            self._screen.notice("voice_lost")
