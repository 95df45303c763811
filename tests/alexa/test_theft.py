"""A carrier takes whatever follows it; through the whole path, what follows is still understood as what it is."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from skill.alexa.door import Door
from skill.alexa.intent_names import LOG_WIN, SENTENCE, core_name
from skill.alexa.words import alexa_words
from tests.alexa.amazon import house_in
from tests.alexa.conftest import NOW
from tests.alexa.model_rules import intents, slots_in
from tests.alexa.noting import NotingHouse
from tests.alexa.requests_made import Json, Maker, resolved
from tests.alexa.test_interaction_models import filled_in, model

FILLERS = [
    ("win", "need some encouragement", "Encourage"),
    ("win", "could use a kind word", "Encourage"),
    ("win", "need help now", "NeedHelp"),
    ("win", "need to talk to someone", "NeedHelp"),
    ("win", "want to die", "NeedHelp"),
    ("win", "can't go on", "NeedHelp"),
    ("win", "didn't say that", "UndoLast"),
    ("win", "didn't hear that", "Repeat"),
    ("win", "appreciate it", "Thanks"),
    ("win", "want to know what time it is", "Unknown"),
    ("win", "got out of bed", "LogWin"),
    ("win", "asked for help", "LogWin"),
    ("win", "said no to my boss", "LogWin"),
    ("win", "stopped scrolling at ten", "LogWin"),
    ("win", "cancelled a plan that i dreaded", "LogWin"),
    ("win", "repeated my breathing exercise", "LogWin"),
    ("win", "deleted the app that made me sad", "LogWin"),
    ("win", "encouraged my sister", "LogWin"),
    ("win", "started a recap of my week on paper", "LogWin"),
    ("win", "said yes to a walk", "LogWin"),
    ("win", "thanked the nurse", "LogWin"),
    ("win", "killed it at work", "LogWin"),
    ("win_i_am", "not safe", "NeedHelp"),
    ("win_i_am", "done for today", "Stop"),
    ("win_i_am", "having a really hard day", "Encourage"),
    ("win_i_am", "back on my feet", "LogWin"),
    ("win_i_have", "been having a rough week", "Encourage"),
    ("win_i_have", "been having dark thoughts", "NeedHelp"),
    ("win_i_finally", "called the dentist", "LogWin"),
    ("win_yesterday", "wanted to kill myself", "NeedHelp"),
    ("win_my", "anxiety was lower", "LogWin"),
    ("said_it", "a hard day", "Encourage"),
    ("said_it", "never going to get better", "NeedHelp"),
    ("said_today_was", "rough", "Encourage"),
    ("said_everyone", "would be better off without me", "NeedHelp"),
    ("small_win", "undo", "UndoLast"),
    ("small_win", "went for a run", "LogWin"),
    ("sentence", "how was my week", "Recap"),
    ("sentence", "stop", "Stop"),
    ("sentence", "never mind", "No"),
]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[NotingHouse]:
    plain = house_in(tmp_path, NOW)
    with closing(NotingHouse(plain.settings, plain.clock, plain.pick)) as noting:
        yield noting


@pytest.mark.parametrize(("slot", "filler", "meant"), FILLERS)
def test_what_follows_a_carrier_is_understood(house: NotingHouse, slot: str, filler: str, meant: str) -> None:
    Door(house).answer(Maker(NOW).win(slot, filler))
    assert house.answered == [meant]


def test_every_sample_reaches_its_own_intent(house: NotingHouse) -> None:
    door, make = Door(house), Maker(NOW)
    for intent in intents(model("en-US")):
        if intent["name"] != LOG_WIN:
            door.answer(make.intent(intent["name"], _periods(intent)))
            assert house.answered[-1] == core_name(intent["name"])


@pytest.mark.slow
def test_every_sample_that_is_heard_as_free_words_reaches_its_own_intent(house: NotingHouse) -> None:
    door, make = Door(house), Maker(NOW)
    for name, said in _said():
        for slot, value in _ways_to_hear(said):
            door.answer(make.win(slot, value))
            assert (said, slot, house.answered[-1]) == (said, slot, core_name(name))


def test_every_sample_that_a_carrier_could_steal_reaches_its_own_intent(house: NotingHouse) -> None:
    door, make = Door(house), Maker(NOW)
    for name, said in _said():
        for slot, value in _ways_to_hear(said):
            if slot != SENTENCE:
                door.answer(make.win(slot, value))
                assert (said, slot, house.answered[-1]) == (said, slot, core_name(name))


def _periods(intent: Json) -> dict[str, Json]:
    return {slot["name"]: resolved(slot["name"], "today", "today") for slot in intent.get("slots", [])}


def _said() -> Iterator[tuple[str, str]]:
    """Every intent with each of its samples, slots said in one way."""
    for intent in intents(model("en-US")):
        for sample in intent["samples"] if intent["name"] != LOG_WIN else []:
            yield intent["name"], next(filled_in(sample, "en-US")) if slots_in(sample) else sample


def _ways_to_hear(said: str) -> Iterator[tuple[str, str]]:
    """The slots that may take a sentence, with what they would hear of it."""
    yield SENTENCE, said
    for carrier in alexa_words("en-US").carriers.values():
        for opening in carrier.heard:
            if said.startswith(f"{opening} "):
                yield carrier.slot, said.removeprefix(f"{opening} ")
