"""A speaker by way of miniaudio, which needs nothing installed."""

import time
from collections.abc import Generator

import miniaudio

from local_voice.native_noise import native_noise_dropped
from local_voice.speech.playing import Playing
from local_voice.speech.sound import Sound
from skill.core.errors import SpeakerMissing

PERIOD = 20
"""Milliseconds of sound asked for at a time."""

HELD = 0.1
"""Seconds of silence sent after the last sample: what miniaudio and the server hold back."""


class MiniaudioSpeaker:
    """Opens the default output for each reply and closes it: one left open hangs the end of the process."""

    def __init__(self) -> None:
        self._playing: Playing | None = None

    def play(self, sound: Sound) -> None:
        """Return at the end of the sound or at `stop`. Raises SpeakerMissing."""
        playing = self._playing = Playing(sound)
        try:
            with _device(sound.rate) as device:
                feed = _feed(playing, round(HELD * sound.rate))
                next(feed)
                device.start(feed)
                playing.wait()
        except miniaudio.MiniaudioError as problem:
            raise SpeakerMissing(str(problem)) from problem
        finally:
            self._playing = None

    def stop(self) -> None:
        """End the wait in `play`, which then closes the device."""
        if playing := self._playing:
            playing.end()

    def rest(self, seconds: float) -> None:
        """Wait, with the device closed."""
        time.sleep(seconds)


def open_speaker() -> MiniaudioSpeaker:
    """Raises SpeakerMissing when miniaudio finds no output."""
    try:
        _device(22050).close()
    except miniaudio.MiniaudioError as problem:
        raise SpeakerMissing(str(problem)) from problem
    return MiniaudioSpeaker()


def _device(rate: int) -> miniaudio.PlaybackDevice:
    """Never the backend that swallows sound and says that all is well."""
    heard = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]
    with native_noise_dropped():
        return miniaudio.PlaybackDevice(miniaudio.SampleFormat.SIGNED16, 1, rate, PERIOD, backends=heard)


def _feed(playing: Playing, held: int) -> Generator[bytes, int, None]:
    size = yield b""
    while playing.left > -held:
        size = yield playing.block(size).tobytes()
    playing.end()
