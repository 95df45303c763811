"""Replies as files, for a demonstration or a person who wants to listen later."""

import wave
from itertools import count
from pathlib import Path

from local_voice.private_folder import make_private
from local_voice.speech.sound import Sound
from skill.core.errors import SpeakerMissing


class WavFolder:
    """Writes `01-reply.wav`, `02-reply.wav`… at mode 0600: a name tells nothing of what was said; none is replaced."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, sound: Sound) -> None:
        """Write the next file. Raises SpeakerMissing when the folder can't take it."""
        try:
            self._write(sound)
        except OSError as problem:
            raise SpeakerMissing(f"{problem.strerror}: {self._folder}") from problem

    def _write(self, sound: Sound) -> None:
        make_private(self._folder)
        path = self._next()
        path.touch(mode=0o600, exist_ok=False)
        with path.open("wb") as file, wave.open(file, "wb") as wav:
            wav.setnchannels(1)
            wav.setsampwidth(sound.samples.itemsize)
            wav.setframerate(sound.rate)
            wav.writeframes(sound.samples.astype("<i2").tobytes())

    def _next(self) -> Path:
        paths = (self._folder / f"{number:02}-reply.wav" for number in count(1))
        return next(path for path in paths if not path.exists())
