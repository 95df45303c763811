"""What a microphone needs from an audio library, and the choice between the two we know."""

from collections.abc import Callable, Sequence
from typing import Protocol

from local_voice.native_noise import native_noise_dropped
from skill.core.errors import MicrophoneMissing

Feed = Callable[[bytes], None]
"""Takes 16-bit mono samples at SAMPLE_RATE, any number of them, on the audio library's own thread."""


class Capture(Protocol):
    """A microphone that is open and feeding."""

    def close(self) -> None:
        """Stop feeding and let the device go. May hang when the device or its server is gone."""
        ...


class CaptureLibrary(Protocol):
    """A way to microphones."""

    name: str

    def microphones(self) -> Sequence[str]:
        """The names of what can be opened now; empty if there is none."""
        ...

    def open(self, microphone: str | None, feed: Feed) -> Capture:
        """Open the microphone of this name, or the system's choice; MicrophoneMissing if that fails."""
        ...


def capture_library() -> CaptureLibrary:
    """PortAudio if it is there and sees a microphone, else miniaudio; MicrophoneMissing if there is neither.

    PortAudio comes first because it lets go within 16 ms (local_voice.md); miniaudio carries all it needs.
    """
    libraries = [library for library in (portaudio(), miniaudio()) if library is not None]
    for library in libraries:
        if library.microphones():
            return library
    if libraries:
        return libraries[-1]  # none now; one may be plugged in
    raise MicrophoneMissing("no audio library")


def chosen(wanted: str | None, microphones: Sequence[str]) -> str | None:
    """The first name that contains `wanted`, whatever the case; None, the system's choice, for None.

    MicrophoneMissing, with the names there are, when it is in none.
    """
    if wanted is None:
        return None
    for name in microphones:
        if wanted.casefold() in name.casefold():
            return name
    raise MicrophoneMissing(f"{wanted!r} is none of: {', '.join(microphones)}")


def portaudio() -> CaptureLibrary | None:
    """PortAudio, where its library is installed (libportaudio2 on Linux; the wheels elsewhere carry it)."""
    try:
        with native_noise_dropped():  # the import starts PortAudio
            from local_voice.audio.portaudio_capture import PortAudioLibrary  # noqa: PLC0415
    except OSError:  # sounddevice is there, the PortAudio library is not
        return None
    return PortAudioLibrary()


def miniaudio() -> CaptureLibrary | None:
    """Miniaudio, where it has a wheel."""
    try:
        from local_voice.audio.miniaudio_capture import MiniaudioLibrary  # noqa: PLC0415 - no wheel on every platform
    except ImportError:
        return None
    return MiniaudioLibrary()
