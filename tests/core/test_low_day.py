"""Low days: what makes one, and that it ends with the day."""

from datetime import timedelta

import pytest

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.engine import Engine
from skill.core.low_day import LOW, LOW_DAY, is_low_day
from skill.core.notebook import CheckIn
from skill.core.notebook_away import NotebookAway
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first

LANGUAGE = language_of("en-US")
ENGINE = Engine(LANGUAGE, first, lifeline_of("US"), lifeline_of)


def desk_of(notebook: MemoryNotebook, days: int = 0, *, in_care: bool = False) -> Desk:
    """A new conversation, some days after that Monday."""
    return Desk(MONDAY + timedelta(days=days), LANGUAGE, notebook, Conversation(in_care=in_care), first, None)


@pytest.mark.parametrize(
    "words", ["i feel worthless", "i want to die", "my husband hits me", "today was hard", "i need help"]
)
def test_hard_words_make_a_low_day_for_later_conversations_too_and_it_ends_with_the_day(words: str) -> None:
    notebook = MemoryNotebook()

    ENGINE.turn(said(words), Conversation(), notebook)

    assert is_low_day(desk_of(notebook))
    assert not is_low_day(desk_of(notebook, days=1))


def test_what_is_kept_of_a_low_day_is_its_date_alone() -> None:
    notebook = MemoryNotebook()

    ENGINE.turn(said("i want to die"), Conversation(), notebook)

    assert notebook == MemoryNotebook(preferences=notebook.preferences)
    assert notebook.preferences.values == {LOW_DAY: "2026-03-02"}


@pytest.mark.parametrize("words", ["i got out of bed", "what did i do today", "i didn't hurt myself today"])
def test_other_words_make_none(words: str) -> None:
    notebook = MemoryNotebook()

    ENGINE.turn(said(words), Conversation(), notebook)

    assert not is_low_day(desk_of(notebook))


@pytest.mark.parametrize(
    ("mood", "word", "low"), [(LOW, "", True), (LOW + 1, "", False), (0, "awful", True), (0, "okay", False)]
)
def test_a_low_check_in_makes_a_low_day(mood: int, word: str, low: bool) -> None:
    notebook = MemoryNotebook()
    notebook.check_ins.add(CheckIn(mood, word, MONDAY.date(), MONDAY))

    assert is_low_day(desk_of(notebook)) is low
    assert not is_low_day(desk_of(notebook, days=1))


def test_a_conversation_in_care_makes_any_day_a_low_one() -> None:
    assert is_low_day(desk_of(MemoryNotebook(), in_care=True))


def test_a_hard_day_is_heard_though_it_can_t_be_noted() -> None:
    turn = ENGINE.turn(said("i want to die"), Conversation(), NotebookAway())

    assert turn.intent == "NeedHelp"
