"""Where utterances come from: a listener, or a keyboard."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TextIO

from local_voice.audio.source import AudioSource
from local_voice.listener import Listener


@dataclass(frozen=True)
class Said:
    """An utterance as the loop takes it: `confidence` from 0 to 1, `alternatives` other readings, likeliest first."""

    text: str
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()


class Ears(Protocol):
    """Gives utterances until there are no more."""

    def utterances(self) -> Iterator[Said]:
        """One at a time; the next is not listened for before it is asked for."""
        ...

    def reopen(self) -> None:
        """Forget what was heard while we spoke: it was our own voice."""
        ...


class Listening:
    """Ears on a source of sound."""

    def __init__(self, source: AudioSource, listener: Listener) -> None:
        self._source = source
        self._listener = listener

    def utterances(self) -> Iterator[Said]:
        """What the listener makes of the sound."""
        for heard in self._listener.utterances():
            yield Said(heard.text, heard.confidence, heard.alternatives)

    def reopen(self) -> None:
        """Drop the blocks that came in meanwhile."""
        self._source.discard()


class Typed:
    """Lines instead of sound."""

    def __init__(self, lines: TextIO) -> None:
        self._lines = lines

    def utterances(self) -> Iterator[Said]:
        """A line is an utterance; an empty one is silence."""
        for line in self._lines:
            if line.strip():
                yield Said(line.strip())

    def reopen(self) -> None:
        """A keyboard doesn't hear us."""
