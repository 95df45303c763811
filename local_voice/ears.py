"""Where utterances come from: a listener, or a keyboard."""

from dataclasses import dataclass
from math import inf
from typing import Protocol, TextIO

from local_voice.audio.source import BLOCK_SECONDS, AudioSource
from local_voice.echo import Echo
from local_voice.listener import Listener


@dataclass(frozen=True)
class Said:
    """An utterance as the loop takes it; `confidence` from 0 to 1."""

    text: str
    confidence: float = 1.0


SILENCE = Said("")
"""Nobody spoke."""


class Ears(Protocol):
    """Gives utterances until there are no more."""

    def listen(self, seconds: float = inf) -> Said | None:
        """The next utterance; SILENCE when nobody has begun one within the seconds, None when none will ever come."""
        ...

    def reopen(self, spoken: str) -> None:
        """Forget what was heard while we spoke these words: it was our own voice."""
        ...


class Listening:
    """Ears on a source of sound."""

    def __init__(self, source: AudioSource, listener: Listener, echo: Echo) -> None:
        self._source = source
        self._listener = listener
        self._moments = listener.moments()
        self._echo = echo

    def listen(self, seconds: float = inf) -> Said | None:
        """What the listener makes of the sound, without the echo of our own reply.

        The seconds are of sound, as at the endpoint: a file has them as fast as it is read.
        """
        listened = 0.0
        for heard in self._moments:
            if heard is None:
                listened += BLOCK_SECONDS
            elif not self._echo.is_in(heard.text):
                return Said(heard.text, heard.confidence)
            if listened >= seconds and not self._listener.is_hearing:
                return SILENCE
        return None

    def reopen(self, spoken: str) -> None:
        """Drop the blocks that came in meanwhile, and know the rest of our voice when it comes late."""
        self._echo.expect(spoken)
        self._source.discard()


class Typed:
    """Lines instead of sound."""

    def __init__(self, lines: TextIO) -> None:
        self._said = (Said(line.strip()) for line in lines if line.strip())

    def listen(self, seconds: float = inf) -> Said | None:  # noqa: ARG002 - the shape of Ears
        """The next line that isn't empty. Whoever types may take any time for it."""
        return next(self._said, None)

    def reopen(self, spoken: str) -> None:
        """A keyboard doesn't hear us."""
