"""The blocks between the audio library's thread and the listener's; if nobody listens, the oldest are dropped."""

from collections import deque
from threading import Condition

from local_voice.audio.blocks import BlockCutter
from local_voice.audio.source import Block


class BlockQueue:
    """At most `most` blocks wait; `dropped` counts those that waited too long."""

    def __init__(self, most: int) -> None:
        self._cutter = BlockCutter()
        self._waiting: deque[Block] = deque(maxlen=most)
        self._changed = Condition()
        self._closed = False
        self.dropped = 0

    def feed(self, samples: bytes) -> None:
        """Samples of any length, from the audio library's thread; it never waits for the listener."""
        with self._changed:
            for block in self._cutter.cut(samples):
                self.dropped += len(self._waiting) == self._waiting.maxlen
                self._waiting.append(block)
            self._changed.notify()

    def take(self, timeout_s: float) -> Block | None:
        """The oldest block; None if none came in time, or none ever will."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed, timeout_s)
            return self._waiting.popleft() if self._waiting else None

    def clear(self) -> None:
        """Drop all that waits."""
        with self._changed:
            self._waiting.clear()

    def close(self) -> None:
        """Wake whoever waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
