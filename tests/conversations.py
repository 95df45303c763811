"""Conversations as text files: who says what when, and what is said back.

    locale es-MX                         the language, before anything is said; else en-US
    country US                           where the person lives, before anything is said; else it is not known
    at 2026-03-02 09:00 Europe/Paris     the moment and the zone from here on
    > i called the dentist               the person
    < You called the dentist. Saved.     the reply, as it is spoken

A blank line begins a new conversation with the same journal; `#` begins a remark. A language has a folder of its own,
named by its tag; English has none.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).parent / "transcripts"


class Door(Protocol):
    """A way to talk to the core. Each conversation is a new one; the journal stays."""

    def say(self, text: str) -> str:
        """The spoken reply."""
        ...

    def begin(self) -> None:
        """A new conversation."""
        ...


class MovableClock:
    """A Clock that a transcript sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=ZoneInfo("UTC"))

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True)
class Transcript:
    """A file of lines."""

    path: Path

    @property
    def lines(self) -> list[str]:
        return self.path.read_text(encoding="utf-8").splitlines()

    @property
    def locale(self) -> str:
        return self._fact("locale") or "en-US"

    @property
    def country(self) -> str:
        """Empty for a person who has not chosen one."""
        return self._fact("country")

    def played(self, make_door: "MakeDoor") -> list[str]:
        """The same lines with the replies that the door gives."""
        clock = MovableClock()
        return list(self._played(make_door(clock, self), clock))

    def _fact(self, name: str) -> str:
        return next((line.split()[1] for line in self.lines if line.startswith(f"{name} ")), "")

    def _played(self, door: Door, clock: MovableClock) -> Iterator[str]:
        for line in self.lines:
            match line.partition(" "):
                case ("<", _, _):
                    continue
                case ("at", _, moment):
                    clock.now = _moment(moment)
                case ("", _, _):
                    door.begin()
            yield line
            if line.startswith("> "):
                yield f"< {door.say(line.removeprefix('> '))}"


MakeDoor = Callable[[MovableClock, Transcript], Door]
"""Makes a door with a clock, for the person of a transcript: in their language and country."""


def transcripts() -> list[Transcript]:
    """Every conversation we have."""
    return [Transcript(path) for path in sorted(FOLDER.rglob("*.txt"))]


def _moment(text: str) -> datetime:
    day, time, zone = text.split()
    return datetime.fromisoformat(f"{day} {time}").replace(tzinfo=ZoneInfo(zone))
