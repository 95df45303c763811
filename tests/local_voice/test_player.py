"""Playing replies: files, silence, and a real sound server whose speaker is listened to."""

import json
import os
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from local_voice.narrator import Aloud
from local_voice.speech.player import Silent
from local_voice.speech.sound import EDGE, Sound, paced, silence, trimmed
from local_voice.speech.speaker import find_player
from local_voice.speech.voice import Voice
from local_voice.speech.wav_folder import WavFolder
from skill.core.errors import SpeakerMissing
from skill.core.reply import Beat
from tests.local_voice.sound_server import SoundServer

RATE = 22050
BACKENDS = ["portaudio", "miniaudio_player"]
SPEAK = Path(__file__).with_name("play_for_test.py")


def warble(seconds: float) -> Sound:
    """Noise of a known seed: it resembles nothing but itself, so a correlation finds it to the sample."""
    samples = np.random.default_rng(7).normal(0, 5000, round(seconds * RATE))
    return Sound(samples.clip(-32000, 32000).astype(np.int16), RATE)


def write(path: Path, sound: Sound) -> Path:
    soundfile.write(path, sound.samples, sound.rate, subtype="PCM_16")
    return path


def test_replies_become_numbered_files_that_tell_nothing(tmp_path: Path) -> None:
    folder = WavFolder(tmp_path / "replies")

    folder.keep(warble(0.1))
    folder.keep(warble(0.2))

    files = sorted((tmp_path / "replies").iterdir())
    assert [file.name for file in files] == ["01-reply.wav", "02-reply.wav"]
    with wave.open(str(files[1])) as second:
        assert (second.getframerate(), second.getnchannels(), second.getnframes()) == (RATE, 1, round(0.2 * RATE))
        assert second.readframes(10**6) == warble(0.2).samples.tobytes()


def test_a_folder_used_again_keeps_what_it_has(tmp_path: Path) -> None:
    WavFolder(tmp_path).keep(warble(0.1))
    before = (tmp_path / "01-reply.wav").read_bytes()

    WavFolder(tmp_path).keep(warble(0.3))

    assert (tmp_path / "01-reply.wav").read_bytes() == before
    assert (tmp_path / "02-reply.wav").exists()


class Heard:
    """A Player that remembers what it played."""

    def __init__(self) -> None:
        self.sounds: list[Sound] = []

    def play(self, sound: Sound) -> None:
        self.sounds.append(sound)

    def stop(self) -> None:
        """Nothing plays."""

    def rest(self, seconds: float) -> None:
        """Time stands still."""


def test_a_folder_that_takes_nothing_does_not_cost_the_person_the_voice(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    heard = Heard()

    with Voice("en-US") as voice, pytest.raises(SpeakerMissing):
        Aloud(voice, heard, WavFolder(tmp_path / "file")).say("You got out of bed.")

    assert len(heard.sounds) == 1


def test_a_folder_that_takes_nothing_does_not_cost_the_person_their_breath(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    heard = Heard()

    with Voice("en-US") as voice:
        for cue in Aloud(voice, heard, WavFolder(tmp_path / "file")).cues([Beat("In.", 4.0), Beat("Out.", 6.0)]):
            cue()

    assert len(heard.sounds) == 2


@pytest.mark.skipif(os.name != "posix", reason="only POSIX says in a file's mode who may read it")
def test_a_reply_in_a_folder_of_others_is_closed_to_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    WavFolder(tmp_path).keep(warble(0.1))

    assert (tmp_path / "01-reply.wav").stat().st_mode & 0o077 == 0


def test_a_paced_sound_begins_each_on_its_beat_or_when_the_words_before_have_ended() -> None:
    whole = paced([(warble(0.5), 2.0), (silence(0), 1.0), (warble(0.7), 0.3), (warble(0.1), 0.0)])

    starts = [round(at * RATE) for at in (0, 3, 3.7)]
    assert all(whole.samples[at : at + 100].tobytes() == warble(0.1).samples[:100].tobytes() for at in starts)
    assert abs(whole.seconds - 3.8) < 0.001
    assert not whole.samples[round(0.5 * RATE) : 3 * RATE].any()


def test_the_silence_around_a_reply_is_cut_and_nothing_else() -> None:
    loud = warble(0.5).samples
    padded = Sound(np.concatenate([np.zeros(9000, np.int16), loud, np.zeros(9000, np.int16)]), RATE)

    cut = trimmed(padded)

    assert abs(cut.seconds - 0.5 - 2 * EDGE) < 0.01
    assert loud.tobytes() in cut.samples.tobytes()
    assert trimmed(silence(1)).seconds == 0


def test_without_any_sound_server_there_is_a_silent_player_and_a_reason(tmp_path: Path) -> None:
    program = (
        "from local_voice.speech.speaker import find_player\n"
        "from local_voice.speech.sound import silence\n"
        "player, reason = find_player()\nplayer.play(silence(1))\nplayer.stop()\n"
        "print(type(player).__name__, bool(reason))"
    )
    nowhere = {
        "PULSE_SERVER": "unix:/nonexistent",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }

    ended = subprocess.run(
        [sys.executable, "-c", program], env=nowhere, capture_output=True, text=True, check=True, timeout=30
    )

    if "Silent" not in ended.stdout:
        pytest.skip("there is a sound card here")
    assert (ended.stdout, ended.stderr) == ("Silent True\n", "")


def test_a_player_is_always_found() -> None:
    player, reason = find_player()

    assert (reason is not None) == isinstance(player, Silent)


def play(server: SoundServer, backend: str, sound: Path, stop_after: float = 0) -> dict[str, float]:
    """What `play_for_test.py` measured, in seconds."""
    command = [sys.executable, str(SPEAK), backend, str(sound), str(stop_after)]
    ended = subprocess.run(command, env=server.environment, capture_output=True, text=True, check=False, timeout=60)
    if ended.returncode == 77:
        pytest.skip(f"{backend} finds no output: {ended.stdout.strip()}")
    assert (ended.returncode, ended.stderr) == (0, "")
    measured: dict[str, float] = json.loads(ended.stdout)
    return measured


@contextmanager
def recorded(server: SoundServer, heard: list[NDArray[np.int16]]) -> Iterator[None]:
    """While it lasts, what comes out of the speaker; `heard` has it afterwards, as it was: one channel at RATE."""
    command = ["parec", "--device=speaker.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le"]
    with tempfile.TemporaryFile() as file:
        with subprocess.Popen([*command, "--latency-msec=20"], env=server.environment, stdout=file) as recorder:
            try:
                yield
                time.sleep(0.5)
            finally:
                recorder.terminate()
        file.seek(0)
        heard.append(np.frombuffer(file.read(), dtype=np.int16))


def prime(server: SoundServer, folder: Path) -> None:
    """The first sound into an idle sink comes up to 1.3 s late."""
    subprocess.run(
        ["paplay", "--device=speaker", str(write(folder / "prime.wav", silence(2)))],
        env=server.environment,
        check=True,
        timeout=30,
    )


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_comes_out_of_the_speaker_is_what_was_played(
    sound_server: SoundServer, tmp_path: Path, backend: str
) -> None:
    sound = warble(1.5)
    recording: list[NDArray[np.int16]] = []
    with recorded(sound_server, recording):
        prime(sound_server, tmp_path)
        measured = play(sound_server, backend, write(tmp_path / "sound.wav", sound))

    heard = recording[0]
    start = int(np.correlate(heard.astype(np.float64), sound.samples[:4000].astype(np.float64), "valid").argmax())
    piece = heard[start : start + len(sound.samples)].astype(np.float64)
    assert len(piece) == len(sound.samples)
    assert np.corrcoef(piece, sound.samples)[0, 1] > 0.99
    assert 1.5 - 0.05 < measured["played"] < 1.5 + 1.5


@pytest.mark.parametrize("backend", BACKENDS)
def test_stop_silences_within_a_tenth_of_a_second(sound_server: SoundServer, tmp_path: Path, backend: str) -> None:
    recording: list[NDArray[np.int16]] = []
    with recorded(sound_server, recording):
        prime(sound_server, tmp_path)
        measured = play(sound_server, backend, write(tmp_path / "sound.wav", warble(4)), stop_after=2)

    loud = np.flatnonzero(np.abs(recording[0]) > 500)
    assert measured["stop_to_return"] < 0.1
    assert 0.5 < (loud[-1] - loud[0]) / RATE < 2 + 0.1


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_server_that_dies_while_playing_is_no_hang(sound_server: SoundServer, tmp_path: Path, backend: str) -> None:
    command = [sys.executable, str(SPEAK), backend, str(write(tmp_path / "sound.wav", warble(2))), "0"]
    with tempfile.TemporaryFile() as out, subprocess.Popen(command, env=sound_server.environment, stdout=out) as player:
        try:
            player.wait(1.5)
        except subprocess.TimeoutExpired:
            sound_server.stop()
        assert player.wait(15) in (0, 1, 77)
