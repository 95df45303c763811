"""Sentences that are read on a terminal: errors and the like."""

from collections.abc import Mapping

from skill.catalog.files import locale_table
from skill.catalog.tags import nearest_locale
from skill.core.errors import SmallWinsError

FALLBACK = "en-US"


def sentences(tag: str, table: str) -> Mapping[str, str]:
    """A table of sentences by key; English where the language is not known, has no such table or lacks a sentence."""
    english: Mapping[str, str] = locale_table(FALLBACK)[table]
    return {**english, **locale_table(nearest_locale(tag) or FALLBACK).get(table, {})}


def explained(error: SmallWinsError, tag: str) -> str:
    """The one plain sentence for an error."""
    return sentences(tag, "errors")[type(error).__name__].format_map(error.facts)
