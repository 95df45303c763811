"""Keeps the chatter of native libraries off the person's screen."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

STDERR = 2

_ONE_AT_A_TIME = RLock()
"""Two threads that overlapped would each restore what the other had put there, and stderr would be lost for good."""


@contextmanager
def native_noise_dropped() -> Iterator[None]:
    """While it lasts, nothing written to the file descriptor of stderr arrives.

    libvosk, ALSA and JACK write there past Python's sys.stderr, and a log level does not stop their errors. It
    holds for the whole process: use it around one short call.
    """
    with _ONE_AT_A_TIME:
        try:
            kept = os.dup(STDERR)
        except OSError:  # no stderr: a windowed program
            yield
            return
        _point_stderr_at_nothing()
        try:
            yield
        finally:
            os.dup2(kept, STDERR)
            os.close(kept)


def _point_stderr_at_nothing() -> None:
    if sys.stderr is not None:
        sys.stderr.flush()
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, STDERR)
    os.close(nothing)
