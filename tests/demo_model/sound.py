"""The same speech heard in other rooms: gain, tone, echo and noise, changing no timing."""

import random

import numpy as np
import numpy.typing as npt
from scipy.signal import fftconvolve

RATE = 16000
LOUDEST = 32767

Sound = npt.NDArray[np.float64]
"""Mono samples at 16 kHz, in 16-bit units."""


def silence(seconds: float) -> Sound:
    """Digital silence."""
    return np.zeros(int(RATE * seconds))


def levelled(sound: Sound, peak: float) -> Sound:
    """The sound with its loudest sample at `peak`."""
    return np.asarray(sound / (np.abs(sound).max() + 1e-9) * peak)


class Room:
    """Draws one room after another."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.noise = np.random.RandomState(seed % 2**32)

    def heard(self, sound: Sound) -> Sound:
        """The sound as a microphone in the next room hears it."""
        if self.chance.random() < 0.5:
            sound = self._echoing(sound)
        if self.chance.random() < 0.5:
            sound = self._tilted(sound)
        sound = levelled(sound, LOUDEST * 10 ** (self.chance.uniform(-26, -1) / 20))
        if self.chance.random() < 0.85:  # the others keep digital silence, as files have it
            sound = sound + self._hiss(sound)
        return np.clip(np.round(sound), -LOUDEST, LOUDEST)

    def _echoing(self, sound: Sound) -> Sound:
        length = int(RATE * self.chance.uniform(0.05, 0.35))
        fading = np.exp(-6.9 * np.arange(length) / length)
        echo = self.noise.randn(length) * fading * self.chance.uniform(0.02, 0.12)
        echo[0] = 1
        return np.asarray(fftconvolve(sound, echo)[: len(sound)])

    def _tilted(self, sound: Sound) -> Sound:
        return np.append(sound[0], sound[1:] - self.chance.uniform(-0.5, 0.5) * sound[:-1])

    def _hiss(self, sound: Sound) -> Sound:
        hiss = self.noise.randn(len(sound))
        if self.chance.random() < 0.6:  # duller than white
            hiss = fftconvolve(hiss, np.exp(-np.arange(40) * self.chance.uniform(0.05, 0.6)))[: len(sound)]
        if self.chance.random() < 0.3:
            hiss = hiss + self._hum(len(sound))
        speech = np.sqrt(np.mean(sound**2)) if sound.any() else 100.0
        return np.asarray(hiss / (hiss.std() + 1e-9) * speech * 10 ** (-self.chance.uniform(8, 45) / 20))

    def _hum(self, length: int) -> Sound:
        pitch = self.chance.choice([50, 60, 100, 120, 440, 1000])
        return np.asarray(self.chance.uniform(0.2, 2) * np.sin(2 * np.pi * pitch * np.arange(length) / RATE))

    def clatter(self) -> Sound:
        """Clicks, bursts and beeps without any speech."""
        sound = silence(self.chance.uniform(1.5, 3))
        for _ in range(self.chance.randint(1, 6)):
            length = int(RATE * self.chance.uniform(0.003, 0.4))
            at = self.chance.randint(0, len(sound) - RATE // 2)
            pitch = self.chance.uniform(150, 3500)
            tone = np.sin(2 * np.pi * pitch * np.arange(length) / RATE)
            burst = self.noise.randn(length) if self.chance.random() < 0.6 else tone
            fading = np.exp(-np.arange(length) / length * self.chance.uniform(1, 8))
            sound[at : at + length] += burst * fading * self.chance.uniform(100, 4000)
        return sound
