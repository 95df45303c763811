"""What must hold of every locale before anyone speaks to it."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any

from skill.core.care.outcome import Outcome
from skill.core.errors import LocaleBroken
from skill.core.intents import VOCABULARY
from skill.core.intents.intent import spoken_keys
from skill.core.language import Language
from skill.core.understand.templates import TemplateError, expand


def check(language: Language) -> None:
    """Raise LocaleBroken, naming the first problem."""
    problem = next(_problems(language), None)
    if problem:
        raise LocaleBroken(language.tag, problem)


def _problems(language: Language) -> Iterator[str]:
    spoken = {key for intent in VOCABULARY.values() for key in spoken_keys(intent)}
    yield from (f"[spoken] has no {key}" for key in sorted(spoken - language.spoken.keys()))
    yield from (f"[spoken] has {key}, which nothing says" for key in sorted(language.spoken.keys() - spoken))
    yield from (f"[spoken] {key} is empty" for key, lines in language.spoken.items() if not lines)
    yield from (f"[heard] {name} is not an intent" for name in language.heard if name not in VOCABULARY)
    outcomes = {outcome.value for outcome in Outcome}
    yield from (f"[care] {rule.name} has no such outcome" for rule in language.care if rule.outcome not in outcomes)
    yield from _slots_amiss(language)
    try:
        for line in (line for lines in language.heard.values() for line in lines):
            deque(expand(line, language.rules), maxlen=0)
    except TemplateError as error:
        yield f"[heard] can't expand {error}"


def _slots_amiss(language: Language) -> Iterator[str]:
    """Templates must give an intent the slots that it can't do without, and no others."""
    for name, templates in language.heard.items():
        kind: Any = VOCABULARY[name]  # every intent is a dataclass
        slots = fields(kind)
        known = {slot.name for slot in slots}
        needed = {slot.name for slot in slots if slot.default is MISSING}
        for template in templates:
            given = set(re.findall(r"\{(\w+)\}", template))
            if given - known or needed - given:
                yield f"[heard] {name} can't be made from {template!r}"
