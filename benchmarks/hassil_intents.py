"""Our templates as hassil's intents: their signs are the same, so that only slots have to be told anew.

hassil (OHF-Voice) is what Home Assistant matches sentences with. What a parser of ours reads becomes lists and ranges,
free text becomes wildcards.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from hassil import Intents, recognize_best

from skill.core.language import Language
from skill.core.understand.templates import expand

_SLOT = re.compile(r"\{(\w+)\}")
_AS_RULES = ("period", "time")
"""Slots that are told by templates of their own."""
_NUMBERS = ("count", "hour", "minute")
_MOST = 100


class Hassil:
    """hassil with the commands of a language."""

    def __init__(self, language: Language) -> None:
        self._intents = Intents.from_dict(_document(language))

    def intent_of(self, text: str) -> str | None:
        """The name of the intent, by hassil's own choice among those that fit."""
        found = recognize_best(text, self._intents)
        return None if found is None else found.intent.name


def _document(language: Language) -> dict[str, Any]:
    ruled = {"period": language.periods, "time": language.times}
    rules = {name: _either(line for lines in ways.values() for line in lines) for name, ways in ruled.items()}
    return {
        "language": language.tag.partition("-")[0],
        "intents": {
            intent: {"data": [{"sentences": list(map(_with_rules, lines))}]} for intent, lines in language.heard.items()
        },
        "expansion_rules": {**{name: _either(lines) for name, lines in language.rules.items()}, **rules},
        "lists": {**_free(language), **_known(language)},
    }


def _with_rules(template: str) -> str:
    return _SLOT.sub(lambda slot: f"<{slot[1]}>" if slot[1] in _AS_RULES else slot[0], template)


def _either(lines: Iterable[str]) -> str:
    return " | ".join(f"({line})" for line in lines)


def _known(language: Language) -> dict[str, Any]:
    days = {str(day): tuple(expand(line, {})) for day, line in enumerate(language.ordinals, start=1)}
    moods = {word: (word,) for words in language.moods.values() for word in words}
    return {
        **{number: {"range": {"from": 0, "to": _MOST}} for number in _NUMBERS},
        **{name: _values(language.slots[name]) for name in ("weekday", "month")},
        "day": _values(days),
        "mood": _values(moods),
        "clock": _values({"20:00": ("8pm",)}),
    }


def _values(ways: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    return {"values": [{"in": way, "out": value} for value, said in ways.items() for way in said]}


def _free(language: Language) -> dict[str, Any]:
    slots = {slot for lines in language.heard.values() for line in lines for slot in _SLOT.findall(line)}
    return {slot: {"wildcard": True} for slot in slots - {*_AS_RULES, *_NUMBERS, "mood"}}
