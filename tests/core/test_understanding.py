"""Commands are recognised, everything that can't be a win is refused, and all else is kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.intents import Confirm
from skill.core.intents.log_win import LogWin
from skill.core.intents.recap import Recap
from skill.core.period import Period
from skill.core.understand.templates import expand
from skill.core.understand.understander import Understander

TODAY = date(2026, 3, 2)
LANGUAGE = language_of("en-US")
UNDERSTANDER = Understander(LANGUAGE)


def intent_name(text: str) -> str:
    return type(UNDERSTANDER.understand(text, TODAY).intent).__name__


def test_every_sentence_without_slots_is_its_own_intent_and_no_other_s() -> None:
    sentences = {
        sentence: intent
        for intent, templates in LANGUAGE.heard.items()
        for template in templates
        for sentence in expand(template, LANGUAGE.rules)
        if "{" not in sentence
    }

    stolen = {said: (meant, intent_name(said)) for said, meant in sentences.items() if intent_name(said) != meant}

    assert stolen == {}


@pytest.mark.parametrize(
    "win",
    [
        "got out of bed before noon",
        "didn't snap at the kids",
        "opened the curtains",
        "i deleted his number",
        "i stopped scrolling",
        "said no to my mother for once",
        "i undid the knot in my stomach",
        "i helped a friend",
        "i asked for help",
        "i said yes to a walk",
        "i played the piano",
        "put on clean clothes",
        "i thanked my brother",
        "i went to bed and did not repeat yesterday",
    ],
)
def test_a_win_needs_no_carrier_phrase(win: str) -> None:
    assert intent_name(win) == "LogWin"


@pytest.mark.parametrize(
    "text",
    ["", "   ", "the", "huh", "um", "…", "😀", "what's the weather", "set a timer", "play some music",
     "who won the cup", "can you tell me a joke", "is it raining", "hmm the"],
)  # fmt: skip
def test_noise_questions_and_orders_are_not_kept(text: str) -> None:
    assert intent_name(text) == "Unknown"


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("what did i do today", Period("today")),
        ("could you please read me my wins from yesterday", Period("yesterday")),
        ("how was my week", Period("this_week")),
        ("um how was my week please", Period("this_week")),
        ("how was my weak", Period("this_week")),
        ("What did I do today?", Period("today")),
    ],
)
def test_a_recap_knows_its_period(said: str, period: Period) -> None:
    assert UNDERSTANDER.understand(said, TODAY).intent == Recap(period)


@pytest.mark.parametrize("wish", ["i want to undo", "i need more sleep", "i'd like a quiet evening", "i hope it rains"])
def test_a_wish_is_asked_about_before_it_is_kept(wish: str) -> None:
    assert isinstance(UNDERSTANDER.understand(wish, TODAY).intent, Confirm)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("hey could you possibly read me my wins if you don't mind", "Recap"),
        ("would you mind reading me my wins", "Recap"),
        ("i'd like to hear my wins from last week", "Recap"),
        ("not now please", "No"),
        ("moor", "More"),
        ("reed my plan", "ReadPlan"),
        ("make it nine", "SetRecapTime"),
        ("i need a hug", "Encourage"),
        ("today was awful", "HardDay"),
    ],
)
def test_politeness_and_sounds_hide_no_command(said: str, meant: str) -> None:
    assert intent_name(said) == meant


def test_a_command_that_takes_back_and_was_hardly_heard_asks_first() -> None:
    assert isinstance(UNDERSTANDER.understand("undo that", TODAY, heard=0.4).intent, Confirm)


def test_a_win_is_kept_without_the_request_to_keep_it() -> None:
    intent = UNDERSTANDER.understand("can you log that i walked the dog", TODAY).intent

    assert isinstance(intent, LogWin)
    assert intent.wins == ("I walked the dog",)


def test_a_garbled_command_that_takes_back_asks_first() -> None:
    assert isinstance(UNDERSTANDER.understand("undo thet", TODAY).intent, Confirm)


@pytest.mark.parametrize(
    ("said", "days_ago"),
    [("yesterday i went to therapy", 1), ("i went to therapy yesterday", 1), ("last night i slept", 1),
     ("i forgot about yesterday and danced", 0), ("this morning i ate", 0), ("i ate", 0)],
)  # fmt: skip
def test_a_day_named_at_either_end_is_the_day_it_is_about(said: str, days_ago: int) -> None:
    intent = UNDERSTANDER.understand(said, TODAY).intent

    assert isinstance(intent, LogWin)
    assert intent.about == TODAY - timedelta(days=days_ago)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("um i set a boundary with my sister", "I set a boundary with my sister"),
        ("log a win that i ate", "I ate"),
        ("save this:  I  called Mum", "I called Mum"),
        ("i'm okay and i've slept on monday", "I'm okay and I've slept on Monday"),
        ("I made it to IKEA", "I made it to IKEA"),
        ("so i cried, and it was fine", "I cried, and it was fine"),
    ],
)
def test_words_are_kept_as_said_and_tidied(said: str, kept: str) -> None:
    intent = UNDERSTANDER.understand(said, TODAY).intent

    assert isinstance(intent, LogWin)
    assert intent.wins == (kept,)


@settings(deadline=None)
@given(st.text(max_size=2000))
def test_any_text_has_one_meaning_and_raises_nothing(text: str) -> None:
    once = UNDERSTANDER.understand(text, TODAY)

    assert UNDERSTANDER.understand(text, TODAY) == once


@given(st.text(min_size=1, max_size=300))
def test_kept_words_are_never_empty(text: str) -> None:
    intent = UNDERSTANDER.understand(text, TODAY).intent

    assert not isinstance(intent, LogWin) or all(words.strip() for words in intent.wins)
