"""When has the person finished? As soon as their words allow: the pause we wait for is the delay they feel."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import Enum, auto


class Completeness(Enum):
    """How finished the words so far look."""

    COMMAND = auto()  # a whole command, like "undo that"
    WIN = auto()  # looks like a whole sentence
    DANGLING = auto()  # ends in "and", "because", "i finally", a filler
    NOTHING = auto()  # no words yet


CompletenessOf = Callable[[str], Completeness]
"""Judges a partial transcript. The words it judges by live in the locale, not here."""


@dataclass(frozen=True)
class Pauses:
    """Seconds of silence that end a turn after each kind of words, and the limits of a turn.

    People leave gaps of 200 ms between turns. The first three come from local_voice.md ("Turn-taking"); the others
    are our choice: after sound without words we wait a second, because recognition lags behind the sound.
    """

    command: float = 0.3
    win: float = 0.7
    dangling: float = 2.0
    nothing: float = 1.0
    shortest_speech: float = 0.15
    longest_turn: float = 60.0

    def after(self, completeness: Completeness) -> float:
        """The pause to wait for, in seconds."""
        return {
            Completeness.COMMAND: self.command,
            Completeness.WIN: self.win,
            Completeness.DANGLING: self.dangling,
            Completeness.NOTHING: self.nothing,
        }[completeness]

    @property
    def shortest(self) -> float:
        """No turn ends before this much silence, in seconds."""
        return min(self.command, self.win, self.dangling, self.nothing)

    def stretched(self, factor: float) -> "Pauses":
        """For "take your time": every pause `factor` times as long; the limits of a turn stay."""
        pauses = {field.name: getattr(self, field.name) * factor for field in fields(self)[:4]}
        return Pauses(**pauses, shortest_speech=self.shortest_speech, longest_turn=self.longest_turn)


class Turn(Enum):
    """How it stands with the person's turn."""

    GOING_ON = auto()
    FINISHED = auto()
    TOO_SHORT = auto()  # over, and it was a click or a cough: less speech than any word takes
    TOO_LONG = auto()  # cut at the limit, in the middle of speech or not


class Endpoint:
    """Counts seconds of sound, never of the wall clock, so that a file and a microphone end alike."""

    def __init__(self, completeness: CompletenessOf, pauses: Pauses | None = None) -> None:
        self._completeness = completeness
        self._pauses = pauses or Pauses()
        self.reset()

    def reset(self) -> None:
        """A new turn begins."""
        self._turn_s = self._speech_s = self._silence_s = 0.0

    def hear(self, *, is_speech: bool, seconds: float, partial: str) -> Turn:
        """The next `seconds` of the turn, with the words recognised so far."""
        self._turn_s += seconds
        self._speech_s += seconds if is_speech else 0.0
        self._silence_s = 0.0 if is_speech else self._silence_s + seconds
        if self._pause_is_long_enough(partial):
            return Turn.FINISHED if self._reaches(self._speech_s, self._pauses.shortest_speech) else Turn.TOO_SHORT
        return Turn.TOO_LONG if self._reaches(self._turn_s, self._pauses.longest_turn) else Turn.GOING_ON

    def _pause_is_long_enough(self, partial: str) -> bool:
        if not self._reaches(self._silence_s, self._pauses.shortest):
            return False
        return self._reaches(self._silence_s, self._pauses.after(self._completeness(partial)))

    @staticmethod
    def _reaches(seconds: float, wanted: float) -> bool:
        """With a microsecond's grace: thousands of blocks of 0.032 s don't add up exactly."""
        return seconds >= wanted - 1e-6
