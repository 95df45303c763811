"""Where sound comes from: files, a microphone or a test, all as the same small blocks."""

from collections.abc import Iterator
from types import TracebackType
from typing import Protocol, Self

SAMPLE_RATE = 16_000
"""Hertz. What Vosk's models and Silero's voice activity detector were trained on."""

BLOCK_SAMPLES = 512
"""Silero's window at 16 kHz (snakers4/silero-vad v5 and v6 take no other)."""

BYTES_PER_SAMPLE = 2
BLOCK_BYTES = BLOCK_SAMPLES * BYTES_PER_SAMPLE
BLOCK_SECONDS = BLOCK_SAMPLES / SAMPLE_RATE
"""0.032."""

QUIET_THAT_ENDS_A_TURN_S = 3.0
"""Longer than the longest pause the endpoint waits for (2 s after "i finally"), with room for the detector's lag."""

Block = bytes
"""BLOCK_SAMPLES signed 16-bit little-endian samples, one channel, at SAMPLE_RATE: BLOCK_BYTES, never fewer."""

SILENT_BLOCK: Block = bytes(BLOCK_BYTES)


class AudioSource(Protocol):
    """A stream of blocks, open inside its `with`."""

    def __enter__(self) -> Self:
        """Open the source, or raise the SoundError that says why not."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it, without hanging."""
        ...

    def blocks(self) -> Iterator[Block]:
        """Block after block, as they come; ends when the source ends."""
        ...

    def discard(self) -> None:
        """Drop what is queued, so that the ears reopen now: our own voice was playing until a moment ago."""
        ...
