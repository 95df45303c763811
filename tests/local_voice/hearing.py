"""The hearing that the tests share: the demo model, the recordings, and a listener as the product wires it."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import numpy.typing as npt
import soundfile

from local_voice.audio.recordings import Recordings
from local_voice.audio.source import BLOCK_BYTES, SAMPLE_RATE, AudioSource, Block
from local_voice.endpoint import Completeness, Endpoint, Pauses
from local_voice.listener import HeardSpeech, Listener
from local_voice.recogniser import Recogniser, SpeechModel
from local_voice.silero import SileroVoiceActivity
from local_voice.steady_recogniser import SteadyRecogniser

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "local_voice" / "demo_model"
RECORDINGS = ROOT / "tests" / "recordings"

GHOSTS = frozenset({"the", "huh", "a", "i"})
COMMANDS = frozenset({"undo that", "stop", "help", "yes", "no"})
DANGLING = frozenset({"and", "but", "because", "finally", "um", "i"})

Sound = npt.NDArray[np.int16]
"""Mono at 16 kHz."""


class Blocks:
    """An AudioSource of given blocks."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks = blocks

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def blocks(self) -> Iterator[Block]:
        return iter(self._blocks)

    def discard(self) -> None:
        pass


def rows() -> list[dict[str, str]]:
    with (RECORDINGS / "recordings.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def recording(text: str) -> Path:
    """The recording in which the model is known to hear exactly this."""
    for row in rows():
        if row["text"] == text and row["exact"] == "yes":
            return RECORDINGS / row["file"]
    raise LookupError(f"no recording is heard exactly as {text!r}")


def sound(path: Path) -> Sound:
    samples: Sound = soundfile.read(path, dtype="int16")[0]
    return samples


def quiet(seconds: float) -> Sound:
    return np.zeros(round(seconds * SAMPLE_RATE), dtype=np.int16)


def blocks_of(*sounds: Sound) -> list[Block]:
    """One after the other, the last block filled up with silence."""
    data = np.concatenate(sounds).astype("<i2").tobytes()
    return [data[at : at + BLOCK_BYTES].ljust(BLOCK_BYTES, b"\0") for at in range(0, len(data), BLOCK_BYTES)]


def completeness(partial: str) -> Completeness:
    """A small stand-in for the locale's judgement."""
    words = partial.split()
    if not words:
        return Completeness.NOTHING
    if partial in COMMANDS:
        return Completeness.COMMAND
    return Completeness.DANGLING if words[-1] in DANGLING else Completeness.WIN


def listener(source: AudioSource, model: SpeechModel, pauses: Pauses | None = None) -> Listener:
    """Real detector, real recogniser."""
    recogniser = SteadyRecogniser(lambda: Recogniser(model))
    return Listener(source, recogniser, SileroVoiceActivity(), Endpoint(completeness, pauses), ghosts=GHOSTS)


def heard_in(model: SpeechModel, *paths: Path) -> list[HeardSpeech]:
    with Recordings(paths) as source:
        return list(listener(source, model).utterances())


def texts_in(model: SpeechModel, *sounds: Sound) -> list[str]:
    return [heard.text for heard in listener(Blocks(blocks_of(*sounds)), model).utterances()]
