"""Vosk: sound becomes words, offline."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import vosk

from local_voice.audio.source import BLOCK_SECONDS, SAMPLE_RATE, Block
from local_voice.heard import Heard, Word
from local_voice.native_noise import native_noise_dropped
from skill.core.errors import ModelBroken

UNKNOWN_WORD = "[unk]"
"""How a model marks a sound that is none of its words."""


class SpeechModel:
    """A Vosk model in memory (300 MB for a small published one); share it between recognisers and threads."""

    def __init__(self, path: Path) -> None:
        """Raise ModelBroken for a folder that libvosk can't load, or whose graph turns out to be unusable."""
        vosk.SetLogLevel(-1)
        try:
            with native_noise_dropped():
                self._model = vosk.Model(str(path))
                self.kaldi_recogniser()  # a broken graph shows only here
        except Exception as error:  # vosk raises nothing narrower
            raise ModelBroken(str(path)) from error

    def kaldi_recogniser(self) -> vosk.KaldiRecognizer:
        """A recogniser for the thread that asks."""
        return vosk.KaldiRecognizer(self._model, SAMPLE_RATE)


class Recogniser:
    """One thread's recognition on a shared model.

    libvosk has an endpoint of its own, which we don't use: what it closes on the way is kept as a piece, and
    `finish` joins the pieces. A piece must be taken at once: the next block would throw it away.
    """

    def __init__(self, model: SpeechModel) -> None:
        self._kaldi = model.kaldi_recogniser()
        self._kaldi.SetWords(True)  # noqa: FBT003 - vosk names nothing
        self._pieces: list[Mapping[str, Any]] = []
        self._accepted = 0
        self._finished = 0

    def accept(self, block: Block) -> None:
        """Take the next block; an exception from libvosk passes through."""
        self._accepted += 1
        if self._kaldi.AcceptWaveform(block):
            self._pieces.append(json.loads(self._kaldi.Result()))

    def partial(self) -> str:
        """The words so far."""
        now = json.loads(self._kaldi.PartialResult()).get("partial", "")
        return _known_words([*(piece["text"] for piece in self._pieces), now])

    def finish(self) -> Heard:
        """The words of all blocks since the last finish or reset."""
        self._pieces.append(json.loads(self._kaldi.FinalResult()))
        heard = _heard(self._pieces, since=self._finished * BLOCK_SECONDS)
        self._begin_anew()
        return heard

    def reset(self) -> None:
        """Forget the blocks since the last finish."""
        self._kaldi.FinalResult()
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._pieces.clear()
        self._finished = self._accepted


def _heard(pieces: Sequence[Mapping[str, Any]], since: float) -> Heard:
    """Seconds counted from the utterance's first block; libvosk counts from the recogniser's."""
    found = [word for piece in pieces for word in piece.get("result", ())]
    words = tuple(
        Word(word["word"], max(0.0, word["start"] - since), max(0.0, word["end"] - since), word["conf"])
        for word in found
        if word["word"] != UNKNOWN_WORD
    )
    confidence = sum(word.confidence for word in words) / len(found) if found else 0.0
    return Heard(" ".join(word.text for word in words), confidence, words)


def _known_words(texts: Iterable[str]) -> str:
    return " ".join(word for text in texts for word in text.split() if word != UNKNOWN_WORD)
