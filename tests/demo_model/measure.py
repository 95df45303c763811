"""Counts word errors on sentences and voices that no training saw, and writes measurements.toml."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tests.demo_model.hearing import Listener
from tests.demo_model.places import MEASUREMENTS, MODEL
from tests.demo_model.sound import Sound, silence
from tests.demo_model.text import bare, held_out, templates
from tests.demo_model.voices import REPLY, Voice

Log = Callable[[str], None]


@dataclass(frozen=True)
class Trial:
    """A voice that says some sentences. Most: the share of wrong words allowed, where we set ourselves a limit."""

    name: str
    voice: str
    sentences: list[str]
    most: float | None = None


@dataclass
class Tally:
    """What came of a trial."""

    words: int = 0
    errors: int = 0
    sentences: int = 0
    exact: int = 0

    def add(self, said: str, heard: str) -> None:
        """Counts one sentence in."""
        wrong = word_errors(said.split(), heard.split())
        self.words += len(said.split())
        self.errors += wrong
        self.sentences += 1
        self.exact += wrong == 0

    @property
    def rate(self) -> float:
        """Word errors for each word said."""
        return self.errors / self.words


def trials() -> list[Trial]:
    """Every voice with the sentences it says."""
    parts = held_out()
    first, second, by_hand = parts["first person"], parts["second person"], parts["written by hand"]
    fixed = templates().fixed
    return [
        Trial("flite rms, a voice held out", "flite rms", first, most=0.08),
        Trial("espeak en-us+f3, a voice held out", "espeak en-us+f3", first, most=0.04),
        Trial("espeak en-us (the reply voice), replies", REPLY, second, most=0.04),
        Trial("flite slt, a voice trained on", "flite slt", first),
        Trial("flite rms, sentences outside the templates", "flite rms", by_hand),
        Trial("espeak en-us+f3, sentences outside the templates", "espeak en-us+f3", by_hand),
        Trial("flite rms, fixed commands (known text)", "flite rms", fixed["commands"]),
        Trial("flite rms, fixed care sentences (known text)", "flite rms", fixed["care"]),
        Trial("espeak en-us+f3, fixed care sentences (known text)", "espeak en-us+f3", fixed["care"]),
    ]


def measure(log: Log) -> None:
    """Runs all trials and writes what came of them."""
    listener = Listener(MODEL)
    lines = ["# Written by `python -m tests.demo_model.build measure`; read by tests/local_voice/test_demo_model.py.\n"]
    for trial in trials():
        tally = run(trial, listener, log)
        log(f"{trial.name}: {tally.rate:.1%} of {tally.words} words, {tally.exact}/{tally.sentences} sentences exact")
        lines.append(_entry(trial, tally))
    MEASUREMENTS.write_text("\n".join(lines), encoding="utf-8")


def run(trial: Trial, listener: Listener, log: Log) -> Tally:
    """Says and hears each sentence of a trial."""
    tally = Tally()
    for i, sentence in enumerate(trial.sentences):
        heard = listener.hears(spoken(trial.voice, sentence, i)).text
        tally.add(bare(sentence), heard)
        if heard != bare(sentence):
            log(f"    said: {bare(sentence)}\n            heard: {heard}")
    return tally


def spoken(voice: str, sentence: str, seed: int) -> Sound:
    """The sentence with half a second before it, a second after it, and a light hiss."""
    chance, noise = random.Random(seed), np.random.RandomState(seed)
    pitch = 50 if voice == REPLY else chance.randint(40, 60)
    sound = Voice(voice, chance.uniform(0.9, 1.1), pitch).says(sentence) * chance.uniform(0.4, 2)
    sound = np.concatenate([silence(0.5), sound, silence(1)])
    return np.clip(sound + noise.randn(len(sound)) * 15, -32767, 32767)


def word_errors(said: list[str], heard: list[str]) -> int:
    """The fewest words to change, add or drop that make one the other."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        before, row = row, [i]
        for j, other in enumerate(heard, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (word != other)))
    return row[-1]


def _entry(trial: Trial, tally: Tally) -> str:
    lines = [
        "[[trial]]",
        f'name = "{trial.name}"',
        f'voice = "{trial.voice}"',
        f"sentences = {tally.sentences}",
        f"exact = {tally.exact}",
        f"words = {tally.words}",
        f"errors = {tally.errors}",
        f"word_error_rate = {tally.rate:.4f}",
    ]
    if trial.most is not None:
        lines.append(f"most = {trial.most}")
    return "\n".join(lines) + "\n"
