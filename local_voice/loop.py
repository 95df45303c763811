"""The loop: hear, answer, speak, until somebody says stop or there is nothing left to hear."""

from collections.abc import Mapping

from local_voice.ears import Ears, Said
from local_voice.narrator import Narrator
from local_voice.screen import Screen
from local_voice.talk import Talk
from skill.catalog.sentences import explained
from skill.core.errors import SmallWinsError, SoundError, StorageError, VaultError
from skill.core.turn import Turn

PATIENCE = 3
"""Defects in a row after which going on would only pretend that we work (our choice)."""


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
        self._defects = 0

    def run(self) -> bool:
        """Until "stop", or the end of the source; whether everything that had to be kept was kept.

        The third defect of ours in a row passes through, after the person was told.
        """
        all_kept = True
        for said in self._ears.utterances():
            turn = self._take(said)
            all_kept = all_kept and turn is not None
            if turn is not None and turn.reply.ends_session:
                break
        return all_kept

    def _take(self, said: Said) -> Turn | None:
        """One turn. A win is on the disk before its reply is spoken; one that could not be kept is said to be lost.

        The conversation goes on without a journal, and after a defect: what comes next may be a crisis.
        """
        self._screen.heard(said.text)
        try:
            turn = self._talk.answer(said.text, confidence=said.confidence)
        except (StorageError, VaultError) as error:
            self._screen.trouble(explained(error, self._talk.house.settings.locale))
            self._admit("not_kept")
            return None
        except SmallWinsError:
            raise
        except Exception:
            self._admit("broken")
            self._defects += 1
            if self._defects == PATIENCE:
                raise
            return None
        self._defects = 0
        self._screen.answered(turn)
        self._narrator.tune(turn.rate, turn.volume)
        self._say(turn.reply.speech)
        return turn

    def _admit(self, key: str) -> None:
        self._screen.trouble(self._trouble[key])
        self._say(self._trouble[key])

    def _say(self, speech: str) -> None:
        """A voice that fails must not end the conversation: the reply is on the screen."""
        try:
            self._narrator.say(speech)
        except SoundError:
            self._screen.notice("voice_lost")
        self._ears.reopen(speech)
