"""Our end of the process that speaks: start it, order from it, and end it when it takes too long."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from threading import Timer

from local_voice.speech.order import Order
from skill.core.errors import VoiceMissing

MOUTH = (sys.executable, "-P", "-m", "local_voice.speech.mouth")
"""`-P`: a file of the person's current folder can't stand in for a module of ours."""

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a private folder is made inside it
"""Where Linux keeps files that never touch a disk: a reply may say what a person confided."""


class MouthProcess:
    """One run of the synthesiser, with the private folder its files pass through. `patience` in seconds."""

    def __init__(self, command: Sequence[str], patience: float) -> None:
        self._patience = patience
        self._folder = tempfile.TemporaryDirectory(prefix="small-wins-", dir=_unwritten(), ignore_cleanup_errors=True)
        self._process = _start([*command, self._folder.name, str(patience / 2)])
        self._ready = False

    @property
    def alive(self) -> bool:
        """Whether it could take an order."""
        return self._process.poll() is None

    def speak(self, order: Order) -> bytes:
        """The bytes of a sound file. Raises VoiceMissing, and then the process is best closed."""
        with self._deadline():
            if not self._ready:
                self._answer()
                self._ready = True
            self._send(order)
            return self._answer()

    def close(self) -> None:
        """End the process and remove what it left."""
        self._process.kill()
        self._process.communicate()
        self._folder.cleanup()

    @contextmanager
    def _deadline(self) -> Iterator[None]:
        """The end of the process ends every wait for it."""
        timer = Timer(self._patience, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _send(self, order: Order) -> None:
        assert self._process.stdin is not None  # noqa: S101 - asked for in _start
        try:
            self._process.stdin.write(json.dumps(asdict(order)).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as gone:
            raise self._ended() from gone

    def _answer(self) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - asked for in _start
        header = self._process.stdout.readline()
        if not header.endswith(b"\n"):
            raise self._ended()
        facts = json.loads(header)
        if "reason" in facts:
            raise VoiceMissing(facts["reason"])
        sound = self._process.stdout.read(facts["size"])
        if len(sound) < facts["size"]:
            raise self._ended()
        return sound

    def _ended(self) -> VoiceMissing:
        self._process.kill()
        return VoiceMissing(f"the speech engine ended ({self._process.wait()})")


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """A session of its own, so that Ctrl-C in the terminal is not for it. Raises VoiceMissing."""
    try:
        return subprocess.Popen(  # noqa: S603 - our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as problem:
        raise VoiceMissing(type(problem).__name__) from problem


def _unwritten() -> Path | None:
    return IN_MEMORY if IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK) else None
