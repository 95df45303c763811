"""`small-wins listen` on a real sound server: somebody speaks into the microphone and hears an answer."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from local_voice.audio.recordings import Recordings
from local_voice.demo.conversation import recordings
from local_voice.hearing import ears_on
from local_voice.models.resolver import DEMO_FOLDER
from local_voice.recogniser import SpeechModel
from tests.fakes import clock_at
from tests.houses import house_in
from tests.local_voice.hearing import recording
from tests.local_voice.sound_server import SoundServer
from tests.local_voice.test_spoken_conversation import SUNDAY_EVENING

GOT_OUT_OF_BED, STOP = recordings()[0], recordings()[-1]


def test_a_win_told_to_the_microphone_is_answered_by_the_speaker(sound_server: SoundServer, tmp_path: Path) -> None:
    home, heard = tmp_path / "home", tmp_path / "heard.wav"
    with (
        sound_server.speaker_recorded(heard),
        listening({**sound_server.environment, "SMALL_WINS_HOME": str(home)}) as (process, lines),
    ):
        assert "Listening" in until("Listening", lines)[-1]
        sound_server.say(GOT_OUT_OF_BED)
        shown = until("said", lines)
        assert stopped(process, sound_server)

    assert "you got out of bed today" in " ".join(shown).lower()  # whichever line was picked
    assert "got out of bed" in heard_in(heard, tmp_path)


def test_stop_in_the_silence_of_a_breath_ends_the_minute(sound_server: SoundServer, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with listening({**sound_server.environment, "SMALL_WINS_HOME": str(home)}) as (process, lines):
        until("Listening", lines)
        sound_server.say(recording("breathe with me"))
        until("said", lines)
        began = time.monotonic()

        assert stopped(process, sound_server)
        assert time.monotonic() - began < 25  # of more than sixty


@contextmanager
def listening(environment: Mapping[str, str]) -> Iterator[tuple[subprocess.Popen[str], Iterator[str]]]:
    """The command, and the lines it shows; ended whatever happens."""
    command = [str(Path(sys.executable).with_name("small-wins")), "listen", "--model", "demo"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, iter(process.stdout)
        finally:
            process.kill()


def stopped(process: subprocess.Popen[str], sound_server: SoundServer) -> bool:
    """Whether "stop" ended it. While it speaks it doesn't listen, so somebody may have to say it again."""
    for _ in range(5):
        sound_server.say(STOP)
        try:
            return process.wait(4) == 0
        except subprocess.TimeoutExpired:
            continue
    return False


def until(word: str, lines: Iterator[str]) -> list[str]:
    """The lines up to one with this word."""
    shown: list[str] = []
    for line in lines:
        shown.append(line)
        if word in line:
            break
    return shown


def heard_in(path: Path, folder: Path) -> str:
    house = house_in(folder, clock_at(SUNDAY_EVENING))
    with Recordings([path]) as source:
        return " ".join(said.text for said in iter(ears_on(source, SpeechModel(DEMO_FOLDER), house).listen, None))
