"""A win in the same breath as a crisis, danger or a hard feeling is kept quietly; the rest of the words never is."""

import pytest

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.care.outcome import Outcome
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.intents.hard_day import HardDay
from skill.core.notebook_away import NotebookAway
from skill.core.reply import Tone
from skill.core.win import Kind
from tests.core.support import said
from tests.fakes import MemoryNotebook, first

ENGINE = Engine(language_of("en-US"), first, lifeline_of("US"), lifeline_of)


@pytest.mark.parametrize(
    ("words", "wins"),
    [
        ("i got out of bed and i want to die", ["I got out of bed"]),
        ("i want to kill myself but i took a shower and i ate", ["I took a shower", "I ate"]),
        ("i want to die because i lost my job", []),
        ("i lost my job and i want to die", []),
        ("i got my assignment in and i don't know why i want to die", ["I got my assignment in"]),
        ("i feel worthless and i'm stuck in my head", []),
        ("i want to die", []),
        ("i feel worthless but i took a shower", ["I took a shower"]),
        ("i feel so worthless", []),
    ],
)
def test_a_win_in_the_same_breath_is_kept_and_nothing_else(words: str, wins: list[str]) -> None:
    notebook = MemoryNotebook()

    ENGINE.turn(said(words), Conversation(), notebook)

    assert [win.words for win in notebook.wins.wins] == wins


def test_a_crisis_with_a_win_is_answered_as_one_without() -> None:
    with_win = ENGINE.turn(said("i got out of bed and i want to die"), Conversation(), MemoryNotebook())
    without = ENGINE.turn(said("i want to die"), Conversation(), MemoryNotebook())

    assert with_win.reply == without.reply
    assert with_win.conversation.last_change == ()


def test_a_win_beside_danger_is_kept_privately() -> None:
    notebook = MemoryNotebook()

    turn = ENGINE.turn(said("i made my bed and my husband hit me"), Conversation(), notebook)

    assert turn.reply.speech.startswith("Call nine one one now")
    assert [(win.words, win.kind) for win in notebook.wins.wins] == [("I made my bed", Kind.SURVIVED)]


def test_help_is_said_though_the_win_beside_it_can_t_be_kept() -> None:
    turn = ENGINE.turn(said("i got out of bed and i want to die"), Conversation(), NotebookAway())

    assert "nine eight eight" in turn.reply.speech


def test_a_hard_feeling_is_heard_first_and_what_was_done_is_said_to_be_kept() -> None:
    turn = ENGINE.turn(said("i feel worthless but i took a shower"), Conversation(), MemoryNotebook())

    assert turn.reply.speech.startswith("That's a lot to carry.")
    assert "kept what you did" in turn.reply.speech
    assert turn.reply.tone is Tone.CALM


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("what's the point", "HardDay"),
        ("i'm so tired of this", "HardDay"),
        ("i feel worthless", "CheckIn"),
        ("i feel worthless read my plan", "ReadPlan"),
        ("i feel worthless say something kind", "Encourage"),
    ],
)
def test_a_hard_feeling_leaves_a_command_what_it_is(words: str, intent: str) -> None:
    assert ENGINE.read(said(words))[1] is Outcome.LOW
    assert ENGINE.turn(said(words), Conversation(), MemoryNotebook()).intent == intent


def test_a_hard_feeling_is_no_goal_when_a_goal_was_asked_for() -> None:
    notebook = MemoryNotebook()

    turn = ENGINE.turn(said("what's the point"), Conversation(asked="SetGoal.goal"), notebook)

    assert turn.intent == HardDay.__name__
    assert not notebook.goals.all()


def test_a_plan_may_tell_of_a_hard_feeling() -> None:
    notebook = MemoryNotebook()

    ENGINE.turn(said("when i feel worthless i call sam"), Conversation(asked="AddToPlan.item"), notebook)

    assert [item.words for item in notebook.plan.all()] == ["When I feel worthless I call sam"]
