"""The loop: hear, answer, speak, until somebody says stop or there is nothing left to hear."""

import time
from collections.abc import Callable, Mapping
from math import inf

from local_voice.ears import Ears, Said
from local_voice.narrator import Narrator
from local_voice.pace import Pacer
from local_voice.screen import Screen
from local_voice.talk import Talk
from skill.catalog.sentences import explained
from skill.core.errors import SmallWinsError, SoundError, SpeakerMissing, StorageError, VaultError, VoiceMissing
from skill.core.reply import Reply, Tone
from skill.core.turn import Turn

CALM = 90
"""Per cent of the person's usual rate in care: numbers are then said slowly enough to be written down (our choice)."""

SILENCE_S = 10.0
"""Seconds after which the number of help is said once more. Whoever wants to answer does so within 8 to 10
(local_voice.md, "Turn-taking": the follow-up window); who is crying needs the longer of the two."""

PATIENCE = 3
"""Defects in a row after which going on would only pretend that we work (our choice)."""


class Loop:
    """Half-duplex: while it speaks it doesn't listen, and then forgets what the microphone heard meanwhile.

    `trouble` holds the sentences for what can fail in mid-conversation; `now` paces the replies that have a pace.
    """

    def __init__(
        self,
        talk: Talk,
        ears: Ears,
        narrator: Narrator,
        screen: Screen,
        trouble: Mapping[str, str],
        *,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._talk = talk
        self._ears = ears
        self._narrator = narrator
        self._screen = screen
        self._trouble = trouble
        self._pacer = Pacer(narrator, ears, now)
        self._defects = 0
        self._said_meanwhile: Said | None = None

    def run(self) -> bool:
        """Until "stop", or the end of the source; whether everything that had to be kept was kept.

        The third defect of ours in a row passes through, after the person was told.
        """
        all_kept = True
        while (said := self._next()) is not None:
            turn = self._take(said)
            all_kept = all_kept and turn is not None
            if turn is not None and turn.reply.ends_session:
                break
        return all_kept

    def _next(self) -> Said | None:
        """What interrupted us, or comes now; silence counts only where care may have something to say to it."""
        meanwhile, self._said_meanwhile = self._said_meanwhile, None
        return meanwhile or self._ears.listen(SILENCE_S if self._talk.conversation.number_due else inf)

    def _take(self, said: Said) -> Turn | None:
        """One turn. A win is on the disk before its reply is spoken; one that could not be kept is said to be lost.

        The conversation goes on without a journal, and after a defect: what comes next may be a crisis.
        """
        if said.text:
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
        self._narrator.tune(turn.rate * CALM // 100 if turn.reply.tone is Tone.CALM else turn.rate, turn.volume)
        self._give(turn.reply)
        return turn

    def _give(self, reply: Reply) -> None:
        """At its pace if it has one; else all at once. A microphone that is lost meanwhile is lost."""
        if not reply.pace:
            self._say(reply.speech)
            return
        try:
            self._said_meanwhile = self._pacer.give(reply.pace)
        except (VoiceMissing, SpeakerMissing):
            self._screen.notice("voice_lost")
            self._ears.reopen(reply.speech)

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
