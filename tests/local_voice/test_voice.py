"""The voice, with the real pyttsx3 and eSpeak NG; skipped, with the reason, where no synthesiser is."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from local_voice.speech.mouth_process import IN_MEMORY
from local_voice.speech.sound import Sound
from local_voice.speech.voice import Voice
from skill.core.errors import VoiceMissing

HANGS_ONCE = Path(__file__).with_name("mouth_that_hangs_once.py")
DIES_YOUNG = Path(__file__).with_name("mouth_that_dies_young.py")


@pytest.fixture(scope="module")
def voice() -> Iterator[Voice]:
    with Voice() as voice:
        try:
            voice.synthesise("hello")
        except VoiceMissing as problem:
            pytest.skip(f"no synthesiser here ({problem.reason}): pip install 'small-wins[espeak]'")
        yield voice


def same(one: Sound, other: Sound) -> bool:
    """The same words in the same way: eSpeak adds a breath of chance, so the lengths and loudness over time count."""
    if abs(one.seconds - other.seconds) > 0.03:
        return False
    one_shape, other_shape = shape(one), shape(other)
    shared = min(len(one_shape), len(other_shape))
    return float(np.corrcoef(one_shape[:shared], other_shape[:shared])[0, 1]) > 0.95


def shape(sound: Sound) -> NDArray[np.float64]:
    """Loudness every 40 ms."""
    size = round(0.04 * sound.rate)
    frames = sound.samples[: len(sound.samples) // size * size].reshape(-1, size).astype(np.float64)
    return np.asarray(np.sqrt(np.mean(frames**2, axis=1)), dtype=np.float64)


def loudness(sound: Sound) -> float:
    return float(np.sqrt(np.mean(sound.samples.astype(np.float64) ** 2)))


def folders() -> set[Path]:
    places = {IN_MEMORY, Path(tempfile.gettempdir())}
    return {folder for place in places if place.is_dir() for folder in place.glob("small-wins-*")}


def test_a_hundred_replies_in_a_row_are_whole_and_each_its_own(voice: Voice) -> None:
    texts = ["You got out of bed" + " and you kept going" * times + "." for times in range(10)]
    expected = [voice.synthesise(text) for text in texts]

    sounds = [voice.synthesise(text) for text in texts * 10]

    assert all(map(same, sounds, expected * 10))
    assert not any(same(sound, following) for sound, following in pairwise(sounds))
    assert all(loudness(sound) > 500 for sound in sounds)


def test_the_first_reply_of_a_fresh_engine_is_whole(voice: Voice) -> None:
    settled = voice.synthesise("You got out of bed, and you called the dentist.")

    with Voice() as fresh:
        first = fresh.synthesise("You got out of bed, and you called the dentist.")

    assert same(first, settled)


def test_callers_take_turns_and_each_gets_its_own_words(voice: Voice) -> None:
    texts = ["This is a caller" + ", and another" * number + "." for number in range(8)]
    expected = [voice.synthesise(text) for text in texts]

    with ThreadPoolExecutor(max_workers=8) as callers:
        sounds = list(callers.map(voice.synthesise, texts * 3))

    assert all(map(same, sounds, expected * 3))


def test_longer_words_take_longer(voice: Voice) -> None:
    short = voice.synthesise("Saved.")
    long = voice.synthesise("Saved. You have told me about three small wins today, and each of them counts.")

    assert long.seconds > 3 * short.seconds


def test_slower_is_slower_and_quieter_is_quieter() -> None:
    with Voice(words_a_minute=160, volume=1.0) as voice:
        before = voice.synthesise("You called the dentist.")
        voice.words_a_minute, voice.volume = 110, 0.3
        after = voice.synthesise("You called the dentist.")

    assert after.seconds > 1.2 * before.seconds
    assert loudness(after) < 0.6 * loudness(before)


@pytest.mark.parametrize("language", ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "pt-BR", "hi-IN", "ja-JP"])
def test_each_language_has_a_voice_of_its_own(voice: Voice, language: str) -> None:
    with Voice(language) as local:
        sound = local.synthesise("Radio")

    assert sound.seconds > 0.2
    assert language == "en-US" or not same(sound, voice.synthesise("Radio"))


def test_a_language_that_nobody_speaks_is_said_plainly(voice: Voice) -> None:
    with Voice("tlh-KX") as klingon, pytest.raises(VoiceMissing, match="tlh-KX"):
        klingon.synthesise("nuqneH")
    assert voice.synthesise("hello").seconds > 0


def test_a_voice_that_is_not_installed_is_said_plainly() -> None:
    with Voice(voice_id="no/such-voice") as missing, pytest.raises(VoiceMissing, match="no/such-voice"):
        missing.synthesise("hello")


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00", "\x01\x02", "\ud800"])
def test_nothing_to_say_makes_no_sound(voice: Voice, text: str) -> None:
    assert voice.synthesise(text).seconds == 0


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("I slept\x00 eight hours", "I slept eight hours"),
        ("I slept\x01 99s eight hours", "I slept 99s eight hours"),
        ("I slept\neight hours", "I slept eight hours"),
        ("I slept \ud83d eight hours", "I slept eight hours"),
    ],
)
def test_hidden_characters_change_nothing_that_is_heard(voice: Voice, odd: str, plain: str) -> None:
    assert same(voice.synthesise(odd), voice.synthesise(plain))


@pytest.mark.parametrize(
    "text", ["<speak>I slept</speak>", "5 < 6 & 7 > 3", "[[h@l'oU]]", "I slept 😀", "日本語", "٣", "x" * 3000, "…"]
)
def test_odd_text_is_spoken_and_the_next_reply_is_as_ever(voice: Voice, text: str) -> None:
    before = voice.synthesise("You slept.")

    voice.synthesise(text)

    assert same(voice.synthesise("You slept."), before)


def test_markup_is_words_and_not_a_command(voice: Voice) -> None:
    assert voice.synthesise('<break time="9s"/> slept').seconds < 9


def test_a_hung_engine_is_given_up_and_replaced(tmp_path: Path) -> None:
    command = (sys.executable, str(HANGS_ONCE), str(tmp_path / "hung"))

    with Voice(patience=3, command=command) as voice:
        with pytest.raises(VoiceMissing):
            voice.synthesise("hello")
        sound = voice.synthesise("hello")

    assert sound.seconds > 0.2


def test_an_engine_that_dies_between_replies_is_replaced_unnoticed(voice: Voice) -> None:
    expected = voice.synthesise("You called.")

    with Voice(command=(sys.executable, str(DIES_YOUNG))) as mortal:
        mortal.synthesise("hello")
        time.sleep(0.5)  # it is dying
        sound = mortal.synthesise("You called.")

    assert same(sound, expected)


@pytest.mark.parametrize("command", [("/no/such/program",), (sys.executable, "-c", "raise SystemExit(1)")])
def test_no_engine_is_said_plainly(command: tuple[str, ...]) -> None:
    with pytest.raises(VoiceMissing), Voice(command=command) as voice:
        voice.synthesise("hello")


def test_nothing_of_a_reply_is_left_on_the_disk(tmp_path: Path) -> None:
    before = folders()

    with Voice() as voice:
        voice.synthesise("a private reply")
        during = folders() - before
        assert all(folder.stat().st_mode & 0o077 == 0 for folder in during)
        assert not [file for folder in during for file in folder.rglob("*")]
    command = (sys.executable, str(HANGS_ONCE), str(tmp_path / "hung"))
    with Voice(patience=2, command=command) as hung, pytest.raises(VoiceMissing):
        hung.synthesise("a private reply")

    assert folders() - before == set()


def test_speaking_prints_nothing() -> None:
    program = "from local_voice.speech.voice import Voice\nwith Voice() as v: print(v.synthesise('hello').seconds > 0)"

    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)

    assert (ended.stdout, ended.stderr) == ("True\n", "")


def test_the_engine_ends_with_the_program_that_started_it() -> None:
    program = "import os\nfrom local_voice.speech.voice import Voice\nVoice().__enter__().synthesise('hi')\nos._exit(0)"
    before = folders()

    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)

    for _ in range(50):
        if folders() == before:
            break
        time.sleep(0.1)
    assert folders() == before
