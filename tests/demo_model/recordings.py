"""Makes the committed recordings, in voices that the model was not trained on, and checks what it hears in them."""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import miniaudio
import numpy as np
import soundfile
from scipy.signal import resample

from tests.demo_model.hearing import Listener
from tests.demo_model.places import DEMO_RECORDINGS, HERE, MODEL, TEST_RECORDINGS
from tests.demo_model.sound import LOUDEST, RATE, Sound, levelled, silence
from tests.demo_model.text import bare
from tests.demo_model.voices import Voice

PAUSES = {"...": 1.2, "|": 1.8}  # seconds
BEFORE, AFTER = 0.4, 0.9  # seconds of quiet around the speech
HISS = 4.0  # a quiet room, in 16-bit units; more would only make the files larger
STRETCHES = (1.0, 1.06, 0.95, 1.12, 0.9, 1.18, 0.85)
"""Takes: like a speaker before a microphone, we say it again, a little slower or faster, until it is understood."""

NOT_AUDIO = "This is a text file, whatever its name says.\n"

Log = Callable[[str], None]


@dataclass(frozen=True)
class Recording:
    """One file to make."""

    file: str
    says: str
    voice: str
    noise: float = HISS
    rate: int = RATE
    channels: int = 1


def make_recordings(log: Log) -> None:
    """Makes both sets and their lists. Raises ValueError if the demo has a recording that is not heard exactly."""
    script = tomllib.loads((HERE / "recordings.toml").read_text(encoding="utf-8"))
    listener = Listener(MODEL)
    demo = list(_numbered(script["demo"]["says"], cycle([script["demo"]["voice"]])))
    heard = [_record(recording, DEMO_RECORDINGS, listener, log) for recording in demo]
    if not all(heard):
        raise ValueError("the model does not hear every demo recording exactly")
    rows = [(one.file, one.says, one.voice) for one in demo]
    _list(DEMO_RECORDINGS.parent / "recordings.tsv", ["file", "text", "voice"], rows)
    tests = list(_numbered(script["tests"]["says"], cycle(script["tests"]["voices"])))
    tests += [Recording(**odd) for odd in script["tests"]["odd"]]
    marks = ["yes" if _record(one, TEST_RECORDINGS, listener, log) else "no" for one in tests]
    marked = [(one.file, bare(one.says), one.voice, mark) for one, mark in zip(tests, marks, strict=True)]
    _list(TEST_RECORDINGS / "recordings.tsv", ["file", "text", "voice", "exact"], marked)


def _numbered(says: list[str], voices: Iterator[str]) -> Iterator[Recording]:
    for number, (text, voice) in enumerate(zip(says, voices, strict=False), 1):
        slug = "-".join(re.findall("[a-z]+", text.replace("'", "")))
        yield Recording(f"{number:02d}-{slug}.flac", text, voice)


def _record(recording: Recording, folder: Path, listener: Listener, log: Log) -> bool:
    """Writes the first take that is heard exactly every time (else the first take); tells whether there was one."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / recording.file
    if recording.voice == "a text file":
        path.write_text(NOT_AUDIO, encoding="utf-8")
        return False
    heard: set[str] = set()
    for stretch in (*STRETCHES, STRETCHES[0]):
        _write(path, recording, _take(recording, stretch))
        heard = {listener.hears(sound).text for sound in _variations(_read(path))}
        if heard == {bare(recording.says)}:
            return True
    log(f"{recording.file} ({recording.voice}) is heard as: {sorted(heard)}")
    return False


def _variations(sound: Sound) -> Iterator[Sound]:
    """The sound as different callers may cut and amplify it: tests must not hang on a hair."""
    for start in (0.0, 0.1, 0.2, 0.3):
        for loudness in (1.0, 0.4, 2.5):
            yield np.clip(sound[int(RATE * start) :] * loudness, -LOUDEST, LOUDEST)


def _take(recording: Recording, stretch: float) -> Sound:
    noise = np.random.RandomState(len(recording.says))
    if recording.voice == "silence":
        return silence(3)
    if recording.voice == "pink noise and a click":
        return _ghost(noise)
    sound = [silence(BEFORE), _speech(recording, stretch), silence(AFTER)]
    speech = np.concatenate(sound)
    return np.asarray(speech + noise.randn(len(speech)) * recording.noise)


def _speech(recording: Recording, stretch: float) -> Sound:
    parts = re.split(r" (\.\.\.|\|) ", recording.says)
    voice = Voice(recording.voice, stretch)
    said = [silence(PAUSES[part]) if part in PAUSES else voice.says(part) for part in parts]
    return np.concatenate(said)


def _ghost(noise: np.random.RandomState) -> Sound:
    """Three seconds of pink noise (each octave equally loud) with a click: recognisers tend to hear "the" in it."""
    white = np.fft.rfft(noise.randn(3 * RATE))
    pink = levelled(np.fft.irfft(white / np.sqrt(np.maximum(np.arange(len(white)), 1))), 1200)
    click = np.exp(-np.arange(240) / 30) * np.sin(np.arange(240)) * 9000
    pink[RATE : RATE + 240] += click
    return np.asarray(pink)


def _write(path: Path, recording: Recording, sound: Sound) -> None:
    at_rate = resample(sound, len(sound) * recording.rate // RATE)
    samples = np.clip(np.round(at_rate), -LOUDEST, LOUDEST).astype(np.int16)
    soundfile.write(path, np.stack([samples] * recording.channels, axis=1), recording.rate, subtype="PCM_16")


def _read(path: Path) -> Sound:
    """As the product reads it."""
    decoded = miniaudio.decode_file(str(path), nchannels=1, sample_rate=RATE)
    return np.array(decoded.samples, np.float64)


def _list(path: Path, columns: list[str], rows: Sequence[tuple[str, ...]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in (columns, *rows)), encoding="utf-8")
