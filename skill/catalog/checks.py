"""What must hold of every locale before anyone speaks to it."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, fields
from itertools import chain
from typing import Any

from skill.core.care.outcome import Outcome
from skill.core.care.telling import Telling
from skill.core.desk import IN_FEW_WORDS
from skill.core.errors import LocaleBroken
from skill.core.intents import VOCABULARY
from skill.core.intents.intent import spoken_keys
from skill.core.language import Language
from skill.core.stems import stems
from skill.core.understand.templates import TemplateError, parse
from skill.core.understand.times import PARTS, TIMES
from skill.core.win import CATEGORIES

CLOCK = {"0", "past", "to"}
HOURS = 25
"""Both midnights of a day, so that the hour after the last one has words too."""
FEWEST_CARDINALS = 60
"""Minutes."""
LONGEST_MONTH = 31


def check(language: Language) -> None:
    """Raise LocaleBroken, naming the first problem."""
    problem = next(_problems(language), None)
    if problem:
        raise LocaleBroken(language.tag, problem)


def _problems(language: Language) -> Iterator[str]:
    spoken = {key for intent in VOCABULARY.values() for key in spoken_keys(intent)}
    yield from (f"[spoken] has no {key}" for key in sorted(spoken - language.spoken.keys()))
    sayable = spoken.union(key + IN_FEW_WORDS for key in spoken)
    yield from (f"[spoken] has {key}, which nothing says" for key in sorted(language.spoken.keys() - sayable))
    yield from (f"[spoken] {key} is empty" for key, lines in language.spoken.items() if not lines)
    yield from (f"[heard] {name} is not an intent" for name in language.heard if name not in VOCABULARY)
    outcomes = {outcome.value for outcome in Outcome}
    for rule in language.care:
        if not outcomes.issuperset({rule.outcome, *rule.told.values()}):
            yield f"[care] {rule.name} has no such outcome"
        if not {telling.value for telling in Telling}.issuperset(rule.told):
            yield f"[care] {rule.name} is told in no such way"
    yield from _topics_amiss(language)
    yield from _slots_amiss(language)
    yield from _templates_amiss(language)
    yield from _times_amiss(language)
    signs = re.compile(r"[][(){}|<>]")
    yield from (
        f"[about] {said!r} is a template, and is cut off as it stands" for said in language.days if signs.search(said)
    )


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


def _topics_amiss(language: Language) -> Iterator[str]:
    """Each topic must be found by something, and each category in one of them at most."""
    filed = [topic.category for topic in language.topics if topic.category]
    yield from (f"[topics] {name} is no category" for name in filed if name not in CATEGORIES)
    yield from (f"[topics] {name} is there twice" for name in sorted(set(filed)) if filed.count(name) > 1)
    for topic in language.topics:
        phrases = [stems(words, language.inflection) for words in topic.words]
        if not all(phrases) or not (topic.category or phrases):
            yield f"[topics] {topic.said} can't be found in any win"


def _times_amiss(language: Language) -> Iterator[str]:
    """What a time or a number is said with must be there for each of them."""
    yield from (f"[times] {name} is no way to say a time" for name in language.times.keys() - TIMES)
    yield from (f"[slots] part has no {part}" for part in language.slots["part"].keys() - PARTS)
    yield from (f"[clock] has no {name}" for name in CLOCK - language.clock.keys())
    if len(language.hours) != HOURS or len(language.day_parts) not in {0, HOURS}:
        yield f"[numbers] hours and day_parts go from 0 to {HOURS - 1}"
    yield from (f"[how_often] has no {name}" for name in ("more", "again") if name not in language.how_often)
    if len(language.cardinals) < FEWEST_CARDINALS or len(language.ordinals) != LONGEST_MONTH:
        yield f"[numbers] cardinals go from 0 to {FEWEST_CARDINALS - 1} or further, ordinals from 1 to {LONGEST_MONTH}"


def _templates_amiss(language: Language) -> Iterator[str]:
    """Templates must close what they open, and name rules that are there."""
    yield from _amiss(chain(*language.heard.values(), *language.rules.values()), language.rules.keys())
    caring = language.caring
    of_rules = chain.from_iterable((*rule.phrases, *rule.unless) for rule in language.care)
    yield from _amiss(
        chain(of_rules, caring.idioms, *caring.words.values()), language.rules.keys() | caring.words.keys()
    )


def _amiss(templates: Iterable[str], known: AbstractSet[str]) -> Iterator[str]:
    for template in templates:
        try:
            parse(template)
        except TemplateError:
            yield f"{template!r} doesn't close what it opens"
        for name in set(re.findall(r"<(\w+)>", template)) - known:
            yield f"{template!r} names <{name}>, which is no rule"
