"""The shape of the acoustic net, and a trained one as plain numbers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

STEP = 3  # frames; libvosk runs on every third frame, and its word times count on it
OFFSETS = ((-2, -1, 0, 1, 2), (-3, 0, 3), (-3, 0, 3), (-6, 0, 6), (-6, 0, 6))
"""The frames that each layer looks at. All but the first are multiples of STEP, so only those need computing."""
CONTEXT = sum(offsets[-1] for offsets in OFFSETS)

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Trained:
    """Affine layers as (weights: out by in, bias), and how often each class occurs."""

    layers: list[tuple[Matrix, Matrix]]
    priors: Matrix

    def save(self, path: Path) -> None:
        """Keeps the net at full precision."""
        named: dict[str, Any] = {"priors": self.priors}
        for i, (weights, bias) in enumerate(self.layers):
            named |= {f"w{i}": weights, f"b{i}": bias}
        np.savez(path, **named)

    @classmethod
    def load(cls, path: Path) -> "Trained":
        """Reads what save() wrote."""
        with np.load(path) as saved:
            count = sum(name.startswith("w") for name in saved)
            return cls([(saved[f"w{i}"], saved[f"b{i}"]) for i in range(count)], saved["priors"])
