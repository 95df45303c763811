"""A microphone as an AudioSource: it notices when the device goes away, and takes it back when it returns."""

import threading
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import chain, repeat
from types import TracebackType
from typing import Self

from local_voice.audio.block_queue import BlockQueue
from local_voice.audio.capture import Capture, CaptureLibrary
from local_voice.audio.source import BLOCK_SECONDS, QUIET_THAT_ENDS_A_TURN_S, SILENT_BLOCK, Block
from skill.core.errors import MicrophoneMissing

FIRST_BLOCK_WITHIN_S = 3.0
"""Bluetooth headsets take their time to open."""

NEXT_BLOCK_WITHIN_S = 1.0
"""A block is due each 32 ms; after an unplug, miniaudio stays "active" and says nothing (local_voice.md)."""

BACKOFF_S = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Waits between tries to open again; the last one repeats."""

PATIENCE_S = 300.0
"""How long we keep trying before we say that there is no microphone."""

BACKLOG_S = 30.0
CLOSING_TAKES_AT_MOST_S = 2.0
ONLY_ZEROS_FOR_S = 5.0
"""A real room is never quite silent: zeros for so long are a switch, a permission or a wrong device."""


class MicrophoneState(StrEnum):
    """What the person may want to know about their microphone."""

    LOST = "lost"
    BACK = "back"
    MUTED = "muted"  # delivers zeros, and nothing else
    UNMUTED = "unmuted"


def untold(_: MicrophoneState) -> None:
    """For a microphone whose state nobody follows."""


class Microphone:
    """An AudioSource that opens inside its `with`, or raises MicrophoneMissing.

    `name` is part of the device's name; without it the system chooses. `on_state` is called in the thread that
    takes the blocks. At most BACKLOG_S wait for a slow listener; then the oldest are dropped.
    """

    def __init__(
        self,
        library: CaptureLibrary,
        name: str | None = None,
        *,
        on_state: Callable[[MicrophoneState], None] = untold,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._library = library
        self._name = name
        self._on_state = on_state
        self._patience_s = patience_s
        self._closed = threading.Event()
        self._queue = BlockQueue(round(BACKLOG_S / BLOCK_SECONDS))
        self._capture: Capture | None = None
        self._closing = threading.Lock()
        self._zero_blocks = 0

    def __enter__(self) -> Self:
        self._closed.clear()
        self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End `blocks`, from any thread, and let the device go."""
        self._closed.set()
        self._queue.close()
        self._let_go()

    def discard(self) -> None:
        """Drop what was heard until now."""
        self._queue.clear()

    @property
    def silent_for(self) -> float:
        """Seconds of sound since there was anything but zeros."""
        return self._zero_blocks * BLOCK_SECONDS

    def blocks(self) -> Iterator[Block]:
        """Blocks as they come; quiet when the device goes away, so that what was being said ends there.

        MicrophoneMissing when the device stayed away longer than our patience.
        """
        within_s = FIRST_BLOCK_WITHIN_S
        while not self._closed.is_set():
            block = self._queue.take(within_s)
            within_s = NEXT_BLOCK_WITHIN_S
            if block is not None:
                self._watch_for_zeros(block)
                yield block
            elif not self._closed.is_set():
                yield from repeat(SILENT_BLOCK, round(QUIET_THAT_ENDS_A_TURN_S / BLOCK_SECONDS))
                self._come_back()

    def _come_back(self) -> None:
        self._on_state(MicrophoneState.LOST)
        self._let_go()
        waited = 0.0
        for wait_s in chain(BACKOFF_S, repeat(BACKOFF_S[-1])):
            if self._closed.wait(wait_s) or self._is_back():
                return
            waited += wait_s
            if waited >= self._patience_s:
                raise MicrophoneMissing(f"gone for {waited:.0f} seconds")

    def _is_back(self) -> bool:
        """Opening proves little: a device is back when it delivers."""
        try:
            self._open()
        except MicrophoneMissing:
            return False
        if self._queue.take(FIRST_BLOCK_WITHIN_S) is None:
            self._let_go()
            return False
        self._zero_blocks = 0
        self._on_state(MicrophoneState.BACK)
        return True

    def _open(self) -> None:
        """Each opening feeds a queue of its own, so that nothing comes from a capture we gave up."""
        self._queue = BlockQueue(round(BACKLOG_S / BLOCK_SECONDS))
        self._capture = self._library.open(self._name, self._queue.feed)

    def _let_go(self) -> None:
        """Close in a thread of its own, which may hang for ever without us.

        Whoever asks waits for it: a program that ended in the middle of closing would hang in PortAudio's own end.
        """
        with self._closing:
            capture, self._capture = self._capture, None
            if capture is not None:
                closing = threading.Thread(target=capture.close, daemon=True)
                closing.start()
                closing.join(CLOSING_TAKES_AT_MOST_S)

    def _watch_for_zeros(self, block: Block) -> None:
        was_muted = self.silent_for >= ONLY_ZEROS_FOR_S
        self._zero_blocks = self._zero_blocks + 1 if block == SILENT_BLOCK else 0
        is_muted = self.silent_for >= ONLY_ZEROS_FOR_S
        if is_muted != was_muted:
            self._on_state(MicrophoneState.MUTED if is_muted else MicrophoneState.UNMUTED)
