"""After a crisis the whole conversation stays calm, whatever is asked next."""

from datetime import date, timedelta

import pytest

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.intents import VOCABULARY, Intent
from skill.core.intents.log_win import LogWin
from skill.core.intents.unknown import Unknown
from skill.core.notebook import Goal, PlanItem, Reward, Step
from skill.core.reply import Tone
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first

LANGUAGE = language_of("en-US")
ENGINE = Engine(LANGUAGE, first, lifeline_of("US"), lifeline_of)
CHEER = [
    *(line for key in ("SetReward", "RewardStatus", "ClaimReward") for line in ("kept", "kept_one", "ready", "so_far",
      "beginning", "claimed", "not_reached", "no_reward", "ask_reward") if f"{key}.{line}" in LANGUAGE.spoken
      for line in LANGUAGE.spoken[f"{key}.{line}"]),
    *(line for key in ("Patterns.reached_out", "Patterns.steps", "Patterns.nothing_sure",
      "Patterns.a_little_more", "CheckIn.kept_high", "LogWin.kept", "Launch.first", "Launch.again",
      "Help.what_to_say", "StepDone.ask_reached", "Unknown.first", "Unknown.again")
      for line in LANGUAGE.spoken[key]),
]  # fmt: skip
"""Lines that reward, count towards something, see a pattern, or invite to more wins."""


def full_notebook() -> MemoryNotebook:
    """Two weeks of wins, a goal with a step, a treat that is ready, and a plan."""
    notebook = MemoryNotebook()
    for day in range(14):
        when = MONDAY - timedelta(days=14 - day)
        notebook.wins.keep("I walked the dog", about=when.date(), said_at=when)
    goal = notebook.goals.add(Goal("find a flat", MONDAY))
    notebook.steps.add(Step(goal.id, "find my papers", MONDAY))
    notebook.rewards.add(Reward("a long bath", 2, 0, MONDAY))
    notebook.plan.add(PlanItem("hold an ice cube", MONDAY))
    return notebook


def intents() -> list[Intent]:
    """Every intent, without its slots, and with a value for each that it can't do without."""
    needed = {"LogWin": LogWin(("I ate",), date(2026, 3, 2))}
    return [needed.get(name) or kind() for name, kind in VOCABULARY.items()]


def openings(line: str) -> str:
    """The words of a line before its first value."""
    return line.partition("{")[0].strip()


@pytest.mark.parametrize("notebook", [full_notebook, MemoryNotebook], ids=["full", "new"])
@pytest.mark.parametrize("intent", intents(), ids=lambda intent: type(intent).__name__)
def test_every_intent_stays_calm_in_care(intent: Intent, notebook: type[MemoryNotebook]) -> None:
    turn = ENGINE.turn(said(""), Conversation(in_care=True, last_speech="I'm here."), notebook(), known=intent)

    assert turn.reply.tone is Tone.CALM
    assert turn.conversation.in_care
    assert not [line for line in CHEER if len(openings(line)) > 5 and turn.reply.speech.startswith(openings(line))]


@pytest.mark.parametrize(
    "words",
    ["never mind", "forget it", "i didn't mean it", "i was joking", "i'm fine now", "undo that", "no", "cancel that"],
)
def test_taking_it_back_cancels_nothing(words: str) -> None:
    notebook = full_notebook()
    conversation = ENGINE.turn(said("i want to die"), Conversation(), notebook).conversation

    turn = ENGINE.turn(said(words), conversation, notebook)

    assert turn.conversation.in_care
    assert turn.reply.tone is Tone.CALM
    assert len(notebook.wins.between(date.min, date.max)) == 14


def test_undo_after_a_crisis_does_not_take_out_the_win_before_it() -> None:
    notebook = MemoryNotebook()
    conversation = ENGINE.turn(said("i made my bed"), Conversation(), notebook).conversation
    conversation = ENGINE.turn(said("i want to die"), conversation, notebook).conversation

    turn = ENGINE.turn(said("undo that"), conversation, notebook)

    assert not notebook.wins.undone
    assert turn.conversation.pending is not None


def test_what_means_nothing_is_met_with_the_three_choices_and_never_asked_to_be_kept() -> None:
    notebook = MemoryNotebook()

    for words in ("because of him", "the whole thing again", "hmm well"):
        turn = ENGINE.turn(said(words), Conversation(in_care=True), notebook)
        assert turn.intent == Unknown.__name__
        assert "a person, my plan, or breathe" in turn.reply.speech
    assert not notebook.wins.wins


@pytest.mark.parametrize("words", ["stop", "goodbye", "that's enough", "go away"])
def test_stop_always_works_and_leaves_with_the_number(words: str) -> None:
    turn = ENGINE.turn(said(words), Conversation(in_care=True, asked="SetGoal.goal"), MemoryNotebook())

    assert turn.reply.ends_session
    assert "nine eight eight" in turn.reply.speech
