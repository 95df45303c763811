"""Microphones by miniaudio, which needs nothing of the system and converts to 16 kHz mono by itself."""

from collections.abc import Generator
from typing import Any

import miniaudio

from local_voice.audio.capture import Capture, Feed, chosen
from local_voice.audio.source import BLOCK_SECONDS, SAMPLE_RATE
from local_voice.native_noise import native_noise_dropped
from skill.core.errors import MicrophoneMissing

BUFFER_MS = round(BLOCK_SECONDS * 1000)

REAL_BACKENDS = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]
"""Without the null one, which opens everywhere and delivers silence for ever."""


class MiniaudioLibrary:
    """A CaptureLibrary."""

    name = "miniaudio"

    def microphones(self) -> tuple[str, ...]:
        """The names as of now."""
        return tuple(_devices())

    def open(self, microphone: str | None, feed: Feed) -> Capture:
        """Open at 16 kHz mono; MicrophoneMissing if that fails."""
        devices = _devices()
        name = chosen(microphone, tuple(devices))
        try:
            with native_noise_dropped():
                return _started(devices[name] if name else None, feed)
        except miniaudio.MiniaudioError as error:
            raise MicrophoneMissing(str(error)) from error


def _started(device_id: Any, feed: Feed) -> Capture:
    device: Any = miniaudio.CaptureDevice(
        nchannels=1,
        sample_rate=SAMPLE_RATE,
        buffersize_msec=BUFFER_MS,
        device_id=device_id,
        backends=REAL_BACKENDS,
    )
    taking = _taking(feed)
    next(taking)
    device.start(taking)
    return device  # type: ignore[no-any-return]


def _devices() -> dict[str, Any]:
    try:
        with native_noise_dropped():
            captures = miniaudio.Devices(REAL_BACKENDS).get_captures()
    except miniaudio.MiniaudioError:
        return {}
    return {capture["name"]: capture["id"] for capture in captures}


def _taking(feed: Feed) -> Generator[None, bytearray, None]:
    while True:
        feed(bytes((yield)))
