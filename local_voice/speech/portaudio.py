"""A speaker by way of PortAudio."""

import time
from typing import Any

import numpy as np
import sounddevice
from numpy.typing import NDArray

from local_voice.native_noise import native_noise_dropped
from local_voice.speech.alsa import hush_alsa
from local_voice.speech.playing import Playing
from local_voice.speech.sound import Sound
from skill.core.errors import SpeakerMissing

LATENCY = 0.06
"""Seconds held by the device: PortAudio's own "low" runs dry on a busy small computer. `abort` throws them away."""

TAIL = 0.12
"""Seconds of silence after the last sample: through ALSA, the end is reported while LATENCY is still to be heard."""


class PortAudioSpeaker:
    """Opens the default output for each reply, which finds a headset plugged in between; closes it after."""

    def __init__(self) -> None:
        self._playing: Playing | None = None

    def play(self, sound: Sound) -> None:
        """Return at the end of the sound or at `stop`. Raises SpeakerMissing."""
        playing = self._playing = Playing(sound)
        try:
            self._play(sound.rate, playing)
        except sounddevice.PortAudioError as problem:
            raise SpeakerMissing(str(problem)) from problem
        finally:
            self._playing = None

    def stop(self) -> None:
        """End the wait in `play`, which then throws away what the device still holds."""
        if playing := self._playing:
            playing.end()

    def rest(self, seconds: float) -> None:
        """Wait, with the device closed."""
        time.sleep(seconds)

    def _play(self, rate: int, playing: Playing) -> None:
        def fill(out: NDArray[np.int16], frames: int, *_: Any) -> None:
            ended = playing.left <= -TAIL * rate
            out[:, 0] = playing.block(frames)
            if ended:
                raise sounddevice.CallbackStop

        with native_noise_dropped():
            stream = sounddevice.OutputStream(
                rate, channels=1, dtype="int16", latency=LATENCY, callback=fill, finished_callback=playing.end
            )
        try:
            stream.start()
            playing.wait()
        finally:
            stream.abort()
            stream.close()


def open_speaker() -> PortAudioSpeaker:
    """Raises SpeakerMissing when PortAudio knows no output."""
    hush_alsa()
    try:
        with native_noise_dropped():
            sounddevice.check_output_settings(channels=1, dtype="int16")
    except (sounddevice.PortAudioError, ValueError) as problem:
        raise SpeakerMissing(str(problem)) from problem
    return PortAudioSpeaker()
