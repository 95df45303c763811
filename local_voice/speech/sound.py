"""A stretch of sound, ready to be played."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

HUSH = 40
"""Samples no larger than this (-58 dB of full scale) are not heard."""

EDGE = 0.03
"""Seconds kept before the first and after the last sample heard, so that nothing clicks."""


@dataclass(frozen=True, eq=False)
class Sound:
    """One channel of 16-bit samples, shape (n,), at `rate` samples a second."""

    samples: NDArray[np.int16]
    rate: int

    @property
    def seconds(self) -> float:
        """How long it plays."""
        return len(self.samples) / self.rate


def trimmed(sound: Sound) -> Sound:
    """The sound without the silence around it, of which EDGE seconds stay.

    eSpeak NG ends every reply with 0.3 s of nothing, for which the ears would stay closed (half-duplex).
    """
    loud = np.flatnonzero(np.abs(sound.samples.astype(np.int32)) > HUSH)
    if not len(loud):
        return silence(0, sound.rate)
    edge = round(EDGE * sound.rate)
    return Sound(sound.samples[max(0, loud[0] - edge) : loud[-1] + edge], sound.rate)


def paced(beats: Sequence[tuple[Sound, float]]) -> Sound:
    """One sound of many: each begins when the one before has lasted its seconds, or has ended if that is later."""
    rate = next((sound.rate for sound, _ in beats if len(sound.samples)), 22050)
    rests = [max(0, round(seconds * rate) - len(sound.samples)) for sound, seconds in beats]
    parts = [np.pad(sound.samples, (0, rest)) for (sound, _), rest in zip(beats, rests, strict=True)]
    return Sound(np.concatenate(parts), rate)


def silence(seconds: float, rate: int = 22050) -> Sound:
    """Nothing to hear, for a while; 22050 Hz is what eSpeak NG speaks at."""
    return Sound(np.zeros(round(seconds * rate), dtype=np.int16), rate)
