"""The acoustic net: a small time-delay net that names the sound of every third frame from what is around it."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from tests.demo_model.corpus import IGNORED, Corpus
from tests.demo_model.features import BANDS
from tests.demo_model.layers import CONTEXT, OFFSETS, STEP, Matrix, Trained
from tests.demo_model.phones import CLASSES

SEED = 7
HIDDEN, EPOCHS = 192, 10
LENGTH, BATCH = 120, 64  # frames in a chunk, chunks in a batch
FASTEST = 4e-3  # learning rate

Log = Callable[[str], None]


class Net(nn.Module):
    """Batch-normalised layers; the first steps by STEP frames, the later ones see its output as a sequence."""

    def __init__(self) -> None:
        super().__init__()
        sizes = [BANDS] + [HIDDEN] * len(OFFSETS)
        layers = []
        for i, (into, out) in enumerate(pairwise(sizes)):
            spread, stride = (1, STEP) if i == 0 else (OFFSETS[i][-1] // STEP, 1)
            layers.append(nn.Conv1d(into, out, len(OFFSETS[i]), stride=stride, dilation=spread))
        self.layers = nn.ModuleList(layers)
        self.norms = nn.ModuleList(nn.BatchNorm1d(HIDDEN) for _ in OFFSETS)
        self.out = nn.Conv1d(HIDDEN, CLASSES, 1)

    def forward(self, seen: Tensor) -> Tensor:
        """Batch by bands by frames, to batch by classes by every third frame."""
        for layer, norm in zip(self.layers, self.norms, strict=True):
            seen = nn.functional.dropout(torch.relu(norm(layer(seen))), 0.05, self.training)
        answer: Tensor = self.out(seen)
        return answer


class Chunks:
    """The corpus cut into chunks, differently in each epoch, with some bands masked as SpecAugment does."""

    def __init__(self, corpus: Corpus) -> None:
        self.features = torch.from_numpy(corpus.features)
        self.labels = torch.from_numpy(corpus.labels.astype(np.int64))
        self.random = np.random.RandomState(SEED)
        self.starts = np.arange(CONTEXT, len(corpus.labels) - 2 * LENGTH - CONTEXT, LENGTH)
        self.mean, self.spread = _statistics(corpus)
        self.waves = torch.stack([torch.cos(torch.arange(BANDS) * torch.pi * wave / BANDS) for wave in range(5)])

    def __len__(self) -> int:
        return len(self.starts) // BATCH

    def epoch(self) -> Iterator[tuple[Tensor, Tensor]]:
        """One pass: (batch by bands by frames, batch by every third frame)."""
        starts = self.random.permutation(self.starts + self.random.randint(0, LENGTH))
        for i in range(len(self)):
            yield self._batch(starts[i * BATCH : (i + 1) * BATCH])

    def _batch(self, starts: npt.NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        seen = torch.stack([self.features[s - CONTEXT : s + LENGTH + CONTEXT - STEP + 1] for s in starts]).float()
        seen = (seen - self.mean) / self.spread
        seen += self._tones(len(starts))
        for one in seen:
            self._mask(one)
        return seen.transpose(1, 2), torch.stack([self.labels[s : s + LENGTH : STEP] for s in starts])

    def _tones(self, count: int) -> Tensor:
        """A smooth change of tone for each chunk, as other voices, rooms and microphones have."""
        bends = torch.from_numpy(self.random.randn(count, 5, 1) * 0.25).float()
        return torch.einsum("cwo,wb->cob", bends, self.waves)

    def _mask(self, seen: Tensor) -> None:
        for _ in range(self.random.randint(0, 3)):
            at, width = self.random.randint(0, BANDS - 6), self.random.randint(1, 7)
            seen[:, at : at + width] = 0


def train(corpus: Corpus, log: Log) -> Trained:
    """Trains the net; the same corpus gives the same net on the same machine."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)  # two would wait for each other on a busy machine, and one always adds in the same order
    net, chunks = Net(), Chunks(corpus)
    optimiser = torch.optim.AdamW(net.parameters(), FASTEST, weight_decay=1e-3)
    steps = len(chunks) * EPOCHS
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, FASTEST, total_steps=steps, pct_start=0.1)
    for epoch in range(EPOCHS):
        score = Score()
        for seen, labels in chunks.epoch():
            with torch.autocast("cpu", torch.bfloat16):  # twice as fast on processors that have it
                answer = net(seen).float()
            loss = nn.functional.cross_entropy(answer, labels, ignore_index=IGNORED)
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            optimiser.step()
            schedule.step()
            score.add(loss, answer, labels)
        log(f"epoch {epoch + 1} of {EPOCHS}: {score}")
    return Trained(_folded(net.eval(), chunks.mean, chunks.spread), _priors(corpus))


class Score:
    """A running tally of how well the net does."""

    def __init__(self) -> None:
        self.loss = 0.0
        self.right = self.frames = 0

    def add(self, loss: Tensor, answer: Tensor, labels: Tensor) -> None:
        """Counts one batch in."""
        frames = int((labels != IGNORED).sum())
        self.loss += float(loss.detach()) * frames
        self.right += int((answer.argmax(1) == labels).sum())
        self.frames += frames

    def __str__(self) -> str:
        return f"loss {self.loss / self.frames:.3f}, {self.right / self.frames:.1%} of frames right"


def _statistics(corpus: Corpus) -> tuple[Tensor, Tensor]:
    finite = np.maximum(corpus.features[::7].astype(np.float32), -5)  # digital silence is minus infinity
    return torch.from_numpy(finite.mean(0)), torch.from_numpy(finite.std(0))


def _priors(corpus: Corpus) -> Matrix:
    counts = np.bincount(corpus.labels[corpus.labels != IGNORED], minlength=CLASSES) + 20.0
    return np.asarray(counts / counts.sum())


def _folded(net: Net, mean: Tensor, spread: Tensor) -> list[tuple[Matrix, Matrix]]:
    """Plain affine layers that take raw features: batch norm and input normalisation are folded in."""
    folded: list[tuple[Matrix, Matrix]] = []
    for layer, norm in zip(net.layers, net.norms, strict=True):
        assert isinstance(layer, nn.Conv1d)
        assert isinstance(norm, nn.BatchNorm1d)
        scale = _double(norm.weight) / np.sqrt(_double(norm.running_var) + norm.eps)
        weight = _double(layer.weight) * scale[:, None, None]  # out, in, offset
        bias = (_double(layer.bias) - _double(norm.running_mean)) * scale + _double(norm.bias)
        if not folded:
            bias = bias - (weight * (_double(mean) / _double(spread))[None, :, None]).sum((1, 2))
            weight = weight / _double(spread)[None, :, None]
        folded.append((weight.transpose(0, 2, 1).reshape(len(weight), -1), bias))
    return [*folded, (_double(net.out.weight)[:, :, 0], _double(net.out.bias))]


def _double(tensor: Tensor | None) -> Matrix:
    assert tensor is not None
    return tensor.detach().double().numpy()
