"""Nothing reaches the notebook before care has read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.care.outcome import Outcome
from skill.core.care.reader import CareReader
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.intents import Intent
from skill.core.intents.log_win import LogWin
from skill.core.intents.small_talk import Repeat
from skill.core.intents.undo_last import UndoLast
from skill.core.intents.yes_no import Yes
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first

ENGINE = Engine(language_of("en-US"), first, lifeline_of("US"))
CARE = CareReader(language_of("en-US"))

CRISIS = [
    "i want to die",
    "I WANT TO DIE.",
    "um i i want to to die",
    "i wanna die",
    "I don’t want to be here anymore",  # noqa: RUF001 - a curly apostrophe, as telephones write it
    "dont want to wake up",
    "i wish i was dead",
    "they would be better off without me",
    "there's no way out",
    "i just cut myself",
    "i got out of bed and i want to kill myself",
    "i can't do this anymore",
    "i have no reason to live",
]
NOT_CRISIS = [
    "i didn't hurt myself today",
    "i'm dying laughing",
    "that workout killed me",
    "i killed it at work",
    "my phone died",
    "i cut the grass",
    "i cut myself some slack",
    "i hurt my knee",
    "i watched suicide squad",
    "i went a week without hurting myself",
    "i wanted to die laughing",
    "i found a reason to live",
    "i don't want to live in this town anymore",
]


@pytest.mark.parametrize("text", CRISIS)
def test_a_crisis_is_answered_with_a_number_and_not_kept(text: str) -> None:
    notebook = MemoryNotebook()

    turn = ENGINE.turn(said(text), Conversation(), notebook)

    assert "nine eight eight" in turn.reply.speech
    assert "988" in turn.reply.display
    assert turn.conversation.in_care
    assert not [win for win in notebook.wins.wins if CARE.read(win.words).outcome is Outcome.CRISIS]


@pytest.mark.parametrize("text", NOT_CRISIS)
def test_what_only_sounds_like_a_crisis_is_not_one(text: str) -> None:
    assert CARE.read(text).outcome in {Outcome.NONE, Outcome.SURVIVED}


@pytest.mark.parametrize("known", [LogWin(("I want to die",), MONDAY.date()), Yes(), Repeat(), UndoLast()])
def test_care_goes_before_an_intent_that_the_door_knew(known: Intent) -> None:
    notebook = MemoryNotebook()
    waiting = Conversation(pending=LogWin(("I want to die",), MONDAY.date()), last_speech="Hello.")

    turn = ENGINE.turn(said("i want to die"), waiting, notebook, known)

    assert turn.intent == "NeedHelp"
    assert not isinstance(turn.conversation.pending, LogWin)
    assert notebook.wins.wins == []


@given(before=st.text(max_size=40), crisis=st.sampled_from(CRISIS), after=st.text(max_size=40))
def test_no_words_around_a_crisis_hide_it_from_care_while_they_stand_apart(
    before: str, crisis: str, after: str
) -> None:
    words_that_negate = ("not", "n't", "never", "without", "instead", "no longer", "resisted", "laugh", "embarrass")
    text = f"{before} . {crisis} . {after}"

    outcome = CARE.read(text).outcome

    assert outcome is Outcome.CRISIS or any(word in text.casefold() for word in words_that_negate)


def test_taking_it_back_does_not_cancel_care() -> None:
    notebook = MemoryNotebook()
    conversation = ENGINE.turn(said("i want to die"), Conversation(), notebook).conversation

    turn = ENGINE.turn(said("never mind"), conversation, notebook)

    assert turn.conversation.in_care
    assert turn.reply.tone.value == "calm"


def test_stop_leaves_with_the_number() -> None:
    conversation = ENGINE.turn(said("i want to die"), Conversation(), MemoryNotebook()).conversation

    turn = ENGINE.turn(said("stop"), conversation, MemoryNotebook())

    assert turn.reply.ends_session
    assert "nine eight eight" in turn.reply.speech


def test_the_rule_that_fired_can_be_named() -> None:
    assert CARE.read("i want to die").rule == "wants_to_die"
