"""Whether somebody is speaking, block by block."""

from typing import Protocol

from local_voice.audio.source import Block

SPEECH_BEGINS_AT = 0.5
SPEECH_ENDS_BELOW = 0.35
"""Silero's own defaults: threshold 0.5, and 0.15 less to end (snakers4/silero-vad, VADIterator)."""


class VoiceActivity(Protocol):
    """A detector with a memory of the blocks before."""

    def speech_probability(self, block: Block) -> float:
        """From 0 to 1, for the next block of the stream."""
        ...

    def reset(self) -> None:
        """Forget the stream so far."""
        ...


class SpeechGate:
    """Turns probabilities into yes or no, without flickering between them."""

    def __init__(self, voice_activity: VoiceActivity) -> None:
        self._voice_activity = voice_activity
        self._speaking = False

    def is_speech(self, block: Block) -> bool:
        """Whether the next block of the stream belongs to speech."""
        threshold = SPEECH_ENDS_BELOW if self._speaking else SPEECH_BEGINS_AT
        self._speaking = self._voice_activity.speech_probability(block) >= threshold
        return self._speaking

    def reset(self) -> None:
        """Forget the stream so far."""
        self._speaking = False
        self._voice_activity.reset()
