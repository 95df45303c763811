"""The corpus is all training examples end to end in one file, so that training can be run again without synthesis."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.demo_model.examples import Example, Labels

BETWEEN = 30  # frames of padding between utterances: more than the net sees to either side
IGNORED = -100  # the label of padding

FRAMES_PER_HOUR = 360_000


@dataclass(frozen=True)
class Corpus:
    """Frames by bands, and each frame's class."""

    features: npt.NDArray[np.float16]
    labels: Labels

    @classmethod
    def of(cls, examples: Iterable[Example]) -> "Corpus":
        """The examples end to end, each padded with its own first and last frame."""
        seen, labels = zip(*examples, strict=True)
        return cls(
            np.concatenate([np.pad(one, ((BETWEEN, BETWEEN), (0, 0)), "edge") for one in seen]),
            np.concatenate([np.pad(one, BETWEEN, constant_values=IGNORED) for one in labels]),
        )

    @classmethod
    def load(cls, path: Path) -> "Corpus":
        """Reads what save() wrote."""
        with np.load(path) as saved:
            return cls(saved["features"], saved["labels"])

    def save(self, path: Path) -> None:
        """Writes it without compression: it is read far more often than kept."""
        np.savez(path, features=self.features, labels=self.labels)

    @property
    def hours(self) -> float:
        """How much labelled sound it holds."""
        return int((self.labels != IGNORED).sum()) / FRAMES_PER_HOUR
