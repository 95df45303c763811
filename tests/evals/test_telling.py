"""Wins are told back as the person would want to hear them: nothing turned wrongly, and what they are about known."""

import pytest

from skill.core.win import CATEGORIES
from tests.evals.scoring import LOCALES
from tests.evals.sets import Sets
from tests.evals.telling import mirrored, sorted_wrongly

RIGHT = 0.98
"""Of the wins of a mirror set; the others are left as they are."""
FEWEST_MIRRORS = 300
FEWEST_WINS = {"en": 200, "es": 80, "de": 80}
KNOWN = 0.95
"""Of the wins of a category set, which is tuned on."""


@pytest.mark.parametrize("language", LOCALES)
def test_no_win_is_turned_wrongly(language: str) -> None:
    assert mirrored(language).wrong == []


@pytest.mark.parametrize("language", LOCALES)
def test_wins_are_turned_rightly(language: str) -> None:
    score = mirrored(language)

    assert score.of >= FEWEST_MIRRORS
    assert score.right >= RIGHT * score.of, score.left


@pytest.mark.parametrize("language", LOCALES)
def test_what_a_win_is_about_is_known(language: str) -> None:
    cases = Sets(language, "tuning").categories()

    assert len(cases) >= FEWEST_WINS[language]
    assert {category for category, _ in cases} == set(CATEGORIES)
    assert len(sorted_wrongly(language)) <= (1 - KNOWN) * len(cases), sorted_wrongly(language)
