"""The voice: text in, sound out, one reply at a time."""

import io
from collections.abc import Sequence
from threading import Lock
from typing import Self

import numpy as np
import soundfile

from local_voice.speech.mouth_process import MOUTH, MouthProcess
from local_voice.speech.order import Order
from local_voice.speech.sayable import sayable
from local_voice.speech.sound import Sound, silence, trimmed
from skill.core.errors import VoiceMissing

WORDS_A_MINUTE = 165
"""A little under the 200 that pyttsx3 starts with: calm, and easy to follow."""

PATIENCE = 10.0
"""Seconds for one reply. The measured median is 25 ms; a small computer starting its engine takes seconds."""


class Voice:
    """Speaks with the system's voice for a language or else for the one `nearest` to it, or with that of `voice_id`.

    Starts at once and gets ready while its owner does other things. `words_a_minute` and `volume` (0 to 1)
    may be set at any time and hold from the next reply on.
    """

    def __init__(
        self,
        language: str = "en-US",
        *,
        nearest: str = "",
        voice_id: str | None = None,
        words_a_minute: int = WORDS_A_MINUTE,
        volume: float = 1.0,
        patience: float = PATIENCE,
        command: Sequence[str] = MOUTH,
    ) -> None:
        self.language = language
        self.nearest = nearest
        self.voice_id = voice_id
        self.words_a_minute = words_a_minute
        self.volume = volume
        self._patience = patience
        self._command = command
        self._turn = Lock()
        self._mouth: MouthProcess | None = None

    def __enter__(self) -> Self:
        self._mouth = MouthProcess(self._command, self._patience)
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def synthesise(self, text: str) -> Sound:
        """The sound of a text; none when nothing in it can be said. Callers take turns.

        Raises VoiceMissing when there is no engine, no voice or no answer in time; the next call starts anew.
        """
        words = sayable(text)
        if not words:
            return silence(0)
        order = Order(words, self.language, self.nearest, self.voice_id, self.words_a_minute, self.volume)
        with self._turn:
            return _sound(self._spoken(order))

    def close(self) -> None:
        """End the engine. A voice that is used again starts a new one."""
        mouth, self._mouth = self._mouth, None
        if mouth:
            mouth.close()

    def _spoken(self, order: Order) -> bytes:
        if self._mouth is None or not self._mouth.alive:
            self.close()
            self._mouth = MouthProcess(self._command, self._patience)
        try:
            return self._mouth.speak(order)
        except VoiceMissing:
            self.close()
            raise


def _sound(file: bytes) -> Sound:
    """WAV on Linux and Windows, AIFF on macOS. Raises VoiceMissing when it is neither."""
    try:
        samples, rate = soundfile.read(io.BytesIO(file), dtype="int16", always_2d=True)
    except soundfile.LibsndfileError as problem:
        raise VoiceMissing("the speech engine gave no sound") from problem
    return trimmed(Sound(np.ascontiguousarray(samples[:, 0]), rate))
