"""The generated models: Amazon's rules, no drift from the locale files, and every sample understood as what it is."""

import json
from functools import cache
from pathlib import Path

import pytest

from skill.alexa.intent_names import LOG_WIN, core_name
from skill.alexa.models.files import FOLDER, model_file, model_files
from skill.alexa.models.samples import MOST, unnamed
from skill.alexa.words import alexa_words
from skill.catalog.files import known_locales
from skill.catalog.languages import language_of
from skill.core.intents import VOCABULARY, Intent
from skill.core.understand.templates import expand
from skill.core.understand.understander import Understander
from tests.alexa.conftest import NOW
from tests.alexa.fillers import filled_in, values_of
from tests.alexa.in_language import sayings, usual_locales_first
from tests.alexa.model_rules import (
    FREE,
    RULES,
    RULES_OF_A_LANGUAGE,
    Model,
    Rule,
    RuleOfALanguage,
    intents,
    slots_in,
)

LOCALES = known_locales()


@cache
def model(tag: str) -> Model:
    found: Model = json.loads(model_file(tag))
    return found


@pytest.mark.parametrize("tag", LOCALES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_model_keeps_amazons_rules(tag: str, rule: Rule) -> None:
    assert list(rule(model(tag))) == []


@pytest.mark.parametrize("tag", LOCALES)
@pytest.mark.parametrize("rule", RULES_OF_A_LANGUAGE, ids=lambda rule: rule.__name__)
def test_the_model_is_written_as_amazon_wants_its_language(tag: str, rule: RuleOfALanguage) -> None:
    assert list(rule(model(tag), sayings(tag))) == []


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
def test_every_template_that_amazon_takes_is_represented(tag: str) -> None:
    language, words = language_of(tag), alexa_words(tag)
    samples = {unnamed(sample) for intent in intents(model(tag)) for sample in intent["samples"]}
    free = {slot["name"] for intent in intents(model(tag)) for slot in intent.get("slots", []) if slot["type"] == FREE}
    for template in (template for templates in language.heard.values() for template in templates):
        sentences = set(expand(template, language.rules))
        ours = {sentence for sentence in sentences if words.invocation_name not in sentence}
        takable = {sentence for sentence in ours if len(slots_in(sentence)) == 1 or free.isdisjoint(slots_in(sentence))}
        assert not takable or samples & set(map(unnamed, takable)), template


@pytest.mark.parametrize("tag", LOCALES)
def test_no_intent_has_more_samples_than_can_be_looked_through(tag: str) -> None:
    assert max(len(intent["samples"]) for intent in intents(model(tag))) <= MOST


@pytest.mark.parametrize("tag", usual_locales_first())
def test_every_sample_means_its_own_intent(tag: str) -> None:
    """A whole sentence of another intent goes before a slot: "today's awful" is a hard day, "today's calm" a mood."""
    strays = [
        (said, intent["name"], meant)
        for intent in intents(model(tag))
        if intent["name"] != LOG_WIN
        for sample in intent["samples"]
        for said in filled_in(sample, model(tag), sayings(tag))
        if (meant := name_of(meaning(said, tag))) != core_name(intent["name"])
        and not (slots_in(sample) and said in sentences_of(meant, tag))
    ]
    assert strays == []


@pytest.mark.parametrize("tag", usual_locales_first())
def test_every_slot_is_put_into_a_sentence_that_means_its_intent_and_gives_it_back(tag: str) -> None:
    sentences = alexa_words(tag).sentences
    for intent in intents(model(tag)):
        name = core_name(intent["name"])
        slots = [item["name"] for item in intent.get("slots", []) if intent["name"] != LOG_WIN]
        assert set(slots) == sentences.get(name, {}).keys()
        for slot, value in ((known, value) for known in slots for value in values_of(known, model(tag), sayings(tag))):
            meant = meaning(sentences[name][slot].format_map({slot: value}), tag)
            assert (value, name_of(meant)) == (value, name)
            free = slot in sayings(tag).typical and slot not in {"time", "count"}
            assert not free or getattr(meant, slot).casefold() == value


def meaning(said: str, tag: str) -> Intent:
    return understander(tag).understand(said, NOW.date()).intent


@cache
def understander(tag: str) -> Understander:
    return Understander(language_of(tag))


@cache
def sentences_of(intent: str, tag: str) -> frozenset[str]:
    """Every sentence of an intent, whole."""
    language = language_of(tag)
    return frozenset(
        sentence for template in language.heard.get(intent, ()) for sentence in expand(template, language.rules)
    )


def name_of(intent: Intent) -> str:
    return type(intent).__name__
