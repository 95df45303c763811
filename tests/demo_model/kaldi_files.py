"""Writes the few binary Kaldi objects that an acoustic model is made of, with matrices of eight bits."""

import struct
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.demo_model.features import BANDS
from tests.demo_model.layers import CONTEXT, OFFSETS, Trained
from tests.demo_model.phones import GARBAGE, IDS, sound_class

UNKNOWN_BOOST = 0.4
"""How much likelier than it is the unknown word is made; more would cost words, less would hear words in noise."""

HALF = float(np.log(0.5))


class KaldiFile:
    """A binary Kaldi file in the making."""

    def __init__(self) -> None:
        self.bytes = BytesIO()
        self.bytes.write(b"\0B")

    def tokens(self, text: str) -> None:
        """Space-separated words, such as <Nnet3>."""
        self.bytes.write("".join(f"{token} " for token in text.split()).encode())

    def lines(self, lines: Sequence[str]) -> None:
        """Text lines between a line break and an empty line, as a net's layout is kept."""
        self.bytes.write("".join(f"{line}\n" for line in ["", *lines, ""]).encode())

    def integers(self, *values: int) -> None:
        """Integers, each with its size."""
        self.bytes.write(b"".join(b"\x04" + struct.pack("<i", value) for value in values))

    def number(self, value: float) -> None:
        """One float."""
        self.bytes.write(b"\x04" + struct.pack("<f", value))

    def integer_list(self, values: Sequence[int]) -> None:
        """A list of integers."""
        self.bytes.write(b"\x04" + struct.pack(f"<i{len(values)}i", len(values), *values))

    def vector(self, values: npt.ArrayLike) -> None:
        """A vector of floats."""
        array = np.asarray(values, "<f4")
        self.tokens("FV")
        self.integers(len(array))
        self.bytes.write(array.tobytes())

    def matrix(self, values: npt.NDArray[np.float64]) -> None:
        """A matrix quantised to eight bits, which Kaldi reads like any other."""
        low, span = values.min(), values.max() - values.min()
        self.tokens("CM3")
        self.bytes.write(struct.pack("<ffii", low, span, *values.shape))
        self.bytes.write(np.round((values - low) / span * 255).astype("u1").tobytes())


def write_acoustic_model(path: Path, trained: Trained) -> None:
    """Writes am/final.mdl."""
    file = KaldiFile()
    _transitions(file)
    _net(file, trained)
    path.write_bytes(file.bytes.getvalue())


def _transitions(file: KaldiFile) -> None:
    """One state per phone: move on at once, with the "first" class, or stay, with the "rest" class."""
    count = len(IDS)
    file.tokens("<TransitionModel> <Topology>")
    file.integer_list(range(1, count + 1))  # the phones
    file.integer_list([-1] + [0] * count)  # each phone's entry; phone 0 does not exist
    file.integers(-1, 1, 2, 0, 1, 2, 0)  # two classes (-1); one entry of two states; state 0: classes 0, 1; two arcs
    file.number(0.5)
    file.integers(1)
    file.number(0.5)
    file.integers(-1, -1, 0)  # the end: no classes, no arcs
    file.tokens("</Topology> <Tuples>")
    file.integers(count)
    for phone, number in IDS.items():
        file.integers(number, 0, sound_class(phone, first=True), sound_class(phone, first=False))
    file.tokens("</Tuples> <LogProbs>")
    file.vector([0.0] + [HALF] * 2 * count)
    file.tokens("</LogProbs> </TransitionModel>")


def _net(file: KaldiFile, trained: Trained) -> None:
    file.tokens("<Nnet3>")
    file.lines(_layout())
    file.tokens("<NumComponents>")
    file.integers(2 * len(trained.layers))
    last = len(trained.layers) - 1
    for i, (weights, bias) in enumerate(trained.layers):
        _affine(file, f"affine{i}", weights, bias)
        _activation(file, *(("logsoftmax", "LogSoftmax") if i == last else (f"relu{i}", "RectifiedLinear")), len(bias))
    file.tokens("</Nnet3> <LeftContext>")
    file.integers(CONTEXT)
    file.tokens("<RightContext>")
    file.integers(CONTEXT)
    file.tokens("<Priors>")
    file.vector(_boosted(trained.priors))


def _layout() -> list[str]:
    lines, before = [f"input-node name=input dim={BANDS}"], "input"
    for i, offsets in enumerate(OFFSETS):
        seen = ", ".join(before if offset == 0 else f"Offset({before}, {offset})" for offset in offsets)
        lines += [_node(f"affine{i}", f"Append({seen})"), _node(f"relu{i}", f"affine{i}")]
        before = f"relu{i}"
    last = f"affine{len(OFFSETS)}"
    lines += [_node(last, before), _node("logsoftmax", last)]
    return [*lines, "output-node name=output input=logsoftmax objective=linear"]


def _node(name: str, source: str) -> str:
    return f"component-node name={name} component={name} input={source}"


def _affine(file: KaldiFile, name: str, weights: npt.NDArray[np.float64], bias: npt.NDArray[np.float64]) -> None:
    file.tokens(f"<ComponentName> {name} <FixedAffineComponent> <LinearParams>")
    file.matrix(weights)
    file.tokens("<BiasParams>")
    file.vector(bias)
    file.tokens("</FixedAffineComponent>")


def _activation(file: KaldiFile, name: str, kind: str, size: int) -> None:
    file.tokens(f"<ComponentName> {name} <{kind}Component> <Dim>")
    file.integers(size)
    for statistics in ("<ValueAvg>", "<DerivAvg>"):
        file.tokens(statistics)
        file.vector([])
    file.tokens("<Count>")
    file.number(0.0)
    file.tokens(f"</{kind}Component>")


def _boosted(priors: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Priors by which libvosk divides: a smaller one makes the unknown word win more often."""
    boosted = priors.copy()
    for first in (True, False):
        boosted[sound_class(GARBAGE, first=first)] *= np.exp(-UNKNOWN_BOOST)
    return boosted
