"""Microphones by PortAudio (sounddevice)."""

from typing import Any

import numpy as np
import sounddevice

from local_voice.audio.capture import Capture, Feed, chosen
from local_voice.audio.conversion import Converter
from local_voice.audio.source import BLOCK_SAMPLES, SAMPLE_RATE
from local_voice.native_noise import native_noise_dropped
from skill.core.errors import MicrophoneMissing


class PortAudioLibrary:
    """A CaptureLibrary."""

    name = "PortAudio"

    def microphones(self) -> tuple[str, ...]:
        """The names as PortAudio saw them when it started."""
        return tuple(device["name"] for device in sounddevice.query_devices() if device["max_input_channels"])

    def open(self, microphone: str | None, feed: Feed) -> Capture:
        """Open the microphone, with a fresh look at the machine if it is not where it was; or MicrophoneMissing."""
        with native_noise_dropped():
            try:
                return self._open(microphone, feed)
            except MicrophoneMissing:
                _look_again()
                return self._open(microphone, feed)

    def _open(self, microphone: str | None, feed: Feed) -> Capture:
        """Open at 16 kHz mono, or as the device is and convert."""
        name = chosen(microphone, self.microphones())
        try:
            return _Stream(_as_wanted(name, feed))
        except (sounddevice.PortAudioError, ValueError):
            return _Stream(_as_it_is(name, feed))


def _look_again() -> None:
    """PortAudio lists devices only when it starts. This ends every open stream, a speaker's too: a last resort."""
    sounddevice._terminate()  # noqa: SLF001 - its author names no other way (python-sounddevice issue 3)
    sounddevice._initialize()  # noqa: SLF001


class _Stream:
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def close(self) -> None:
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)


def _as_wanted(name: str | None, feed: Feed) -> Any:
    def take(samples: Any, _frames: int, _time: Any, _status: Any) -> None:
        feed(bytes(samples))

    stream = sounddevice.RawInputStream(
        SAMPLE_RATE, BLOCK_SAMPLES, device=name, channels=1, dtype="int16", callback=take
    )
    stream.start()
    return stream


def _as_it_is(name: str | None, feed: Feed) -> Any:
    """Some ALSA devices refuse any rate or number of channels but their own."""
    try:
        device = sounddevice.query_devices(name, "input")
        converter = Converter(round(device["default_samplerate"]))

        def take(frames: Any, _frames: int, _time: Any, _status: Any) -> None:
            feed(converter.convert(np.asarray(frames)))

        stream = sounddevice.InputStream(
            device["default_samplerate"],
            device=name,
            channels=min(2, device["max_input_channels"]),
            callback=take,
        )
        stream.start()
    except (sounddevice.PortAudioError, ValueError) as error:
        raise MicrophoneMissing(str(error)) from error
    return stream
