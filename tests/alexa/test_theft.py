"""A carrier takes whatever follows it; through the whole path, what follows is still understood as what it is."""

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from skill.alexa.door import Door
from skill.alexa.intent_names import LOG_WIN, SENTENCE, core_name
from skill.alexa.words import alexa_words
from tests.alexa.amazon import house_in
from tests.alexa.conftest import NOW
from tests.alexa.fillers import filled_in, values_of
from tests.alexa.model_rules import FREE, intents
from tests.alexa.noting import NotingHouse
from tests.alexa.requests_made import Json, Maker, filled, resolved
from tests.alexa.test_interaction_models import model

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
    ("win_i_am", "having a really hard day", "HardDay"),
    ("win_i_am", "back on my feet", "LogWin"),
    ("win_i_ve", "been having a rough week", "HardDay"),
    ("win_i_have", "no wins today", "HardDay"),
    ("win_i_ve", "been having dark thoughts", "NeedHelp"),
    ("win_i_ve", "got a new goal to walk more", "SetGoal"),
    ("win_i_am", "lost", "Help"),
    ("win_i_am", "seven out of ten", "CheckIn"),
    ("win_log", "my mood as six", "CheckIn"),
    ("win_log", "that i swept the floor", "LogWin"),
    ("win_save", "everything to a file", "ExportWins"),
    ("win_remember", "when i called the dentist", "FindWin"),
    ("win_remember", "that i called the dentist", "LogWin"),
    ("win_my", "goal is to walk more", "SetGoal"),
    ("win_my", "reward is a bath after ten wins", "SetReward"),
    ("win_i_finally", "called the dentist", "LogWin"),
    ("win_yesterday", "wanted to kill myself", "NeedHelp"),
    ("win_my", "anxiety was lower", "LogWin"),
    ("said_it", "a hard day", "HardDay"),
    ("said_it", "never going to get better", "NeedHelp"),
    ("said_today_was", "rough", "HardDay"),
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


AMBIGUOUS = {
    ("RewardStatus", "FindWinIntent"),  # "have i got my reward yet"
    ("RewardStatus", "SetRewardIntent"),  # "when is my next reward"
    ("Recap", "ShareWinsIntent"),  # "show me back my progress"
    ("AddStep", "SetGoalIntent"),  # "make a tiny step to my goal"
    ("StepDone", "AddStepIntent"),  # "my first step is completed"
    ("GoalProgress", "SetGoalIntent"),  # "goal is coming along"
}
"""Intents with samples that a free slot of another may take. Alexa prefers the sample that says them in full."""


def test_every_intent_reaches_the_core_with_and_without_each_of_its_slots(house: NotingHouse) -> None:
    door, make = Door(house), Maker(NOW)
    for intent in intents(model("en-US")):
        if intent["name"] != LOG_WIN:
            for slots in ({}, *({slot["name"]: sent(slot["name"])} for slot in intent.get("slots", []))):
                door.answer(make.intent(intent["name"], slots))
                assert house.answered[-1] == core_name(intent["name"])


def test_every_sample_that_a_slot_of_another_intent_could_steal_reaches_its_own_intent(house: NotingHouse) -> None:
    door, make = Door(house), Maker(NOW)
    for name, said in _said():
        for thief, slot, value in _thieves(name, said):
            door.answer(make.intent(thief, {slot: filled(slot, value)}))
            known = (core_name(name), thief) in AMBIGUOUS
            assert known or (said, thief, house.answered[-1]) == (said, thief, core_name(name))


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


def sent(slot: str) -> Json:
    """A slot as Amazon sends it: a period with the value it resolved, a time as "20:00", and else what was said."""
    if slot == "period":
        return resolved(slot, "this week", "this_week")
    return filled(slot, {"time": "20:00", "count": "10"}.get(slot) or values_of(slot, model("en-US"))[0])


def _said() -> Iterator[tuple[str, str]]:
    """Every intent with each of its samples, slots said in one way."""
    for intent in intents(model("en-US")):
        for sample in intent["samples"] if intent["name"] != LOG_WIN else []:
            yield intent["name"], next(filled_in(sample, model("en-US")))


def _thieves(name: str, said: str) -> Iterator[tuple[str, str, str]]:
    """The other intents that have a sample whose free slot may take part of a sentence, with the slot and the part."""
    for thief, slot, before, after in _free_samples():
        value = said.removeprefix(before).removesuffix(after)
        if thief != name and value.strip() and f"{before}{value}{after}" == said:
            yield thief, slot, value.strip()


@cache
def _free_samples() -> tuple[tuple[str, str, str, str], ...]:
    """Every free slot in a sample, with the words before and after it."""
    return tuple(
        (intent["name"], slot["name"], *sample.split(f"{{{slot['name']}}}"))
        for intent in intents(model("en-US"))
        for slot in intent.get("slots", [])
        for sample in intent["samples"]
        if intent["name"] != LOG_WIN and slot["type"] == FREE and f"{{{slot['name']}}}" in sample
    )


def _ways_to_hear(said: str) -> Iterator[tuple[str, str]]:
    """The slots that may take a sentence, with what they would hear of it."""
    yield SENTENCE, said
    for carrier in alexa_words("en-US").carriers.values():
        for opening in carrier.heard:
            if said.startswith(f"{opening} "):
                yield carrier.slot, said.removeprefix(f"{opening} ")
