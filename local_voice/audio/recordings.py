"""Sound from files, as if somebody played them into the room one after the other."""

import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import soundfile

from local_voice.audio.blocks import BlockCutter
from local_voice.audio.conversion import Converter, Frames
from local_voice.audio.source import BLOCK_SECONDS, BYTES_PER_SAMPLE, QUIET_THAT_ENDS_A_TURN_S, SAMPLE_RATE, Block
from local_voice.native_noise import native_noise_dropped
from skill.core.errors import NotAudio

PIECE_FRAMES = 8_192

LOWEST_RATE = 4_000
"""Hertz. Half of a telephone's, with which no speech can be understood; at 1 Hz a small file would last for days."""


class Recordings:
    """An AudioSource over WAV, FLAC and OGG files of any rate from LOWEST_RATE and any number of channels.

    Quiet follows each file, so that what was said in it ends as it would in a room. `real_time` gives a block
    each 32 ms; otherwise they come as fast as they are taken.
    """

    def __init__(
        self, paths: Sequence[Path], *, quiet_after_s: float = QUIET_THAT_ENDS_A_TURN_S, real_time: bool = False
    ) -> None:
        self._paths = paths
        self._quiet = bytes(round(quiet_after_s * SAMPLE_RATE) * BYTES_PER_SAMPLE)
        self._real_time = real_time
        self._closed = threading.Event()

    def __enter__(self) -> Self:
        """Look at every file first: NotAudio comes before anything is heard."""
        for path in self._paths:
            _open(path).close()
        self._closed.clear()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()

    def blocks(self) -> Iterator[Block]:
        """Every file's blocks, then its quiet; NotAudio where a file turns out to be broken inside."""
        blocks = self._all_blocks()
        return self._paced(blocks) if self._real_time else blocks

    def discard(self) -> None:
        """Nothing to drop: a file waits while we speak."""

    def _all_blocks(self) -> Iterator[Block]:
        for path in self._paths:
            cutter = BlockCutter()
            for piece in _samples(path):
                yield from cutter.cut(piece)
            yield from cutter.cut(self._quiet)
            yield from cutter.last()

    def _paced(self, blocks: Iterator[Block]) -> Iterator[Block]:
        started = time.monotonic()
        for number, block in enumerate(blocks, start=1):
            if self._closed.wait(max(0.0, started + number * BLOCK_SECONDS - time.monotonic())):
                return
            yield block


def _samples(path: Path) -> Iterator[bytes]:
    with _open(path) as file:
        converter = Converter(file.samplerate)
        for frames in _frames(file, path):
            yield converter.convert(frames)
        yield converter.convert(np.zeros((0, 1), np.float32), last=True)


def _frames(file: soundfile.SoundFile, path: Path) -> Iterator[Frames]:
    """A piece at a time: libmpg123 writes what it thinks of a file past every log."""
    while True:
        try:
            with native_noise_dropped():
                frames = file.read(PIECE_FRAMES, dtype="float32", always_2d=True)
        except soundfile.LibsndfileError as error:
            raise NotAudio(str(path)) from error
        if not len(frames):
            return
        yield frames


def _open(path: Path) -> soundfile.SoundFile:
    """Only regular files: opening a named pipe would wait for ever."""
    if not path.is_file():
        raise NotAudio(str(path))
    try:
        with native_noise_dropped():
            file = soundfile.SoundFile(path)
    except (soundfile.LibsndfileError, OSError) as error:
        raise NotAudio(str(path)) from error
    if not file.frames or file.samplerate < LOWEST_RATE:
        file.close()
        raise NotAudio(str(path))
    return file
