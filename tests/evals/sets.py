"""The evaluation sets: what somebody said, and what it means."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
THIRD_PARTY = FOLDER.parent.parent.parent / "shared" / "evals"
"""Sets that others wrote; beside the checkout on some machines, and not needed."""


@dataclass(frozen=True)
class Case:
    """A line of a set. `half` is "tuning", or "frozen": only scored, never read while tuning."""

    half: str
    intent: str
    text: str
    slots: dict[str, Any]
    count: int = 1
    days_ago: str = "0"


def commands() -> list[Case]:
    return [Case(half, intent, text, json.loads(slots)) for half, intent, slots, text in _rows("commands")]


def wins() -> list[Case]:
    return [Case(half, "LogWin", text, {}, int(count), ago) for half, count, ago, text in _rows("wins")]


def not_wins() -> list[Case]:
    return [Case(half, "Unknown", text, {}) for half, text in _rows("not_wins")]


def garbled() -> list[Case]:
    return [Case(half, intent, text, {}) for half, intent, text in _rows("garbled")]


def third_party_not_wins() -> list[Case]:
    """Requests from CLINC150; none where the file is not."""
    path = THIRD_PARTY / "not_wins.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [Case("frozen", "Unknown", line, {}) for line in lines if line and not line.startswith("#")]


def _rows(name: str) -> list[list[str]]:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
