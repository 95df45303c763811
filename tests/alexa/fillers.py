"""What people say where a sample has a slot: every value of our own types, and a few of Amazon's and of free text."""

from collections.abc import Iterator

from tests.alexa.in_language import Sayings
from tests.alexa.model_rules import Model, language_model, slots_in

OURS = {"period": "Period", "mood": "Mood", "country": "Country", "which": "Which"}


def values_of(slot: str, model: Model, language: Sayings) -> tuple[str, ...]:
    """Each value of a slot, said in every way."""
    if slot in language.typical:
        return language.typical[slot]
    kind = next(kind for kind in language_model(model)["types"] if kind["name"] == OURS[slot])
    return tuple(
        way for value in kind["values"] for way in (value["name"]["value"], *value["name"].get("synonyms", ()))
    )


def filled_in(sample: str, model: Model, language: Sayings) -> Iterator[str]:
    """The sample with every value of its slots; with several, one value of the others."""
    slots = slots_in(sample)
    usual = {slot: values_of(slot, model, language)[0] for slot in slots}
    yield sample.format_map(usual)
    for slot in slots:
        yield from (sample.format_map({**usual, slot: value}) for value in values_of(slot, model, language)[1:])
