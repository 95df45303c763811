"""Fakes for the core's ports: each does what the real thing does, in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from skill.core.win import Kind, Win


@dataclass
class MemoryJournal:
    """A Journal in a list."""

    wins: list[Win] = field(default_factory=list)
    undone: set[str] = field(default_factory=set)

    def keep(
        self, words: str, *, about: date, said_at: datetime, kind: Kind = Kind.ORDINARY, confidence: float = 1.0
    ) -> Win:
        win = Win(f"win-{len(self.wins)}", words, about, said_at, kind, confidence=confidence)
        self.wins.append(win)
        return win

    def between(self, first: date, last: date) -> Sequence[Win]:
        return [win for win in self._standing() if first <= win.about <= last]

    def newest(self) -> Win | None:
        return max(reversed(self._standing()), key=lambda win: win.said_at, default=None)

    def find(self, win_id: str) -> Win | None:
        return next((win for win in self._standing() if win.id == win_id), None)

    def undo(self, win_id: str) -> None:
        self.undone.add(win_id)

    def _standing(self) -> list[Win]:
        return [win for win in self.wins if win.id not in self.undone]


def first(options: Sequence[str]) -> str:
    """A Pick that always takes the first."""
    return options[0]


def clock_at(moment: datetime) -> Callable[[], datetime]:
    """A Clock that stands still."""
    return lambda: moment
