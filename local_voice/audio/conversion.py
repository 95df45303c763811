"""Turns samples of any rate and any number of channels into 16-bit mono at 16 kHz, piece by piece."""

import numpy as np
import numpy.typing as npt
import soxr

from local_voice.audio.source import SAMPLE_RATE

Frames = npt.NDArray[np.float32]
"""Shape (frames, channels), nominally -1 to 1; files may hold anything, NaN and infinities too."""

LOUDEST = 32_767


class Converter:
    """One stream's conversion; the resampler's memory crosses from piece to piece without clicks."""

    def __init__(self, rate: int) -> None:
        self._resampler = None if rate == SAMPLE_RATE else soxr.ResampleStream(rate, SAMPLE_RATE, 1, dtype="float32")

    def convert(self, frames: Frames, *, last: bool = False) -> bytes:
        """The next samples, 16-bit little-endian mono; `last` flushes the resampler's tail and spends it."""
        mono = _finite(frames).mean(axis=1, dtype=np.float32)
        if self._resampler is not None:
            mono = self._resampler.resample_chunk(mono, last=last)
        samples: npt.NDArray[np.int16] = np.rint(np.clip(mono, -1, 1) * LOUDEST).astype("<i2")
        return samples.tobytes()


def _finite(frames: Frames) -> Frames:
    """NaN becomes silence, infinity full scale; clipped before the mean, lest one channel drown the others."""
    return np.clip(np.nan_to_num(frames, nan=0.0, posinf=1.0, neginf=-1.0), -1, 1)
