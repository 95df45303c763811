"""The evaluation sets: what somebody said, and what it means, by language and half."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
THIRD_PARTY = FOLDER.parent.parent.parent / "shared" / "evals"
"""Sets that others wrote; beside the checkout on some machines, and not needed."""
HALVES = ("tuning", "frozen")
"""`tuning` may be read while rules are improved; `frozen` is only scored."""


@dataclass(frozen=True)
class Case:
    """A line of a set."""

    intent: str
    text: str
    slots: dict[str, Any]
    count: int = 1
    days_ago: str = "0"


@dataclass(frozen=True)
class CareCase:
    """A statement, and the care outcome that it needs; a third party's label instead where they wrote it."""

    outcome: str
    text: str


@dataclass(frozen=True)
class Sets:
    """The sets of one half of one language; a set that was not written holds nothing."""

    language: str
    half: str

    def commands(self) -> list[Case]:
        return [Case(intent, text, json.loads(slots)) for intent, slots, text in self._rows("commands")]

    def wins(self) -> list[Case]:
        return [Case("LogWin", text, {}, int(count), ago) for count, ago, text in self._rows("wins")]

    def not_wins(self) -> list[Case]:
        return [Case("Unknown", text, {}) for (text,) in self._rows("not_wins")]

    def garbled(self) -> list[Case]:
        return [Case(intent, text, {}) for intent, text in self._rows("garbled")]

    def heard(self) -> list[Case]:
        """Commands as the demo model decoded them from synthetic speech."""
        return [Case(intent, text, {}) for intent, text in self._rows("heard")]

    def care(self) -> list[CareCase]:
        return [CareCase(outcome, text) for outcome, text in self._rows("care")]

    def categories(self) -> list[tuple[str, str]]:
        """(what it is about, a win)."""
        return [(category, win) for category, win in self._rows("categories")]

    def mirrors(self) -> list[tuple[str, str]]:
        """(a win, how it is told to the person), "" where nobody can be sure; of no half."""
        return [(win, turned) for win, turned in self._rows("mirrors")]

    def _rows(self, name: str) -> list[list[str]]:
        path = FOLDER / self.language / self.half / f"{name}.tsv"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [line.split("\t") for line in lines if line and not line.startswith("#")]


def third_party_not_wins() -> list[Case]:
    """Requests from CLINC150; none where the file is not."""
    path = THIRD_PARTY / "not_wins.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [Case("Unknown", line, {}) for line in lines if line and not line.startswith("#")]


def third_party_care() -> list[CareCase]:
    """Statements of Miner 2016, Kocaballi 2020 and the VERA-MH rubric; none where the file is not."""
    path = THIRD_PARTY / "care_third_party.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [CareCase(label, text) for label, text, _ in rows]
