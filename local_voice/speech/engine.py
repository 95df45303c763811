"""pyttsx3 in the one order of calls measured to be reliable: save to a new file, run, wait for the end."""

import math
import tempfile
import time
from pathlib import Path
from threading import Event
from typing import Any

import pyttsx3

from local_voice.speech.choice import choose_voice
from local_voice.speech.espeak import bring_espeak
from local_voice.speech.order import Order
from skill.core.errors import VoiceMissing

TRIES = 3
"""A start while the engine is still winding down is cancelled at once; the next try meets an idle engine."""

SETTLING = 0.2
"""Seconds that a driver gets to take over a new rate or volume; some round it and never show the value given."""


class Engine:
    """The synthesiser of this system. Belongs to the thread that made it.

    Raises whatever the driver does when there is none: ImportError, OSError, RuntimeError.
    """

    def __init__(self, folder: Path, patience: float) -> None:
        bring_espeak()
        self._folder = folder
        self._patience = patience
        self._finished = Event()
        self._completed = False
        self._refused = False
        self._engine = pyttsx3.init()
        self._engine.connect("finished-utterance", self._on_finished)
        self._engine.connect("error", self._on_error)
        self._engine.proxy.setBusy(False)  # else the first runAndWait() returns before the speech has ended

    def speak(self, order: Order) -> bytes:
        """The sound file of a reply, as the driver wrote it. Raises VoiceMissing."""
        for _ in range(TRIES):
            self._prepare(order)
            spoken = self._spoken(order.text)
            if spoken:
                return spoken
        raise VoiceMissing("nothing was spoken")

    def _prepare(self, order: Order) -> None:
        voice = order.voice or choose_voice(self._engine.getProperty("voices"), order.language, order.nearest)
        self._refused = False
        self._engine.setProperty("voice", voice)
        if self._refused:
            raise VoiceMissing(f"no voice {voice}")
        self._set("rate", order.words_a_minute)
        self._set("volume", order.volume)

    def _set(self, name: str, value: float) -> None:
        """Set it and see it set: eSpeak does so on a thread of its own, and a start in between would cancel it."""
        deadline = time.monotonic() + SETTLING
        if not math.isclose(self._engine.getProperty(name), value, abs_tol=0.01):
            self._engine.setProperty(name, value)
        while time.monotonic() < deadline and not math.isclose(self._engine.getProperty(name), value, abs_tol=0.01):
            time.sleep(0.001)

    def _spoken(self, text: str) -> bytes:
        """What the file held; new each time, as a path used twice keeps the reply before, and gone after."""
        with tempfile.TemporaryDirectory(dir=self._folder) as private:
            path = Path(private) / "reply.wav"
            self._finished.clear()
            self._engine.save_to_file(text, str(path))
            self._engine.runAndWait()
            ended = self._finished.wait(self._patience) and self._completed
            return path.read_bytes() if ended and path.exists() else b""

    def _on_finished(self, completed: bool = True, **_: Any) -> None:  # noqa: FBT001, FBT002 - pyttsx3 calls it so
        self._completed = completed
        self._finished.set()

    def _on_error(self, **_: Any) -> None:
        self._refused = True
