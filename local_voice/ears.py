"""Where utterances come from: a listener, or a keyboard."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TextIO

from local_voice.audio.source import AudioSource
from local_voice.echo import Echo
from local_voice.listener import Listener


@dataclass(frozen=True)
class Said:
    """An utterance as the loop takes it; `confidence` from 0 to 1."""

    text: str
    confidence: float = 1.0


class Ears(Protocol):
    """Gives utterances until there are no more."""

    def utterances(self) -> Iterator[Said]:
        """One at a time; the next is not listened for before it is asked for."""
        ...

    def reopen(self, spoken: str) -> None:
        """Forget what was heard while we spoke these words: it was our own voice."""
        ...


class Listening:
    """Ears on a source of sound."""

    def __init__(self, source: AudioSource, listener: Listener, echo: Echo) -> None:
        self._source = source
        self._listener = listener
        self._echo = echo

    def utterances(self) -> Iterator[Said]:
        """What the listener makes of the sound, without the echo of our own reply."""
        for heard in self._listener.utterances():
            if not self._echo.is_in(heard.text):
                yield Said(heard.text, heard.confidence)

    def reopen(self, spoken: str) -> None:
        """Drop the blocks that came in meanwhile, and know the rest of our voice when it comes late."""
        self._echo.expect(spoken)
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

    def reopen(self, spoken: str) -> None:
        """A keyboard doesn't hear us."""
