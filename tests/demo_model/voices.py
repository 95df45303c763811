"""Synthetic voices (flite, espeak-ng): those that teach the model, and those kept back to test it."""

import random
import struct
import subprocess
from dataclasses import dataclass

import numpy as np
from scipy.signal import resample

from tests.demo_model.sound import RATE, Sound, levelled

FLITE = ("slt", "slt", "slt", "awb", "awb", "awb", "kal16", "kal")  # the first two sound most like people
ACCENTS = ("en-us", "en-us", "en-us", "en-gb", "en-gb-x-rp", "en-gb-scotland", "en-029", "en-us-nyc")
VARIANTS = """
m1 m2 m3 m4 m5 m6 m7 m8 f1 f2 f4 f5 klatt klatt2 klatt4 Andy Annie Alex Alicia linda steph anika belinda zac adam max
"""

HELD_OUT = ("flite rms", "espeak en-us+f3")
"""Never trained on. Others are kept back too, for recordings only: see recordings.py."""

REPLY = "espeak en-us"
"""The voice that answers on Linux (pyttsx3's default), trained on, because tests listen to the replies."""


@dataclass(frozen=True)
class Voice:
    """One way of speaking. Stretch: slower above 1. Size: like a smaller head above 1 (faster and higher)."""

    name: str
    stretch: float = 1.0
    pitch: int = 50
    size: float = 1.0

    def says(self, text: str) -> Sound:
        """The text as sound, its loudest sample at 9000."""
        engine, name = self.name.split()
        command = self._flite(name, text) if engine == "flite" else self._espeak(name, text)
        wav = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
        return levelled(_resampled(wav, self.size), 9000)

    def _flite(self, name: str, text: str) -> list[str]:
        options = ["--setf", f"duration_stretch={self.stretch:.2f}"]
        if name.startswith("kal"):  # the only flite voices whose pitch can be moved without harm
            options += ["--setf", f"int_f0_target_mean={80 + self.pitch * 1.1:.0f}"]
        return ["flite", "-voice", name, *options, "-t", text, "-o", "/dev/stdout"]

    def _espeak(self, name: str, text: str) -> list[str]:
        speed = round(160 / self.stretch)
        return ["espeak-ng", "-v", name, "-s", str(speed), "-p", str(self.pitch), "--stdout", text]


def any_voice(chance: random.Random) -> Voice:
    """A training voice at any speed, pitch and size."""
    stretch, pitch = chance.uniform(0.85, 1.22), chance.randint(25, 75)
    if chance.random() < 0.55:
        return Voice(f"flite {chance.choice(FLITE)}", stretch, pitch, chance.uniform(0.82, 1.18))
    variant = f"{chance.choice(ACCENTS)}+{chance.choice(VARIANTS.split())}"
    return Voice(f"espeak {variant}", stretch, pitch, chance.uniform(0.88, 1.14))


def reply_voice(chance: random.Random) -> Voice:
    """The reply voice, at the speeds that people choose."""
    return Voice(REPLY, chance.uniform(0.88, 1.15))


def _resampled(wav: bytes, size: float) -> Sound:
    rate = struct.unpack("<I", wav[24:28])[0]  # both engines write a plain 44-byte header
    samples = np.frombuffer(wav[44 : len(wav) - len(wav) % 2], np.int16).astype(np.float64)
    return np.asarray(resample(samples, int(len(samples) * RATE / rate / size)))
