"""A sound server of our own: a virtual microphone to speak into and a virtual speaker to hear, with no sound card."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PROGRAMS = ("pulseaudio", "pactl", "paplay", "parec")
PACKAGES = "pulseaudio pulseaudio-utils libportaudio2 libasound2-plugins"
STARTS_WITHIN_S = 15.0

DEVICES = """
load-module module-null-sink sink_name=mic_feed rate=16000 channels=1 format=s16le
load-module module-remap-source master=mic_feed.monitor source_name=virtual_mic
load-module module-null-sink sink_name=speaker rate=22050 channels=1 format=s16le
set-default-sink speaker
set-default-source virtual_mic
"""
DEVICE_MODULES = ("module-remap-source", "module-null-sink")
SCRIPT = "load-module module-native-protocol-unix auth-anonymous=1 socket={socket}" + DEVICES


class SoundServer:
    """One PulseAudio with a folder of its own; works for root, without D-Bus and without touching a running server."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._script = folder / "script.pa"
        socket = folder / "native.sock"
        self._script.write_text(SCRIPT.format(socket=socket))
        self.environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{socket}",
        }
        """For the programs that shall hear and speak here."""

    def start(self) -> None:
        """Start, and wait until the virtual microphone is there."""
        self._process = subprocess.Popen(
            ["pulseaudio", "-n", "-F", str(self._script), "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + STARTS_WITHIN_S
        while "virtual_mic" not in self._ask("list", "short", "sources"):
            assert time.monotonic() < deadline, "PulseAudio did not start"
            time.sleep(0.1)

    def stop(self) -> None:
        """As when the server crashes: everyone connected loses their sound."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            self._process = None
            (self._folder / "native.sock").unlink(missing_ok=True)

    def say(self, recording: Path) -> None:
        """Speak into the microphone, and come back when it is said."""
        subprocess.run(
            ["paplay", "--latency-msec=20", "--device=mic_feed", str(recording)],
            env=self.environment,
            check=True,
            timeout=60,
        )

    @contextmanager
    def speaker_recorded(self, recording: Path) -> Iterator[None]:
        """While it lasts, what comes out of the speaker goes into this WAV file (22.05 kHz, mono)."""
        command = ["parec", "--device=speaker.monitor", "--file-format=wav", "--latency-msec=20", str(recording)]
        with subprocess.Popen(command, env=self.environment) as recorder:
            try:
                yield
            finally:
                recorder.send_signal(signal.SIGINT)  # it completes the header

    def unplug(self) -> None:
        """Take every device away: if only the microphone went, PulseAudio would move its listeners to the speaker."""
        for wanted in DEVICE_MODULES:
            for line in self._ask("list", "short", "modules").splitlines():
                number, module, *_ = line.split("\t")
                if module == wanted:
                    self._ask("unload-module", number)

    def plug_in(self) -> None:
        """Bring them back."""
        for line in DEVICES.strip().splitlines():
            self._ask(*line.split())

    def _ask(self, *words: str) -> str:
        return subprocess.run(
            ["pactl", *words], env=self.environment, check=False, capture_output=True, text=True, timeout=10
        ).stdout


def skip_without_sound_server() -> None:
    """Skip the test on a machine that has no PulseAudio, and say how to get it."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"no {', '.join(missing)} here: apt-get install --no-install-recommends {PACKAGES}")


@pytest.fixture
def sound_server() -> Iterator[SoundServer]:
    """A started server, in a folder whose name is short enough for a socket."""
    skip_without_sound_server()
    with tempfile.TemporaryDirectory(prefix="sw-") as folder:
        server = SoundServer(Path(folder))
        try:
            server.start()
            yield server
        finally:
            server.stop()
