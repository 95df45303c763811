"""What is said in a crisis and in danger: fixed, short enough, with a number, and true at this hour."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from skill.catalog.files import known_locales
from skill.catalog.languages import language_of
from skill.catalog.lifelines import countries, lifeline_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.engine import Engine
from skill.core.intents.breathe import Breathe
from skill.core.intents.need_help import NeedHelp, after_silence
from skill.core.intents.plan import ReadPlan
from skill.core.intents.small_talk import Help, Stop
from skill.core.notebook import PlanItem
from skill.core.notebook_away import NotebookAway
from skill.core.reply import Expects, Reply, Tone
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first

LONGEST = 45
"""Words; content.md, tone rule 1."""
ANSWERS: dict[str, Callable[[Desk], Reply]] = {
    "crisis": NeedHelp().reply,
    "danger": NeedHelp(danger=True).reply,
    "misheard": NeedHelp(misheard=True).reply,
    "a person": NeedHelp(choice="person").reply,
    "silence": after_silence,
    "help": Help().reply,
    "stop": Stop().reply,
}


def desk(country: str, *, hour: int = 12, locale: str = "en-US", in_care: bool = True) -> Desk:
    """Somebody at home in a country, at an hour of its own clock."""
    lifeline = lifeline_of(country)
    now = datetime(2026, 3, 2, hour, tzinfo=lifeline.zone if lifeline else ZoneInfo("UTC"))
    return Desk(now, language_of(locale), MemoryNotebook(), Conversation(in_care=in_care), first, lifeline, lifeline_of)


@pytest.mark.parametrize("locale", known_locales())
@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_of_care_has_at_most_forty_five_words_with_every_digit_counted(answer: str, locale: str) -> None:
    desks = [desk(country, hour=hour, locale=locale) for country in ("", *countries()) for hour in (3, 12)]

    said_back = [ANSWERS[answer](here).speech for here in desks]

    assert not [speech for speech in said_back if len(speech.split()) > LONGEST]


@pytest.mark.parametrize("country", countries())
@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_names_both_numbers_of_the_country(answer: str, country: str) -> None:
    here = desk(country)
    lifeline = here.lifeline

    reply = ANSWERS[answer](here)

    assert lifeline is not None
    for number in (lifeline.call, lifeline.emergency):
        assert here.spelled(number).speech in reply.speech
        assert number in reply.display


@pytest.mark.parametrize("answer", ANSWERS)
def test_where_no_country_is_known_no_number_is_guessed(answer: str) -> None:
    reply = ANSWERS[answer](desk(""))

    assert "local emergency number" in reply.speech
    assert not any(sign.isdigit() for sign in reply.display)


def test_a_crisis_in_the_united_states_is_answered_as_content_md_has_it() -> None:
    assert NeedHelp().reply(desk("US")).speech == (
        "I'm glad you said that. You deserve a person right now. Call or text nine eight eight, any hour. "
        "In danger now, call nine one one. I can read your plan, or breathe with you."
    )


def test_in_danger_the_emergency_number_comes_before_anything_else() -> None:
    reply = NeedHelp(danger=True).reply(desk("GB"))

    assert reply.speech.startswith("Call nine nine nine now")
    assert reply.speech.index("nine nine nine") < reply.speech.index("one one six, one two three")
    assert reply.tone is Tone.CALM


@pytest.mark.parametrize(
    ("hour", "zone", "first_number", "words"),
    [
        (12, "Europe/Rome", "zero two", "until midnight"),
        (3, "Europe/Rome", "one one two", "from nine in the morning"),
        (12, "Asia/Kolkata", "one one two", "from half past one in the afternoon"),
        (15, "Asia/Kolkata", "zero two", "until half past four in the morning"),
    ],
)
def test_a_line_that_is_closed_says_when_it_opens_and_comes_last(
    hour: int, zone: str, first_number: str, words: str
) -> None:
    here = replace(desk("IT"), now=datetime(2026, 1, 12, hour, tzinfo=ZoneInfo(zone)))

    spoken = NeedHelp().reply(here).speech

    assert words in spoken
    numbers = ("one one two", "zero two, two three two seven")
    assert min(numbers, key=spoken.index).startswith(first_number)
    assert len(spoken.split()) <= LONGEST


@pytest.mark.parametrize(
    ("country", "shown"), [("GB", "SHOUT to 85258"), ("IE", "1800 247 247"), ("AU", "0477 13 11 14")]
)
def test_further_ways_to_reach_somebody_are_shown_and_not_said(country: str, shown: str) -> None:
    reply = NeedHelp().reply(desk(country))

    assert shown in reply.display
    assert "Or " not in reply.speech


def test_what_may_be_misheard_asks_gently_and_holds_the_way_to_help() -> None:
    engine, notebook = Engine(language_of("en-US"), first, lifeline_of("US")), MemoryNotebook()

    turn = engine.turn(replace(said("i want to die"), confidence=0.4), Conversation(), notebook)
    then = engine.turn(said("yes"), turn.conversation, notebook)

    assert turn.reply.speech.startswith("I want to be sure I understood.")
    assert "nine eight eight" in turn.reply.speech
    assert turn.conversation.in_care
    assert then.reply.speech.startswith("I'm glad you said that.")


@pytest.mark.parametrize(
    ("answer", "spoken"),
    [
        ("a person", "Call or text nine eight eight"),
        ("talk to someone", "Call or text nine eight eight"),
        ("my plan", "Here is your plan. Hold an ice cube."),
        ("um the plan please", "Here is your plan. Hold an ice cube."),
        ("yes", "Here is your plan. Hold an ice cube."),
        ("yes please", "Here is your plan. Hold an ice cube."),
        ("breathe", "One minute, together."),
        ("breathe with me", "One minute, together."),
        ("with you", "One minute, together."),
    ],
)
def test_each_of_the_three_can_be_taken_in_a_word_or_two(answer: str, spoken: str) -> None:
    engine, notebook = Engine(language_of("en-US"), first, lifeline_of("US")), MemoryNotebook()
    notebook.plan.add(PlanItem("hold an ice cube", MONDAY))
    asked = engine.turn(said("i want to die"), Conversation(), notebook).conversation

    turn = engine.turn(said(answer), asked, notebook)

    assert turn.reply.speech.startswith(spoken)
    assert turn.conversation.in_care


def test_a_yes_without_a_plan_is_a_yes_to_breathing() -> None:
    here = desk("US")
    NeedHelp().reply(here)
    pending = here.conversation.pending

    assert pending == ReadPlan(else_breathe=True)
    assert pending.reply(here) == Breathe().reply(here)


def test_a_choice_is_one_only_when_nothing_else_is_said() -> None:
    engine, notebook = Engine(language_of("en-US"), first, lifeline_of("US")), MemoryNotebook()

    engine.turn(said("i breathed with my sister"), Conversation(in_care=True), notebook)

    assert [win.words for win in notebook.wins.wins] == ["I breathed with my sister"]


def test_help_and_the_three_choices_need_no_journal() -> None:
    engine, away = Engine(language_of("en-US"), first, lifeline_of("US"), lifeline_of), NotebookAway()
    conversation = Conversation()

    for words in ("i want to die", "the plan", "a person", "breathe", "yes", "i don't know", "help", "stop"):
        turn = engine.turn(said(words), conversation, away)
        conversation = turn.conversation
        assert turn.reply.tone is Tone.CALM


def test_the_first_silence_after_the_answer_repeats_the_number_and_no_later_one_does() -> None:
    engine, notebook = Engine(language_of("en-US"), first, lifeline_of("US")), MemoryNotebook()
    asked = engine.turn(said("i want to die"), Conversation(), notebook).conversation

    again = engine.silence(said(""), asked, notebook)

    assert again is not None
    assert "nine eight eight" in again.reply.speech
    assert (again.reply.tone, again.reply.expects) == (Tone.CALM, Expects.ANYTHING)
    assert again.conversation.pending == asked.pending
    assert engine.silence(said(""), again.conversation, notebook) is None


def test_silence_is_answered_only_right_after_the_number_was_told() -> None:
    engine, notebook = Engine(language_of("en-US"), first, lifeline_of("US")), MemoryNotebook()
    asked = engine.turn(said("i want to die"), Conversation(), notebook).conversation
    then = engine.turn(said("i don't know"), asked, notebook).conversation

    assert engine.silence(said(""), then, notebook) is None
    assert engine.silence(said(""), Conversation(), notebook) is None
