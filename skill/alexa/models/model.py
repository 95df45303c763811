"""One locale's interaction model, in the shape of Amazon's "Interaction Model Schema" (developer.amazon.com)."""

from collections.abc import Iterator, Mapping
from typing import Any

from skill.alexa.intent_names import BUILT_IN, CUSTOM, LOG_WIN, PERIOD, SENTENCE, SMALL_WIN, SUFFIX
from skill.alexa.models.samples import samples_of
from skill.alexa.words import AlexaWords
from skill.core.language import Language, Phrases

Json = Mapping[str, Any]

FREE = "AMAZON.SearchQuery"
PROMPT = f"Elicit.{LOG_WIN}.{SENTENCE}"
_TYPES = {SMALL_WIN: "SmallWin", PERIOD: "Period"}


def interaction_model(language: Language, words: AlexaWords) -> Json:
    """The whole model, with every key in a fixed order."""
    return {
        "interactionModel": {
            "languageModel": {
                "invocationName": words.invocation_name,
                "intents": [*_custom_intents(language, words), *_built_in_intents(language, words)],
                "types": list(_types(language, words)),
            },
            "dialog": {"intents": [_log_win_dialog(words)], "delegationStrategy": "SKILL_RESPONSE"},
            "prompts": [{"id": PROMPT, "variations": [{"type": "PlainText", "value": words.elicitation}]}],
        }
    }


def _custom_intents(language: Language, words: AlexaWords) -> Iterator[Json]:
    for name in CUSTOM:
        if name + SUFFIX == LOG_WIN:
            yield {"name": LOG_WIN, "slots": list(_log_win_slots(words)), "samples": list(_log_win_samples(words))}
            continue
        samples = samples_of(name, language, words.invocation_name)
        slots = [
            {"name": slot, "type": _TYPES[slot]} for slot in language.slots if any(f"{{{slot}}}" in s for s in samples)
        ]
        yield {"name": name + SUFFIX, "slots": slots, "samples": list(samples)}


def _built_in_intents(language: Language, words: AlexaWords) -> Iterator[Json]:
    """Our ways of saying them are added to Amazon's; the first of two names for one intent gets them."""
    given: set[str] = set()
    for amazons, ours in BUILT_IN.items():
        samples = () if ours in given or ours in CUSTOM else samples_of(ours, language, words.invocation_name)
        given.add(ours)
        yield {"name": amazons, "samples": list(samples)}


def _log_win_slots(words: AlexaWords) -> Iterator[Json]:
    yield {"name": SENTENCE, "type": FREE}
    yield from ({"name": slot, "type": FREE} for slot in words.carriers)
    yield {"name": SMALL_WIN, "type": _TYPES[SMALL_WIN]}


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


def _types(language: Language, words: AlexaWords) -> Iterator[Json]:
    yield {"name": _TYPES[PERIOD], "values": [_value(said, id_) for id_, said in language.slots[PERIOD].items()]}
    yield {"name": _TYPES[SMALL_WIN], "values": [_value((seed,), None) for seed in words.seeds]}


def _value(said: Phrases, id_: str | None) -> Json:
    name = {"value": said[0], **({"synonyms": list(said[1:])} if said[1:] else {})}
    return {**({"id": id_} if id_ else {}), "name": name}
