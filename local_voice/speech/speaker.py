"""The speaker: PortAudio where it is, else miniaudio, whose wheel carries everything it needs."""

import importlib

from local_voice.speech.player import Player, Silent
from skill.core.errors import SpeakerMissing

BACKENDS = ("local_voice.speech.portaudio", "local_voice.speech.miniaudio_player")
"""Modules with an `open_speaker()`; the first falls silent faster (10-16 ms after stop, measured)."""


def open_speaker() -> Player:
    """A player on this system's default output. Raises SpeakerMissing when no backend finds one."""
    reasons = []
    for backend in BACKENDS:
        try:
            speaker: Player = importlib.import_module(backend).open_speaker()
        except SpeakerMissing as problem:
            reasons.append(problem.reason)
        except (ImportError, OSError) as problem:  # the library that the backend is about is not here
            reasons.append(str(problem))
        else:
            return speaker
    raise SpeakerMissing("; ".join(reasons))


def find_player() -> tuple[Player, str | None]:
    """A player, always; with the reason, to be shown, when it is a silent one."""
    try:
        return open_speaker(), None
    except SpeakerMissing as problem:
        return Silent(), problem.reason
