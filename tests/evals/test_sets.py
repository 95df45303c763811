"""The understanding of the evaluation sets never falls below what was reached.

The targets are 97 % of commands, 99 % of wins kept, 97 % of non-wins refused and 90 % of garbled commands
on the frozen half. Those of wins and non-wins are met; those of commands are not yet: they stand as measured.
"""

import pytest

from tests.evals.scoring import scores
from tests.evals.sets import commands, garbled, not_wins, wins

REACHED = {
    ("frozen", "commands"): 0.80,
    ("frozen", "wins kept"): 0.99,
    ("frozen", "wins split"): 0.90,
    ("frozen", "non-wins refused"): 0.97,
    ("frozen", "CLINC150 refused"): 0.97,
    ("frozen", "garbled commands"): 0.70,
    ("tuning", "commands"): 0.99,
    ("tuning", "wins kept"): 0.99,
    ("tuning", "wins split"): 0.93,
    ("tuning", "non-wins refused"): 0.95,
    ("tuning", "CLINC150 refused"): 1.0,  # that set has no tuning half
    ("tuning", "garbled commands"): 0.77,
}


@pytest.mark.parametrize("half", ["tuning", "frozen"])
def test_every_set_is_understood_as_well_as_before(half: str) -> None:
    fallen = {
        score.name: f"{score.right} of {score.of}" for score in scores(half) if score.share < REACHED[half, score.name]
    }

    assert fallen == {}


def test_the_sets_are_as_large_as_they_should_be() -> None:
    assert len(commands()) >= 600
    assert len(wins()) >= 300
    assert len(not_wins()) >= 150
    assert len(garbled()) >= 150


def test_no_sentence_stands_in_both_halves() -> None:
    cases = [*commands(), *wins(), *not_wins(), *garbled()]
    halves = [{case.text.casefold() for case in cases if case.half == half} for half in ("tuning", "frozen")]

    assert halves[0].isdisjoint(halves[1])
