"""What the Alexa door says and listens for beyond the core: the `[alexa]` table of a locale, checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from skill.catalog.files import locale_table
from skill.catalog.tags import nearest_locale
from skill.core.errors import LocaleBroken


@dataclass(frozen=True)
class Carrier:
    """Words that stand before a free phrase in a sample ("yesterday i {win_yesterday}"), one slot for each meaning.

    A request brings only what the slot heard, so `means` is what is put back before it.
    """

    slot: str
    means: str
    heard: tuple[str, ...]


@dataclass(frozen=True)
class AlexaWords:
    """`carriers` by slot. `seeds` are wins as people say them, for the slot type that catches a bare phrase.

    `sentences` holds, by intent and slot, one sentence that says the intent with its slot: "goal {goal}".
    """

    locale: str
    invocation_name: str
    card_title: str
    card_kept: str
    disclaimer: str
    listening: str
    yes_or_no: str
    elicitation: str
    not_kept: str
    broken: str
    carriers: Mapping[str, Carrier]
    sentences: Mapping[str, Mapping[str, str]]
    seeds: tuple[str, ...]


_TEXTS = (
    "card_title", "card_kept", "disclaimer", "listening", "yes_or_no", "elicitation",
    "not_kept", "broken",
)  # fmt: skip


@cache
def alexa_words(tag: str) -> AlexaWords:
    """The words of a known locale; raises LocaleUnknown or LocaleBroken."""
    table = locale_table(tag)
    try:
        return _alexa_words(tag, table["invocation_name"], table["alexa"])
    except (KeyError, TypeError, AttributeError) as error:
        raise LocaleBroken(tag, f"[alexa] {type(error).__name__} {error}") from error


def served(asked: str | None, fallback: str) -> str:
    """The locale to answer in: the one asked for, else the nearest of the same language, else the fallback."""
    return nearest_locale(asked or "") or fallback


def _alexa_words(tag: str, invocation_name: str, table: Mapping[str, Any]) -> AlexaWords:
    return AlexaWords(
        locale=tag,
        invocation_name=invocation_name,
        carriers={
            slot: Carrier(slot, carrier["means"], tuple(carrier["heard"]))
            for slot, carrier in table["carriers"].items()
        },
        sentences=table["sentences"],
        seeds=tuple(table["seeds"]),
        **{name: table[name] for name in _TEXTS},
    )
