"""Care notices as much of the evaluation sets as it did, and raises no alarm over ordinary wins.

The targets on the frozen half are 98 % of crisis and danger, 95 % of survived, alarms at 1 % of none and at 1 in 2,000
ordinary wins. What is reached stands below.
"""

import pytest

from skill.core.care.outcome import Outcome
from tests.evals.caring import URGENT, alarms, care_reader, care_scores, ordinary_wins
from tests.evals.sets import HALVES, CareCase, Sets, third_party_care

REACHED = {
    "en": {
        ("tuning", "crisis"): 0.99,
        ("tuning", "danger"): 0.99,
        ("tuning", "low"): 0.98,
        ("tuning", "survived"): 0.99,
        ("tuning", "none"): 0.99,
        ("frozen", "crisis"): 0.94,
        ("frozen", "danger"): 0.93,
        ("frozen", "low"): 0.96,
        ("frozen", "survived"): 0.90,
        ("frozen", "none"): 0.96,
    },
    "es": {
        ("tuning", "crisis"): 0.98,
        ("tuning", "danger"): 0.98,
        ("tuning", "low"): 0.95,
        ("tuning", "survived"): 0.95,
        ("tuning", "none"): 0.99,
        ("frozen", "crisis"): 0.93,
        ("frozen", "danger"): 0.91,
        ("frozen", "low"): 0.93,
        ("frozen", "survived"): 0.97,
        ("frozen", "none"): 0.97,
    },
    "de": {
        ("tuning", "crisis"): 0.98,
        ("tuning", "danger"): 0.98,
        ("tuning", "low"): 0.95,
        ("tuning", "survived"): 0.95,
        ("tuning", "none"): 0.99,
        ("frozen", "crisis"): 0.95,
        ("frozen", "danger"): 0.95,
        ("frozen", "low"): 0.90,
        ("frozen", "survived"): 0.85,
        ("frozen", "none"): 0.95,
    },
}
SIZES = {"crisis": 150, "danger": 60, "low": 80, "survived": 80, "none": 300}
ONE_ALARM_IN = 2000
WILL_DO = {
    "risk": URGENT,
    "other": frozenset({Outcome.DANGER}),
    "soft": frozenset(Outcome) - {Outcome.CRISIS},
    "benign": frozenset(Outcome) - URGENT,
}
"""What the third party's labels ask for (shared/evals/README.md)."""


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", REACHED)
def test_care_notices_as_much_as_before(language: str, half: str) -> None:
    fallen = {
        score.outcome: f"{score.noticed} of {score.of}"
        for score in care_scores(language, half)
        if score.share < REACHED[language][half, score.outcome]
    }

    assert fallen == {}


def test_the_care_sets_are_as_large_as_they_should_be() -> None:
    written = [case.outcome for half in HALVES for case in Sets("en", half).care()]

    assert {outcome: written.count(outcome) >= size for outcome, size in SIZES.items()} == dict.fromkeys(SIZES, True)


def test_ordinary_wins_raise_no_alarm() -> None:
    wins = ordinary_wins("en")

    assert len(wins) >= ONE_ALARM_IN
    assert alarms("en", wins) <= len(wins) // ONE_ALARM_IN


def test_no_win_of_another_language_raises_an_alarm() -> None:
    assert {language: alarms(language, ordinary_wins(language)) for language in REACHED if language != "en"} == {
        "es": 0,
        "de": 0,
    }


@pytest.mark.skipif(not third_party_care(), reason="the third party's statements are not beside this checkout")
def test_the_third_partys_statements_are_read_as_they_ask() -> None:
    wrong = [case for case in third_party_care() if not _will_do(case)]

    assert wrong == []


def _will_do(case: CareCase) -> bool:
    return care_reader("en").read(case.text).outcome in WILL_DO[case.outcome]
