"""The understanding of the evaluation sets never falls below what was reached, in any language.

The targets are 97 % of commands, 99 % of wins kept, 97 % of non-wins refused and 90 % of garbled commands, on the
frozen half; what is reached stands below. The tuning half is also evidence that the product weighs
(`skill/locales/examples`), so that its shares say nothing about new wordings. What the demo model heard of commands
(`hear.py`) is garbled up to half of the words, so that much of it nobody could tell.
"""

import re

import pytest

from skill.core.intents import Confirm, Intent
from tests.evals.scoring import LOCALES, TODAY, scores, understander
from tests.evals.sets import HALVES, Case, Sets

NAMES = (
    "commands", "wins kept", "wins split", "non-wins refused", "CLINC150 refused", "garbled commands",
    "commands through the recogniser",
)  # fmt: skip
SHARES = {
    ("en", "frozen"): (0.961, 1.0, 0.964, 0.987, 1.0, 0.892, 0.684),
    ("en", "tuning"): (0.986, 0.989, 0.909, 0.989, 1.0, 0.883, 0.738),
    ("es", "frozen"): (0.967, 0.977, 0.962, 1.0, 1.0, 0.959, 1.0),
    ("es", "tuning"): (0.988, 1.0, 0.951, 1.0, 1.0, 0.97, 1.0),
    ("de", "frozen"): (0.954, 1.0, 0.941, 0.978, 1.0, 0.962, 1.0),
    ("de", "tuning"): (0.992, 1.0, 1.0, 0.989, 1.0, 0.963, 1.0),
}
"""In the order of the names; a set that was not written is all right."""
LEAST = {"en": (300, 150, 150), "es": (250, 150, 130), "de": (250, 150, 130)}
"""Wins, non-wins and garbled commands; of commands there are 600, 10 for each intent."""
DESTRUCTIVE = {"DeleteEverything", "DeleteWin", "UndoLast", "DropGoal"}
"""What takes something away."""


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", LOCALES)
def test_every_set_is_understood_as_well_as_before(language: str, half: str) -> None:
    reached = dict(zip(NAMES, SHARES[language, half], strict=True))
    fallen = {
        score.name: f"{score.right} of {score.of}"
        for score in scores(language, half)
        if score.share < reached[score.name]
    }

    assert fallen == {}


@pytest.mark.parametrize("language", LOCALES)
def test_the_sets_are_as_large_as_they_should_be(language: str) -> None:
    halves = [Sets(language, half) for half in HALVES]
    meant = [case.intent for sets in halves for case in sets.commands()]

    assert len(meant) >= 600
    assert min(map(meant.count, set(meant))) >= 10
    assert sum(len(sets.wins()) for sets in halves) >= LEAST[language][0]
    assert sum(len(sets.not_wins()) for sets in halves) >= LEAST[language][1]
    assert sum(len(sets.garbled()) for sets in halves) >= LEAST[language][2]


def test_each_half_has_a_hundred_commands_as_the_demo_model_heard_them() -> None:
    assert min(len(Sets("en", half).heard()) for half in HALVES) >= 100


@pytest.mark.parametrize("language", LOCALES)
def test_no_sentence_stands_in_both_halves(language: str) -> None:
    tuning, frozen = ({_words(case) for case in _all(Sets(language, half))} for half in HALVES)

    assert len(tuning & frozen) == 0  # a number: a sentence of the frozen half must not be shown


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", LOCALES)
def test_no_win_takes_anything_away_or_asks_to(language: str, half: str) -> None:
    wins = (understander(language).understand(case.text, TODAY).intent for case in Sets(language, half).wins())

    assert sum(_name(intent) in DESTRUCTIVE for intent in wins) == 0


def _all(sets: Sets) -> list[Case]:
    return [*sets.commands(), *sets.wins(), *sets.not_wins(), *sets.garbled(), *sets.heard()]


def _words(case: Case) -> str:
    return " ".join(re.findall(r"[\w']+", case.text.casefold()))


def _name(intent: Intent) -> str:
    return type(intent.held if isinstance(intent, Confirm) else intent).__name__
