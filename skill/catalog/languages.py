"""A locale's table as the core's Language."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from skill.catalog.checks import check
from skill.catalog.files import Table, locale_table
from skill.core.errors import LocaleBroken
from skill.core.language import ActWords, CareRule, Joining, Language, Phrases, Refusals, Turning
from skill.core.stems import Inflection


@cache
def language_of(tag: str) -> Language:
    """The Language of a tag such as "en-US", checked; raises LocaleUnknown or LocaleBroken."""
    try:
        language = _language(tag, locale_table(tag))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LocaleBroken(tag, f"{type(error).__name__} {error}") from error
    check(language)
    return language


def _language(tag: str, table: Table) -> Language:
    return Language(
        tag=tag,
        heard=_phrases(table["heard"]),
        rules=_phrases(table["rules"]),
        slots={slot: _phrases(values) for slot, values in table["slots"].items()},
        about=_phrases(table["about"]),
        hesitations=frozenset(table["surroundings"]["hesitations"]),
        fillers=frozenset(table["surroundings"]["fillers"]),
        openings=tuple(table["surroundings"]["openings"]),
        polite_openings=tuple(table["surroundings"]["polite_openings"]),
        polite_closings=tuple(table["surroundings"]["polite_closings"]),
        dangling=tuple(table["surroundings"]["dangling"]),
        capitals=table["capitals"],
        refusals=_refusals(table["refusals"]),
        acts=_acts(table["acts"]),
        turning=_turning(table["turning"]),
        joining=Joining(**table["joining"]),
        cardinals=tuple(table["numbers"]["cardinals"]),
        ordinals=tuple(table["numbers"]["ordinals"]),
        periods=_phrases(table["periods"]),
        times=_phrases(table["times"]),
        moods=_phrases(table["moods"]),
        ago=_phrases(table["ago"]),
        clock=table["clock"],
        inflection=_inflection(table["inflection"]),
        hours=tuple(table["numbers"]["hours"]),
        care=tuple(map(_care_rule, table["care"])),
        spoken={
            f"{intent}.{line}": tuple(says) for intent, lines in table["spoken"].items() for line, says in lines.items()
        },
    )


def _phrases(table: Mapping[str, list[str]]) -> Mapping[str, Phrases]:
    return {key: tuple(phrases) for key, phrases in table.items()}


def _refusals(table: Table) -> Refusals:
    return Refusals(
        frozenset(table["ghosts"]), tuple(table["questions"]), tuple(table["requests"]), tuple(table["wishes"])
    )


def _acts(table: Table) -> ActWords:
    endings = {"past_endings", "doing_endings"}
    words: dict[str, Any] = {name: (tuple if name in endings else frozenset)(said) for name, said in table.items()}
    return ActWords(**words)


def _inflection(table: Table) -> Inflection:
    sets = (frozenset(table["small_words"]), frozenset(table["everyday"]))
    return Inflection(tuple(table["suffixes"]), table["forms"], *sets)


def _turning(table: Table) -> Turning:
    return Turning(
        table["words"],
        table["pairs"],
        frozenset(table["subjects"]),
        frozenset(table["leads"]),
        frozenset(table["unsure"]),
        table.get("left_out", ""),
    )


def _care_rule(rule: Mapping[str, Any]) -> CareRule:
    return CareRule(rule["name"], rule["outcome"], tuple(rule["phrases"]), tuple(rule.get("unless", ())))
