"""The understanding of the evaluation sets never falls below what was reached.

The targets are 97 % of commands, 99 % of wins kept, 97 % of non-wins refused and 90 % of garbled commands, on the
frozen half. All but the first are met there; commands stand as measured. The tuning half is also evidence that the
product weighs (`skill/locales/examples`), so that its shares say nothing about new wordings.
"""

import re

import pytest

from skill.core.intents import Confirm, Intent
from tests.evals.scoring import TODAY, scores, understander
from tests.evals.sets import HALVES, Case, Sets

REACHED = {
    ("frozen", "commands"): 0.95,
    ("frozen", "wins kept"): 0.99,
    ("frozen", "wins split"): 0.95,
    ("frozen", "non-wins refused"): 0.97,
    ("frozen", "CLINC150 refused"): 0.97,
    ("frozen", "garbled commands"): 0.90,
    ("frozen", "commands through the recogniser"): 0.0,  # that set is not written yet
    ("tuning", "commands"): 0.98,
    ("tuning", "wins kept"): 0.98,
    ("tuning", "wins split"): 0.90,
    ("tuning", "non-wins refused"): 0.97,
    ("tuning", "CLINC150 refused"): 1.0,  # that set has no tuning half
    ("tuning", "garbled commands"): 0.87,
    ("tuning", "commands through the recogniser"): 0.0,
}
DESTRUCTIVE = {"DeleteEverything", "DeleteWin", "UndoLast", "DropGoal"}
"""What takes something away."""


@pytest.mark.parametrize("half", HALVES)
def test_every_set_is_understood_as_well_as_before(half: str) -> None:
    fallen = {
        score.name: f"{score.right} of {score.of}"
        for score in scores("en", half)
        if score.share < REACHED[half, score.name]
    }

    assert fallen == {}


def test_the_sets_are_as_large_as_they_should_be() -> None:
    halves = [Sets("en", half) for half in HALVES]
    commands = [case.intent for sets in halves for case in sets.commands()]

    assert len(commands) >= 600
    assert min(map(commands.count, set(commands))) >= 10
    assert sum(len(sets.wins()) for sets in halves) >= 300
    assert sum(len(sets.not_wins()) for sets in halves) >= 150
    assert sum(len(sets.garbled()) for sets in halves) >= 150


def test_no_sentence_stands_in_both_halves() -> None:
    tuning, frozen = ({_words(case) for case in _all(Sets("en", half))} for half in HALVES)

    assert len(tuning & frozen) == 0  # a number: a sentence of the frozen half must not be shown


@pytest.mark.parametrize("half", HALVES)
def test_no_win_takes_anything_away_or_asks_to(half: str) -> None:
    wins = (understander("en").understand(case.text, TODAY).intent for case in Sets("en", half).wins())

    assert sum(_name(intent) in DESTRUCTIVE for intent in wins) == 0


def _all(sets: Sets) -> list[Case]:
    return [*sets.commands(), *sets.wins(), *sets.not_wins(), *sets.garbled()]


def _words(case: Case) -> str:
    return " ".join(re.findall(r"[\w']+", case.text.casefold()))


def _name(intent: Intent) -> str:
    return type(intent.held if isinstance(intent, Confirm) else intent).__name__
