"""How care reads a sentence: in any spelling and order, as it is told, with what else was said in the same breath."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.care.outcome import Outcome, Reading
from skill.core.care.reader import CareReader

CARE = CareReader(language_of("en-US"))
CRISIS = [
    "i want to die",
    "i don't want to live anymore",
    "i can't go on",
    "everyone would be better off without me",
    "there's no reason to live",
    "i'm going to kill myself tonight",
    "i wish i was dead",
    "i cut myself again",
]
WINS = ["i got out of bed", "i took a shower", "i called the dentist", "i ate breakfast", "i watered the plants"]
FILLERS = ["um", "uh", "you know", "honestly", "really", "i mean", "just"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("i want to die", Outcome.CRISIS),
        ("i don't want to die anymore", Outcome.SURVIVED),
        ("i wanted to die last year", Outcome.SURVIVED),
        ("my friend says he wants to die", Outcome.DANGER),
        ("my friend wanted to die last year", Outcome.NONE),
        ("in the film the hero wants to kill himself", Outcome.NONE),
        ("what would you do if someone wanted to die", Outcome.CRISIS),
    ],
)
def test_the_same_thought_means_another_thing_when_it_is_told_otherwise(text: str, outcome: Outcome) -> None:
    assert CARE.read(text).outcome is outcome


@pytest.mark.parametrize(
    "text",
    ["I don’t wanna live", "dont want live", "die i want to", "i wnat to die", "i want, you know, to die", "kms"],  # noqa: RUF001
)
def test_neither_spelling_nor_order_nor_lost_words_hide_a_crisis(text: str) -> None:
    assert CARE.read(text).outcome is Outcome.CRISIS


@pytest.mark.parametrize(
    "text", ["i don't know i want to die", "i can't stop thinking about killing myself", "no one knows i want to die"]
)
def test_a_no_that_denies_something_else_denies_nothing(text: str) -> None:
    assert CARE.read(text).outcome is Outcome.CRISIS


def test_taking_it_back_cancels_nothing() -> None:
    assert CARE.read("i want to die no forget it i was joking").outcome is Outcome.CRISIS


def test_what_was_swallowed_goes_before_the_wish() -> None:
    assert CARE.read("i want to die and i took all my pills").outcome is Outcome.DANGER


def test_a_win_in_the_same_breath_is_the_rest_of_it() -> None:
    assert CARE.read("I took a shower, but I still don't want to live.").rest == ("I took a shower",)


def test_a_win_is_the_rest_without_any_stop_between() -> None:
    assert CARE.read("i took a shower i still don't want to live").rest == ("i took a shower",)


def test_the_rest_begins_without_the_word_that_joined_it() -> None:
    assert CARE.read("i want to die but i took a shower").rest == ("i took a shower",)


def test_the_reading_names_the_way_of_telling_that_made_the_difference() -> None:
    assert CARE.read("i wanted to die last year").rule == "wants_to_die past"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("i want to die", False),
        ("i counted all my pills", True),
        ("i've written letters to everyone", True),
        ("i counted all my pills and i want to die", False),
    ],
)
def test_a_doubtful_hint_is_asked_about_unless_something_else_is_plain(text: str, asks: bool) -> None:
    reading = CARE.read(text)

    assert (reading.outcome, reading.asks) == (Outcome.CRISIS, asks)


@pytest.mark.parametrize(
    "text",
    ["i can't keep myself safe tonight", "why won't i just die", "i don't know why i'm still here"],
)
def test_a_crisis_that_is_told_with_a_no_is_never_taken_for_survived(text: str) -> None:
    assert CARE.read(text).outcome is Outcome.CRISIS


def test_what_needs_no_care_has_no_rule() -> None:
    assert CARE.read("i got out of bed") == Reading(Outcome.NONE)


@given(st.text())
def test_any_text_is_read_and_always_in_the_same_way(text: str) -> None:
    assert CARE.read(text) == CARE.read(text)


@settings(max_examples=60)
@given(crisis=st.sampled_from(CRISIS), filler=st.sampled_from(FILLERS), data=st.data())
def test_fillers_echoes_and_capitals_change_nothing(crisis: str, filler: str, data: st.DataObject) -> None:
    words = crisis.replace("'", "’").upper().split()  # noqa: RUF001 - a curly apostrophe, as telephones write it
    at = data.draw(st.integers(0, len(words) - 1))

    told = " ".join([*words[:at], filler, words[at], *words[at:]])

    assert CARE.read(told).outcome is Outcome.CRISIS


@given(
    crisis=st.sampled_from(CRISIS),
    win=st.sampled_from(WINS),
    joint=st.sampled_from([" ", ". ", ", ", " and ", " but "]),
)
def test_no_win_before_or_behind_hides_a_crisis(crisis: str, win: str, joint: str) -> None:
    outcomes = {CARE.read(f"{win}{joint}{crisis}").outcome, CARE.read(f"{crisis}{joint}{win}").outcome}

    assert outcomes == {Outcome.CRISIS}
