"""One reply on its way to a speaker: what is still to be heard, and whether it is over."""

from threading import Event

import numpy as np
from numpy.typing import NDArray

from local_voice.speech.sound import Sound
from skill.core.errors import SpeakerMissing

STALLED = 3.0
"""Seconds beyond a sound's length after which a device is dead. An idle sink starts up to 1.3 s late."""


class Playing:
    """Hands out the samples of a sound, block by block, and waits for the end. For any thread."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self._over = Event()
        self._at = 0

    @property
    def left(self) -> int:
        """Samples not handed out yet; negative once silence has been handed out after the end."""
        return len(self._sound.samples) - self._at

    def block(self, size: int) -> NDArray[np.int16]:
        """The next samples, shape (size,), with silence after the last."""
        part = self._sound.samples[self._at : self._at + size]
        self._at += size
        return np.pad(part, (0, size - len(part)))

    def end(self) -> None:
        """The last sample was heard, or nobody wants to hear it."""
        self._over.set()

    def wait(self) -> None:
        """Return at the end. Raises SpeakerMissing when the device has stalled."""
        if not self._over.wait(self._sound.seconds + STALLED):
            raise SpeakerMissing("the device stopped taking sound")
