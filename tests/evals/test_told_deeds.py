"""A deed that is told stays a win: of all the wins of the sets, none becomes a command but those that stand here."""

import pytest

from skill.core.intents import Confirm
from tests.evals.scoring import LOCALES, TODAY, named, understander
from tests.evals.sets import HALVES, Sets

TAKEN = {
    "I went through my safety plan": "ReadPlan",  # a garbled "go through my safety plan"
    "splashed cold water on my face": "AddToPlan",  # what plans are made of, and no "i" before it
    "put ten pounds in savings": "AddToPlan",  # "put" is no past for sure
    "put my feet up for half an hour": "SetRecapTime",  # the same
    "took a day off": "StepDone",  # sounds like "tick a day off"
    "got through the day": "Recap",  # a garbled "go through the day"
    "anoté cómo me sentía": "CheckIn",  # how somebody felt, told
    "hice el ejercicio de respiración": "Breathe",  # "hace" and "hice" are one letter apart
    "meine Stimmung war leichter": "CheckIn",  # how somebody felt, told
}
"""By the win, what it is taken for, and why."""
UNSEEN = {"en": 0, "es": 2, "de": 0}
"""Of the frozen half, which nobody looks at."""
FEWEST = {"en": 800, "es": 200, "de": 200}
NO_COMMAND = {"LogWin", "Unknown"}


@pytest.mark.parametrize("language", LOCALES)
def test_no_win_becomes_a_command(language: str) -> None:
    wins = wins_of(language)

    taken = {win: meant for win in wins if (meant := meaning(win, language)) not in NO_COMMAND}

    assert len(wins) >= FEWEST[language]
    assert taken.items() <= TAKEN.items()


@pytest.mark.parametrize("language", LOCALES)
def test_hardly_any_win_that_nobody_looked_at_becomes_a_command(language: str) -> None:
    wins = Sets(language, "frozen").wins()

    assert sum(meaning(case.text, language) not in NO_COMMAND for case in wins) <= UNSEEN[language]


@pytest.mark.parametrize(
    ("language", "win"),
    [("en", "i paid the rent"), ("en", "i went to the job centre"), ("es", "pagué la luz"), ("es", "hice huevos")],
)
def test_a_deed_with_the_words_of_a_command_is_kept_without_asking(language: str, win: str) -> None:
    intent = understander(language).understand(win, TODAY).intent

    assert not isinstance(intent, Confirm)
    assert named(intent) == "LogWin"


def wins_of(language: str) -> list[str]:
    """The wins of the half that may be read, and those that are sorted by what they are about."""
    sets = Sets(language, HALVES[0])
    return [*dict.fromkeys([*(case.text for case in sets.wins()), *(win for _, win in sets.categories())])]


def meaning(win: str, language: str) -> str:
    """The intent of a win, or the one that would be asked about."""
    return named(understander(language).understand(win, TODAY).intent)
