"""Listening with vosk as the product does: sound in blocks of a tenth of a second, text out."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from vosk import KaldiRecognizer, Model, SetLogLevel

from tests.demo_model.sound import RATE, Sound

BLOCK = RATE // 10


@dataclass
class Heard:
    """All that came out of one stream."""

    results: list[str] = field(default_factory=list)
    partials: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The results in one line."""
        return " ".join(self.results)


class Listener:
    """A model in memory."""

    def __init__(self, model: Path) -> None:
        SetLogLevel(-1)
        self.model = Model(str(model))

    def hears(self, sound: Sound) -> Heard:
        """Streams the sound; what has not ended with a pause ends with the sound."""
        recogniser = KaldiRecognizer(self.model, RATE)
        pcm, heard = sound.astype(np.int16), Heard()
        for at in range(0, len(pcm), BLOCK):
            if recogniser.AcceptWaveform(pcm[at : at + BLOCK].tobytes()):
                heard.results.append(json.loads(recogniser.Result())["text"])
            else:
                heard.partials.append(json.loads(recogniser.PartialResult())["partial"])
        heard.results.append(json.loads(recogniser.FinalResult())["text"])
        heard.results = [text for text in heard.results if text]
        return heard
