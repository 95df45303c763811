"""One locale's interaction model, in the shape of Amazon's "Interaction Model Schema" (developer.amazon.com)."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from skill.alexa.intent_names import BUILT_IN, CUSTOM, LOG_WIN, SENTENCE, SMALL_WIN, SUFFIX
from skill.alexa.models.samples import samples_of, slots_in, unnamed
from skill.alexa.models.slot_types import Json, own_types, type_of
from skill.alexa.words import AlexaWords
from skill.core.intents import VOCABULARY
from skill.core.language import Language

PROMPT = f"Elicit.{LOG_WIN}.{SENTENCE}"


def interaction_model(language: Language, words: AlexaWords) -> Json:
    """The whole model, with every key in a fixed order."""
    return {
        "interactionModel": {
            "languageModel": {
                "invocationName": words.invocation_name,
                "intents": [*_custom_intents(language, words), *_built_in_intents(language, words)],
                "types": list(own_types(language, words)),
            },
            "dialog": {"intents": [_log_win_dialog(words)], "delegationStrategy": "SKILL_RESPONSE"},
            "prompts": [{"id": PROMPT, "variations": [{"type": "PlainText", "value": words.elicitation}]}],
        }
    }


def _custom_intents(language: Language, words: AlexaWords) -> Iterator[Json]:
    """What a slot stands for is not looked at when samples are told apart: the first intent has the words around it.

    Slots stand in the order of the intent's own, whatever a language says first.
    """
    log_win = tuple(_log_win_samples(words))
    taken = {unnamed(sample) for sample in log_win}
    for name in CUSTOM:
        if name + SUFFIX == LOG_WIN:
            yield {"name": LOG_WIN, "slots": list(_log_win_slots(words)), "samples": list(log_win)}
            continue
        samples = samples_of(name, language, words.invocation_name)
        samples = tuple(sample for sample in samples if not slots_in(sample) or unnamed(sample) not in taken)
        taken.update(map(unnamed, samples))
        said = {slot for sample in samples for slot in slots_in(sample)}
        kind: Any = VOCABULARY[name]  # every intent is a dataclass
        slots = [item.name for item in fields(kind) if item.name in said]
        yield {"name": name + SUFFIX, "slots": list(_typed(slots)), "samples": list(samples)}


def _built_in_intents(language: Language, words: AlexaWords) -> Iterator[Json]:
    """Our ways of saying them are added to Amazon's; the first of two names for one intent gets them."""
    given: set[str] = set()
    for amazons, ours in BUILT_IN.items():
        samples = () if ours in given or ours in CUSTOM else samples_of(ours, language, words.invocation_name)
        given.add(ours)
        yield {"name": amazons, "samples": list(samples)}


def _log_win_slots(words: AlexaWords) -> Iterator[Json]:
    return _typed((SENTENCE, *words.carriers, SMALL_WIN))


def _typed(slots: Iterable[str]) -> Iterator[Json]:
    return ({"name": slot, "type": type_of(slot)} for slot in slots)


def _log_win_samples(words: AlexaWords) -> Iterator[str]:
    yield from (f"{heard} {{{carrier.slot}}}" for carrier in words.carriers.values() for heard in carrier.heard)
    yield f"{{{SMALL_WIN}}}"


def _log_win_dialog(words: AlexaWords) -> Json:
    """Devices refuse to elicit a slot that doesn't stand here with `elicitationRequired`; the simulator accepts it."""
    return {
        "name": LOG_WIN,
        "delegationStrategy": "SKILL_RESPONSE",
        "confirmationRequired": False,
        "prompts": {},
        "slots": [
            {
                **slot,
                "confirmationRequired": False,
                "elicitationRequired": slot["name"] == SENTENCE,
                "prompts": {"elicitation": PROMPT} if slot["name"] == SENTENCE else {},
            }
            for slot in _log_win_slots(words)
        ],
    }
