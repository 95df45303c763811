"""A locale's table as the core's Language."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from skill.catalog.checks import check
from skill.catalog.files import Table, locale_table
from skill.core.errors import LocaleBroken
from skill.core.language import CareRule, Joining, Language, Phrases, Refusals, Turning


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
        turning=_turning(table["turning"]),
        joining=Joining(**table["joining"]),
        digits=tuple(table["numbers"]["digits"]),
        hours=tuple(table["numbers"]["hours"]),
        care=tuple(map(_care_rule, table["care"])),
        spoken={
            f"{intent}.{line}": tuple(says) for intent, lines in table["spoken"].items() for line, says in lines.items()
        },
    )


def _phrases(table: Mapping[str, list[str]]) -> Mapping[str, Phrases]:
    return {key: tuple(phrases) for key, phrases in table.items()}


def _refusals(table: Table) -> Refusals:
    return Refusals(frozenset(table["ghosts"]), tuple(table["questions"]), tuple(table["requests"]))


def _turning(table: Table) -> Turning:
    return Turning(
        table["words"],
        table["pairs"],
        frozenset(table["subjects"]),
        frozenset(table["leads"]),
        frozenset(table["unsure"]),
    )


def _care_rule(rule: Mapping[str, Any]) -> CareRule:
    return CareRule(rule["name"], rule["outcome"], tuple(rule["phrases"]), tuple(rule.get("unless", ())))
