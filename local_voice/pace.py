"""A reply at a pace: the words of each beat on time, and open ears in its silence."""

from collections.abc import Callable, Sequence

from local_voice.ears import SILENCE, Ears, Said
from local_voice.narrator import Narrator
from skill.core.reply import Beat
from skill.core.understand.words import words_of

MADE_UP = 0.25
"""Seconds of delay that the next beat is shortened by, so that none add up: a machine's. A longer one was somebody's
cough, and moves all that follows: a hurried breath helps nobody (our choice)."""


class Pacer:
    """Gives paced replies. `now` is a clock that never goes back, in seconds from anywhere."""

    def __init__(self, narrator: Narrator, ears: Ears, now: Callable[[], float]) -> None:
        self._narrator = narrator
        self._ears = ears
        self._now = now

    def give(self, beats: Sequence[Beat]) -> Said | None:
        """To the end, or until somebody speaks: then what they said. A narrator without cues gives nothing.

        A beat begins when the one before has lasted its seconds, or its words if they take longer. Raises SoundError.
        """
        late = 0.0
        for beat, say in zip(beats, self._narrator.cues(beats), strict=False):
            due = self._now() + beat.seconds - late
            say()
            self._ears.reopen(beat.speech)
            due = max(due, self._now())
            if said := self._said_until(due, beat.speech):
                return said
            delay = self._now() - due
            late = delay if 0 < delay < MADE_UP else 0.0
        return None

    def _said_until(self, due: float, cue: str) -> Said | None:
        """What is said before the moment that is due, or is then being said. Our cue, said along with us, is nothing.

        The ears of a recording take no time to listen, so the rest of the silence is the narrator's.
        """
        while (left := due - self._now()) > 0:
            said = self._ears.listen(left)
            if said in (None, SILENCE):
                break
            if words_of(said.text) != words_of(cue):
                return said
        self._narrator.rest(max(0.0, due - self._now()))
        return None
