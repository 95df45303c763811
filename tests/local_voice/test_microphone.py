"""A real sound server, a virtual microphone, both audio libraries."""

import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.local_voice.hearing import MODEL, ROOT, recording
from tests.local_voice.sound_server import SoundServer

BOTH = pytest.mark.parametrize("library", ["PortAudio", "miniaudio"])


class Listening:
    """The lines that hear_microphone prints."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line.strip())

    def next_line(self, *, but_not: str = "", within_s: float = 20) -> str:
        """The next line; those that begin with `but_not` are passed over."""
        line = self._lines.get(timeout=within_s)
        while but_not and line.startswith(but_not):
            line = self._lines.get(timeout=within_s)
        return line

    def finish(self) -> int:
        """Close its standard input, and give its exit code."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(timeout=10)


@contextmanager
def listening(server: SoundServer, library: str) -> Iterator[Listening]:
    """A process that listens; skips where this audio library is not installed."""
    command = [sys.executable, "-m", "tests.local_voice.hear_microphone", library, str(MODEL)]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=server.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        ears = Listening(process)
        try:
            if ears.next_line() == "absent":
                pytest.skip(f"{library} is not installed here (PortAudio: apt-get install libportaudio2)")
            yield ears
        finally:
            process.kill()


@BOTH
def test_what_is_said_into_the_microphone_is_heard(sound_server: SoundServer, library: str) -> None:
    with listening(sound_server, library) as ears:
        sound_server.say(recording("i took a shower"))
        sound_server.say(recording("undo that"))

        assert ears.next_line(but_not="muted") == "heard i took a shower"
        assert ears.next_line() == "heard undo that"
        assert ears.finish() == 0
        assert ears.next_line() == "closed"


@pytest.mark.slow
@BOTH
def test_a_microphone_that_vanished_is_heard_again_when_it_is_back(sound_server: SoundServer, library: str) -> None:
    with listening(sound_server, library) as ears:
        sound_server.unplug()
        assert ears.next_line(but_not="muted") == "lost"

        sound_server.plug_in()
        assert ears.next_line(but_not="muted") == "back"

        sound_server.say(recording("i took a shower"))
        assert ears.next_line(but_not="muted") == "heard i took a shower"
        assert ears.finish() == 0


@pytest.mark.slow
@BOTH
def test_a_sound_server_that_crashed_and_came_back_is_heard_again(sound_server: SoundServer, library: str) -> None:
    with listening(sound_server, library) as ears:
        sound_server.stop()
        assert ears.next_line(but_not="muted") == "lost"

        sound_server.start()
        assert ears.next_line(but_not="muted") == "back"

        sound_server.say(recording("i took a shower"))
        assert ears.next_line(but_not="muted") == "heard i took a shower"
        assert ears.finish() == 0


@pytest.mark.slow
@BOTH
def test_nothing_but_zeros_is_noticed(sound_server: SoundServer, library: str) -> None:
    with listening(sound_server, library) as ears:
        assert ears.next_line(within_s=10) == "muted"

        sound_server.say(recording("i took a shower"))

        assert ears.next_line() == "unmuted"


@BOTH
def test_closing_without_a_server_does_not_hang(sound_server: SoundServer, library: str) -> None:
    with listening(sound_server, library) as ears:
        sound_server.stop()

        assert ears.finish() == 0
