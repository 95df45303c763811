"""The types of the model's slots: Amazon's own for numbers and times, ours with their values, and free text."""

from collections.abc import Iterator, Mapping
from typing import Any

from skill.alexa.intent_names import COUNT, COUNTRY, MOOD, PERIOD, SMALL_WIN, TIME, WHICH
from skill.alexa.words import AlexaWords
from skill.core.language import Language, Phrases
from skill.core.period import NAMED
from skill.core.understand.templates import expand

Json = Mapping[str, Any]

FREE = "AMAZON.SearchQuery"
_OURS = {PERIOD: "Period", MOOD: "Mood", COUNTRY: "Country", WHICH: "Which", SMALL_WIN: "SmallWin"}
_AMAZONS = {TIME: "AMAZON.TIME", COUNT: "AMAZON.NUMBER"}
_SCALE = slice(1, 11)
"""The numbers that a mood may be (DESIGN.md: mood 1..10)."""


def type_of(slot: str) -> str:
    """The type of a slot, by the name it has in templates too. One that nothing is known about is free text."""
    return _OURS.get(slot) or _AMAZONS.get(slot) or FREE


def own_types(language: Language, words: AlexaWords) -> Iterator[Json]:
    """Our types with their values. Amazon takes other phrases too, and then names no value."""
    periods = [_value(said, name) for name, said in _periods(language).items()]
    moods = [*language.cardinals[_SCALE], *(word for said in language.moods.values() for word in said)]
    yield {"name": _OURS[PERIOD], "values": periods}
    yield {"name": _OURS[MOOD], "values": [_value((mood,)) for mood in dict.fromkeys(moods)]}
    countries = [_value(tuple(dict.fromkeys(said)), code) for code, said in language.slots["country"].items()]
    yield {"name": _OURS[COUNTRY], "values": countries}
    which = {name: _ways(said, language) for name, said in language.slots["which"].items()}
    yield {"name": _OURS[WHICH], "values": [_value(said, name) for name, said in which.items()]}
    yield {"name": _OURS[SMALL_WIN], "values": [_value((seed,)) for seed in words.seeds]}


def _periods(language: Language) -> Mapping[str, Phrases]:
    """The periods that have a name, and every way to say each. Dates come unresolved, as they were said."""
    named = {name: _ways(language.periods[name], language) for name in NAMED}
    weekdays = {
        name: tuple(
            way.replace("{weekday}", day) for day in days for way in _ways(language.periods["weekday"], language)
        )
        for name, days in language.slots["weekday"].items()
    }
    return {**named, **weekdays}


def _ways(templates: Phrases, language: Language) -> Phrases:
    return tuple(dict.fromkeys(way for template in templates for way in expand(template, language.rules)))


def _value(said: Phrases, id_: str | None = None) -> Json:
    name = {"value": said[0], **({"synonyms": list(said[1:])} if said[1:] else {})}
    return {**({"id": id_} if id_ else {}), "name": name}
