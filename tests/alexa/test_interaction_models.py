"""The generated models: Amazon's rules, no drift from the locale files, and every sample understood as what it is."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from skill.alexa.intent_names import LOG_WIN, core_name
from skill.alexa.models.files import FOLDER, model_files
from skill.alexa.words import alexa_words
from skill.catalog.files import known_locales
from skill.catalog.languages import language_of
from skill.core.intents import VOCABULARY
from skill.core.understand.templates import expand
from skill.core.understand.understander import Understander
from tests.alexa.conftest import NOW
from tests.alexa.model_rules import RULES, Model, Rule, intents, slots_in

LOCALES = known_locales()


def model(tag: str) -> Model:
    found: Model = json.loads(model_files()[f"{tag}.json"])
    return found


@pytest.mark.parametrize("tag", LOCALES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_model_keeps_amazons_rules(tag: str, rule: Rule) -> None:
    assert list(rule(model(tag))) == []


def test_the_committed_files_are_what_the_locales_make() -> None:
    folder = Path(__file__).parents[2] / FOLDER
    committed = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    assert committed == model_files()


def test_every_locale_has_the_same_intents_and_slots() -> None:
    shapes = [{(i["name"], *(slot["name"] for slot in i.get("slots", []))) for i in intents(model(t))} for t in LOCALES]
    assert all(shape == shapes[0] for shape in shapes)


@pytest.mark.parametrize("tag", LOCALES)
def test_every_intent_is_handled_and_every_intent_of_the_core_can_be_said(tag: str) -> None:
    names = [intent["name"] for intent in intents(model(tag))]
    assert {core_name(name) for name in names} == VOCABULARY.keys()
    assert all(core_name(name) != "Unknown" or name == "AMAZON.FallbackIntent" for name in names)


@pytest.mark.parametrize("tag", LOCALES)
def test_every_template_is_represented(tag: str) -> None:
    language, words = language_of(tag), alexa_words(tag)
    samples = {sample for intent in intents(model(tag)) for sample in intent["samples"]}
    for templates in language.heard.values():
        for template in templates:
            sentences = [s for s in expand(template, language.rules) if s and words.invocation_name not in s]
            assert not sentences or samples.intersection(sentences), template


@pytest.mark.parametrize("tag", LOCALES)
def test_every_sample_means_its_own_intent(tag: str) -> None:
    understander = Understander(language_of(tag))
    strays = [
        (sample, intent["name"], type(meant).__name__)
        for intent in intents(model(tag))
        if intent["name"] != LOG_WIN
        for sample in intent["samples"]
        for said in filled_in(sample, tag)
        if type(meant := understander.understand(said, NOW.date()).intent).__name__ != core_name(intent["name"])
    ]
    assert strays == []


def filled_in(sample: str, tag: str) -> Iterator[str]:
    """The sample with every value of its slot, each said in every way."""
    slots = slots_in(sample)
    if not slots:
        yield sample
    for slot in slots:
        for ways in language_of(tag).slots[slot].values():
            yield from (sample.replace(f"{{{slot}}}", way) for way in ways)
