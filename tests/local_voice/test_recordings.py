"""Files become blocks of one kind, whatever they hold."""

import os
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from local_voice.audio.recordings import Recordings
from local_voice.audio.source import BLOCK_BYTES, BLOCK_SECONDS, SAMPLE_RATE
from skill.core.errors import NotAudio
from tests.local_voice.hearing import RECORDINGS

TONE_HZ = 440


def tone(path: Path, *, rate: int = SAMPLE_RATE, channels: int = 1, seconds: float = 1.0) -> Path:
    wave = 0.5 * np.sin(2 * np.pi * TONE_HZ * np.arange(round(rate * seconds)) / rate)
    soundfile.write(path, np.repeat(wave[:, None], channels, axis=1), rate)
    return path


def samples_of(*paths: Path, quiet_after_s: float = 0.0) -> "np.typing.NDArray[np.int16]":
    with Recordings(paths, quiet_after_s=quiet_after_s) as source:
        return np.frombuffer(b"".join(source.blocks()), dtype="<i2")


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_any_rate_and_any_channels_keep_their_pitch_and_length(tmp_path: Path, rate: int, channels: int) -> None:
    samples = samples_of(tone(tmp_path / "tone.wav", rate=rate, channels=channels))

    assert loudest_frequency(samples) == pytest.approx(TONE_HZ, abs=2)
    assert len(samples) / SAMPLE_RATE == pytest.approx(1.0, abs=BLOCK_SECONDS)
    assert np.abs(samples).max() == pytest.approx(16_384, rel=0.05)


def loudest_frequency(samples: "np.typing.NDArray[np.int16]") -> float:
    return float(np.abs(np.fft.rfft(samples)).argmax() * SAMPLE_RATE / len(samples))


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg"])
def test_the_usual_kinds_of_files_are_read(tmp_path: Path, suffix: str) -> None:
    samples = samples_of(tone(tmp_path / f"tone{suffix}"))

    assert loudest_frequency(samples) == pytest.approx(TONE_HZ, abs=2)


def test_every_block_is_whole_and_quiet_follows_each_file(tmp_path: Path) -> None:
    path = tone(tmp_path / "tone.wav", seconds=0.77)

    with Recordings([path, path], quiet_after_s=1.5) as source:
        blocks = list(source.blocks())

    assert {len(block) for block in blocks} == {BLOCK_BYTES}
    assert len(blocks) == 2 * np.ceil((0.77 + 1.5) / BLOCK_SECONDS)
    assert not any(blocks[-1])


def test_impossible_numbers_in_a_file_become_sound(tmp_path: Path) -> None:
    path = tmp_path / "odd.wav"
    odd = np.array([np.nan, np.inf, -np.inf, 1e30, 0.5] * 4_000, dtype=np.float32)
    soundfile.write(path, odd, SAMPLE_RATE, subtype="FLOAT")

    samples = samples_of(path)

    assert samples[:5].tolist() == [0, 32_767, -32_767, 32_767, 16_384]


def test_real_time_takes_as_long_as_the_sound(tmp_path: Path) -> None:
    path = tone(tmp_path / "tone.wav", seconds=0.4)
    started = time.monotonic()

    with Recordings([path], quiet_after_s=0.0, real_time=True) as source:
        count = len(list(source.blocks()))

    assert count * BLOCK_SECONDS <= time.monotonic() - started + 0.001


@pytest.mark.parametrize(
    "content", [b"", b"RIFF", b"RIFF\0\0\0\0WAVEfmt ", b"fLaC", b"hello, this is text", bytes(500)]
)
def test_what_is_not_audio_is_refused_before_anything_is_heard(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "strange.wav"
    path.write_bytes(content)

    with pytest.raises(NotAudio) as refused:
        Recordings([path]).__enter__()

    assert refused.value.facts == {"path": str(path)}


@pytest.mark.parametrize("rate", [1, 100, 3_999])
def test_a_rate_too_low_for_speech_is_refused_before_anything_is_heard(tmp_path: Path, rate: int) -> None:
    path = tmp_path / "slow.wav"
    soundfile.write(path, np.zeros(500), rate)

    with pytest.raises(NotAudio):
        Recordings([path]).__enter__()


def test_the_lowest_rate_is_heard(tmp_path: Path) -> None:
    samples = samples_of(tone(tmp_path / "tone.wav", rate=4_000))

    assert loudest_frequency(samples) == pytest.approx(TONE_HZ, abs=2)


def test_a_decoder_tells_the_terminal_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = tone(tmp_path / "whole.mp3")
    broken_inside = tmp_path / "broken.mp3"
    broken_inside.write_bytes(whole.read_bytes()[:2_000] + b"\x5a" * 3_000)
    none_at_all = tmp_path / "none.mp3"
    none_at_all.write_bytes(b"\xff\xfb\x90\x64" + bytes(500))

    for path in (broken_inside, none_at_all):
        with pytest.raises(NotAudio):
            samples_of(path)

    assert capfd.readouterr().err == ""


def test_a_text_file_with_the_name_of_a_sound_is_refused() -> None:
    with pytest.raises(NotAudio):
        samples_of(RECORDINGS / "not-audio.wav")


def test_a_wav_without_a_single_sample_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAudio):
        samples_of(tone(tmp_path / "empty.wav", seconds=0))


def test_a_folder_a_missing_file_and_a_pipe_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.wav"
    os.mkfifo(pipe)

    for path in (tmp_path, tmp_path / "nowhere.wav", pipe):
        with pytest.raises(NotAudio):
            samples_of(path)


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg"])
def test_a_file_cut_short_gives_what_it_has_or_says_so(tmp_path: Path, suffix: str) -> None:
    path = tone(tmp_path / f"cut{suffix}", seconds=5)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    try:
        samples = samples_of(path)
    except NotAudio:
        return
    assert len(samples) <= 5.1 * SAMPLE_RATE
