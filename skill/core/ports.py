"""What the core asks of the world: time, chance and a place to keep wins. Each can be faked in five lines."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Protocol

from skill.core.win import Kind, Win

Clock = Callable[[], datetime]
"""Now, aware, in the person's zone."""

Pick = Callable[[Sequence[str]], str]
"""One of several lines. Never asked for a line of care: those are fixed."""


class Journal(Protocol):
    """One person's wins. Undone wins are never returned."""

    def keep(
        self,
        words: str,
        *,
        about: date,
        said_at: datetime,
        kind: Kind = Kind.ORDINARY,
        confidence: float = 1.0,
    ) -> Win:
        """Store a win."""
        ...

    def between(self, first: date, last: date) -> Sequence[Win]:
        """The wins about the days from `first` to `last`, both included, in the order they were said."""
        ...

    def newest(self) -> Win | None:
        """The win said last, whatever day it is about."""
        ...

    def find(self, win_id: str) -> Win | None:
        """The win with this id; none when it is not this person's or was undone."""
        ...

    def undo(self, win_id: str) -> None:
        """Take a win out of everything that is read back. Undoing twice, or a win that is not there, does nothing."""
        ...
