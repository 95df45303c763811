"""The country is chosen, by voice or at set-up, and never guessed."""

import pytest

from skill.catalog.files import known_locales
from skill.catalog.languages import language_of
from skill.catalog.lifelines import countries, lifeline_of
from skill.core.conversation import Conversation
from skill.core.desk import COUNTRY
from skill.core.engine import Engine
from skill.core.intents.launch import Launch
from skill.core.intents.set_country import SetCountry
from skill.core.notebook_away import NotebookAway
from skill.core.turn import Turn
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first


def turn(words: str, notebook: MemoryNotebook, *, usual: str = "", asked: str = "") -> Turn:
    engine = Engine(language_of("en-US"), first, lifeline_of(usual), lifeline_of)
    return engine.turn(said(words), Conversation(asked=asked), notebook)


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("i'm in canada", "CA"),
        ("my country is germany", "DE"),
        ("set my country to the uk", "GB"),
        ("my country is the united states", "US"),
        ("i live in new zealand", "NZ"),
        ("i'm living in the netherlands now", "NL"),
    ],
)
def test_a_country_is_set_by_saying_it(words: str, country: str) -> None:
    notebook = MemoryNotebook()

    turn(words, notebook)

    assert notebook.preferences.get(COUNTRY) == country


def test_the_number_of_the_country_is_told_when_it_is_set() -> None:
    reply = turn("i'm in canada", MemoryNotebook(), usual="GB").reply

    assert "Canada" in reply.speech
    assert "nine eight eight" in reply.speech
    assert "988" in reply.display


def test_what_the_person_said_goes_before_the_setting() -> None:
    notebook = MemoryNotebook()
    turn("my country is germany", notebook, usual="US")

    assert "zero eight zero zero" in turn("i want to die", notebook, usual="US").reply.speech


def test_a_country_without_a_lifeline_gets_no_number_of_another() -> None:
    notebook = MemoryNotebook()
    turn("i live in sweden", notebook, usual="US")

    spoken = turn("i want to die", notebook, usual="US").reply.speech

    assert "your local emergency number" in spoken
    assert "nine" not in spoken


def test_the_country_is_asked_for_when_it_was_not_said() -> None:
    notebook = MemoryNotebook()
    asked = turn("set my country", notebook).conversation.asked

    turn("france", notebook, asked=asked)

    assert notebook.preferences.get(COUNTRY) == "FR"


def test_a_win_in_some_country_is_a_win() -> None:
    notebook = MemoryNotebook()

    turn("i called my friend in germany", notebook)

    assert notebook.preferences.get(COUNTRY) == ""
    assert len(notebook.wins.wins) == 1


def test_the_setting_is_used_while_the_journal_is_away() -> None:
    engine = Engine(language_of("en-US"), first, lifeline_of("GB"), lifeline_of)

    assert "one one six" in engine.turn(said("i want to die"), Conversation(), NotebookAway()).reply.speech


@pytest.mark.parametrize("tag", known_locales())
def test_every_language_has_a_name_for_every_country_with_a_lifeline(tag: str) -> None:
    assert set(countries()) <= language_of(tag).slots["country"].keys()


def test_how_to_choose_a_country_is_told_once_and_never_first() -> None:
    notebook = MemoryNotebook()
    engine = Engine(language_of("en-US"), first, None, lifeline_of)
    greetings = []
    for _ in range(4):
        greetings.append(engine.turn(said(""), Conversation(), notebook, known=Launch()).reply.speech)
        notebook.wins.keep("I ate", about=MONDAY.date(), said_at=MONDAY)

    assert ["my country is" in greeting for greeting in greetings] == [False, True, False, False]


def test_nobody_whose_country_is_known_is_told_how_to_choose_one() -> None:
    notebook = MemoryNotebook()
    notebook.wins.keep("I ate", about=MONDAY.date(), said_at=MONDAY)

    assert "my country is" not in turn("hello", notebook, usual="GB").reply.speech


def test_a_country_that_was_heard_badly_is_asked_about() -> None:
    assert SetCountry.destructive
