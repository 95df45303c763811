"""A carrier takes whatever follows it; through the whole path, what follows is still understood as what it is."""

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from skill.alexa.door import Door
from skill.alexa.intent_names import LOG_WIN, core_name
from skill.alexa.words import alexa_words
from skill.catalog.languages import language_of
from skill.core.engine import Engine
from skill.core.utterance import Identity, Utterance
from tests.alexa.amazon import house_in
from tests.alexa.conftest import NOW
from tests.alexa.fillers import filled_in, values_of
from tests.alexa.in_language import sayings, usual_locales_first
from tests.alexa.model_rules import FREE, intents
from tests.alexa.noting import NotingHouse
from tests.alexa.requests_made import Json, Maker, filled, resolved
from tests.alexa.test_interaction_models import LOCALES, model
from tests.fakes import first


@pytest.fixture
def house(tmp_path: Path) -> Iterator[NotingHouse]:
    plain = house_in(tmp_path, NOW)
    with closing(NotingHouse(plain.settings, plain.clock, plain.pick)) as noting:
        yield noting


@pytest.mark.parametrize("tag", LOCALES)
def test_what_follows_a_carrier_is_understood(house: NotingHouse, tag: str) -> None:
    door, make = Door(house), Maker(NOW, locale=tag)
    for slot, followed in sayings(tag).carried.items():
        for said, meant in followed.items():
            door.answer(make.win(slot, said))
            assert (slot, said, house.answered[-1]) == (slot, said, meant)


@pytest.mark.parametrize("tag", LOCALES)
def test_every_intent_reaches_the_core_with_and_without_each_of_its_slots(house: NotingHouse, tag: str) -> None:
    door, make = Door(house), Maker(NOW, locale=tag)
    for intent in intents(model(tag)):
        if intent["name"] != LOG_WIN:
            for slots in ({}, *({slot["name"]: sent(slot["name"], tag)} for slot in intent.get("slots", []))):
                door.answer(make.intent(intent["name"], slots))
                assert house.answered[-1] == core_name(intent["name"])


@pytest.mark.parametrize("tag", usual_locales_first())
def test_every_sample_that_a_slot_of_another_intent_could_steal_reaches_its_own_intent(
    house: NotingHouse, tag: str
) -> None:
    door, make = Door(house), Maker(NOW, locale=tag)
    for name, said in _said(tag):
        for thief, slot, value in _thieves(name, said, tag):
            door.answer(make.intent(thief, {slot: filled(slot, value)}))
            known = (core_name(name), thief) in sayings(tag).ambiguous
            assert known or (said, thief, house.answered[-1]) == (said, thief, core_name(name))


@pytest.mark.parametrize("tag", usual_locales_first())
def test_every_sample_that_is_heard_as_free_words_reaches_its_own_intent(tag: str) -> None:
    """Free words reach the mind as they are, which other tests prove of the door; here the mind alone is asked."""
    engine = Engine(language_of(tag), first, None)
    strays = [
        (said, core_name(name), meant)
        for name, said in _said(tag)
        if (meant := meant_by(engine, said, tag)) != core_name(name)
    ]
    assert strays == []


@pytest.mark.parametrize("tag", usual_locales_first())
def test_every_sample_that_a_carrier_could_steal_reaches_its_own_intent(house: NotingHouse, tag: str) -> None:
    door, make = Door(house), Maker(NOW, locale=tag)
    for name, said in _said(tag):
        for slot, value in _carried(said, tag):
            door.answer(make.win(slot, value))
            assert (said, slot, house.answered[-1]) == (said, slot, core_name(name))


def meant_by(engine: Engine, said: str, tag: str) -> str:
    """The intent of a sentence that opens a conversation, after care has read it."""
    understanding, _ = engine.read(Utterance(said, NOW, Identity("alexa", "me"), tag))
    return type(understanding.intent).__name__


def sent(slot: str, tag: str) -> Json:
    """A slot as Amazon sends it: a period with the value it resolved, a time as "20:00", and else what was said."""
    if slot == "period":
        return resolved(slot, "this week", "this_week")
    return filled(slot, {"time": "20:00", "count": "10"}.get(slot) or values_of(slot, model(tag), sayings(tag))[0])


def _said(tag: str) -> Iterator[tuple[str, str]]:
    """Every intent with each of its samples, slots said in one way."""
    for intent in intents(model(tag)):
        for sample in intent["samples"] if intent["name"] != LOG_WIN else []:
            yield intent["name"], next(filled_in(sample, model(tag), sayings(tag)))


def _thieves(name: str, said: str, tag: str) -> Iterator[tuple[str, str, str]]:
    """The other intents that have a sample whose free slot may take part of a sentence, with the slot and the part."""
    for thief, slot, before, after in _free_samples(tag):
        value = said.removeprefix(before).removesuffix(after)
        if thief != name and value.strip() and f"{before}{value}{after}" == said:
            yield thief, slot, value.strip()


@cache
def _free_samples(tag: str) -> tuple[tuple[str, str, str, str], ...]:
    """Every free slot in a sample, with the words before and after it."""
    return tuple(
        (intent["name"], slot["name"], *sample.split(f"{{{slot['name']}}}"))
        for intent in intents(model(tag))
        for slot in intent.get("slots", [])
        for sample in intent["samples"]
        if intent["name"] != LOG_WIN and slot["type"] == FREE and f"{{{slot['name']}}}" in sample
    )


def _carried(said: str, tag: str) -> Iterator[tuple[str, str]]:
    """The carriers' slots that may take a sentence, with what they would hear of it."""
    for carrier in alexa_words(tag).carriers.values():
        for opening in carrier.heard:
            if said.startswith(f"{opening} "):
                yield carrier.slot, said.removeprefix(f"{opening} ")
