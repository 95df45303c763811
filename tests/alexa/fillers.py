"""What people say where a sample has a slot: every value of our own types, and a few of Amazon's and of free text."""

from collections.abc import Iterator, Mapping

from tests.alexa.model_rules import Model, language_model, slots_in

TYPICAL: Mapping[str, tuple[str, ...]] = {
    "time": ("eight pm", "half past seven", "noon"),
    "count": ("ten", "twenty one"),
    "goal": ("walk more", "reading a page a day"),
    "step": ("call my sister", "sorting the mail"),
    "item": ("listen to the rain", "call my sister"),
    "reward": ("a quiet bath", "the good chocolate"),
    "person": ("my sister", "sam"),
    "query": ("therapy", "cooking"),
    "win": ("i called my brother", "i walked to the shop"),
}
OURS = {"period": "Period", "mood": "Mood"}


def values_of(slot: str, model: Model) -> tuple[str, ...]:
    """Each value of a slot, said in every way."""
    if slot in TYPICAL:
        return TYPICAL[slot]
    kind = next(kind for kind in language_model(model)["types"] if kind["name"] == OURS[slot])
    return tuple(
        way for value in kind["values"] for way in (value["name"]["value"], *value["name"].get("synonyms", ()))
    )


def filled_in(sample: str, model: Model) -> Iterator[str]:
    """The sample with every value of its slots; with several, one value of the others."""
    slots = slots_in(sample)
    usual = {slot: values_of(slot, model)[0] for slot in slots}
    yield sample.format_map(usual)
    for slot in slots:
        yield from (sample.format_map({**usual, slot: value}) for value in values_of(slot, model)[1:])
