"""PocketSphinx, which knows the words said, finds when each phone was said."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pocketsphinx

from tests.demo_model.phones import SILENCE
from tests.demo_model.sound import Sound


class Frame(NamedTuple):
    """What is heard in one frame of 10 ms."""

    phone: str
    instance: int
    """Counts the phones of the utterance, so that a repeated phone is told from a long one."""
    word: int


def align(text: str, sound: Sound, dictionary: Path) -> list[Frame] | None:
    """The phone of each frame, or None where PocketSphinx finds no way to fit the words to the sound."""
    decoder = _decoder(dictionary)
    decoder.reinit_feat()  # forget the last utterance, else labels depend on the order of work
    hiss = np.random.RandomState(1).randn(len(sound)) * 8  # digital silence upsets its features
    pcm = (sound + hiss).astype(np.int16).tobytes()
    try:
        decoder.set_align_text(text)
        _hear(decoder, pcm)
        if decoder.hyp() is None:
            return None
        decoder.set_alignment()
        _hear(decoder, pcm)
        return _frames(decoder)
    except RuntimeError:
        return None


@cache
def _decoder(dictionary: Path) -> pocketsphinx.Decoder:
    # bestpath would often make the phone pass fail
    return pocketsphinx.Decoder(lm=None, loglevel="FATAL", bestpath=False, dict=str(dictionary))


def _hear(decoder: pocketsphinx.Decoder, pcm: bytes) -> None:
    decoder.start_utt()
    decoder.process_raw(pcm, full_utt=True)
    decoder.end_utt()


def _frames(decoder: pocketsphinx.Decoder) -> list[Frame]:
    frames: list[Frame] = []
    instance = 0
    for number, word in enumerate(decoder.get_alignment()):
        for phone in word:
            instance += 1
            name = SILENCE if phone.name in ("SIL", "+SPN+", "+NSN+") else phone.name
            frames += [Frame(name, instance, number)] * phone.duration
    return frames
