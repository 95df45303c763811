"""What a recogniser makes of one utterance, and what we ask of a recogniser."""

from dataclasses import dataclass
from typing import Protocol

from local_voice.audio.source import Block


@dataclass(frozen=True)
class Word:
    """One word; `start` and `end` in seconds since the utterance's first block, `confidence` from 0 to 1."""

    text: str
    start: float
    end: float
    confidence: float


@dataclass(frozen=True)
class Heard:
    """The words of an utterance: lower case, no punctuation.

    `confidence` is the mean over the words, with 0 for each sound that was no known word; 0 without words.
    """

    text: str = ""
    confidence: float = 0.0
    words: tuple[Word, ...] = ()


class Recognition(Protocol):
    """One stream of speech becoming words; belongs to the thread that made it."""

    def accept(self, block: Block) -> None:
        """Take the next block of the utterance."""
        ...

    def partial(self) -> str:
        """The words so far. They may still change, the last ones above all."""
        ...

    def finish(self) -> Heard:
        """The words of all blocks since the last finish or reset; then ready for the next utterance."""
        ...

    def reset(self) -> None:
        """Forget the blocks since the last finish."""
        ...
