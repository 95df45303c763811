"""Amazon's rules for an interaction model, as far as they can be checked without Amazon; each yields what breaks it.

From "Interaction Model Schema", "Rules for Custom Slots", "Slot Type Reference" and "Choose the Invocation Name"
(developer.amazon.com); alexa.md marks the limits that are known second-hand.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from tests.alexa.in_language import Sayings

Model = dict[str, Any]
Rule = Callable[[Model], Iterator[str]]
RuleOfALanguage = Callable[[Model, Sayings], Iterator[str]]

FREE = "AMAZON.SearchQuery"
AMAZONS = {FREE, "AMAZON.TIME", "AMAZON.NUMBER"}
REQUIRED = {"Help", "Stop", "Cancel", "Fallback", "NavigateHome", "Yes", "No", "Repeat"}
MOST_INTENTS = 250
LARGEST = 1_500_000


def language_model(model: Model) -> Model:
    found: Model = model["interactionModel"]["languageModel"]
    return found


def intents(model: Model) -> list[Model]:
    found: list[Model] = language_model(model)["intents"]
    return found


def slots_in(sample: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", sample)


def free_slots_stand_alone_behind_a_carrier(model: Model) -> Iterator[str]:
    for intent in intents(model):
        free = {slot["name"] for slot in intent.get("slots", []) if slot["type"] == FREE}
        for sample in intent["samples"]:
            if free & set(slots_in(sample)) and (len(slots_in(sample)) > 1 or re.fullmatch(r"\{\w+\}", sample)):
                yield sample


def each_slot_is_defined_and_typed_once(model: Model) -> Iterator[str]:
    kinds: dict[str, str] = {}
    types = {kind["name"] for kind in language_model(model)["types"]}
    for intent in intents(model):
        names = [slot["name"] for slot in intent.get("slots", [])]
        yield from (name for name, times in Counter(names).items() if times > 1)
        yield from {name for sample in intent["samples"] for name in slots_in(sample)} - set(names)
        for slot in intent.get("slots", []):
            if kinds.setdefault(slot["name"], slot["type"]) != slot["type"]:
                yield slot["name"]
            if slot["type"] not in AMAZONS | types:
                yield slot["type"]


def every_type_is_used_and_says_each_value_once(model: Model) -> Iterator[str]:
    used = {slot["type"] for intent in intents(model) for slot in intent.get("slots", [])}
    for kind in language_model(model)["types"]:
        said = [way for value in kind["values"] for way in (value["name"]["value"], *value["name"].get("synonyms", ()))]
        yield from (way for way, times in Counter(said).items() if times > 1)
        if kind["name"] not in used:
            yield kind["name"]


def no_sample_stands_twice(model: Model) -> Iterator[str]:
    samples = Counter(re.sub(r"\{\w+\}", "{}", s) for intent in intents(model) for s in intent["samples"])
    yield from (sample for sample, times in samples.items() if times > 1)


def the_built_in_intents_are_there(model: Model) -> Iterator[str]:
    yield from {f"AMAZON.{name}Intent" for name in REQUIRED} - {intent["name"] for intent in intents(model)}


def no_intent_stands_twice_and_names_are_plain(model: Model) -> Iterator[str]:
    names = [intent["name"] for intent in intents(model)]
    yield from (name for name, times in Counter(names).items() if times > 1)
    yield from (name for name in names if not re.fullmatch(r"(AMAZON\.)?[A-Za-z]+Intent", name))


def the_invocation_name_can_be_said(model: Model, language: Sayings) -> Iterator[str]:
    name = language_model(model)["invocationName"]
    written = re.fullmatch(rf"[ {language.letters}]{{2,50}}", name)
    if len(name.split()) < 2 or not written or language.never_in_a_name & set(name.split()):
        yield name


def samples_hold_only_letters(model: Model, language: Sayings) -> Iterator[str]:
    sample = re.compile(rf"(?:[ {language.letters}]|\{{[a-z_]+\}})+")
    for intent in intents(model):
        yield from (s for s in intent["samples"] if not sample.fullmatch(s) or "  " in s or s != s.strip())


def samples_do_not_open_the_skill(model: Model) -> Iterator[str]:
    name = language_model(model)["invocationName"]
    yield from (sample for intent in intents(model) for sample in intent["samples"] if name in sample)


def every_custom_intent_has_samples(model: Model) -> Iterator[str]:
    yield from (i["name"] for i in intents(model) if not i["name"].startswith("AMAZON.") and not i["samples"])


def what_is_elicited_stands_in_the_dialog_with_a_prompt(model: Model) -> Iterator[str]:
    """Every slot of a dialog's intent is listed there with its type, and each that is elicited has its prompt."""
    dialog = model["interactionModel"]["dialog"]
    prompts = {prompt["id"] for prompt in model["interactionModel"]["prompts"]}
    typed = {i["name"]: [(slot["name"], slot["type"]) for slot in i.get("slots", [])] for i in intents(model)}
    elicited = [slot for intent in dialog["intents"] for slot in intent["slots"] if slot["elicitationRequired"]]
    for intent in dialog["intents"]:
        if [(slot["name"], slot["type"]) for slot in intent["slots"]] != typed[intent["name"]]:
            yield intent["name"]
    yield from (slot["name"] for slot in elicited if slot["prompts"].get("elicitation") not in prompts)
    if not elicited:
        yield "nothing is elicited"


def it_is_within_amazons_limits(model: Model) -> Iterator[str]:
    if len(intents(model)) > MOST_INTENTS or len(json.dumps(model).encode()) > LARGEST:
        yield "too large"


RULES: tuple[Rule, ...] = (
    free_slots_stand_alone_behind_a_carrier,
    each_slot_is_defined_and_typed_once,
    every_type_is_used_and_says_each_value_once,
    no_sample_stands_twice,
    the_built_in_intents_are_there,
    no_intent_stands_twice_and_names_are_plain,
    samples_do_not_open_the_skill,
    every_custom_intent_has_samples,
    what_is_elicited_stands_in_the_dialog_with_a_prompt,
    it_is_within_amazons_limits,
)
RULES_OF_A_LANGUAGE: tuple[RuleOfALanguage, ...] = (the_invocation_name_can_be_said, samples_hold_only_letters)
