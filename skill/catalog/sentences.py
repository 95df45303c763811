"""Sentences that are read on a terminal: errors and the like."""

from collections.abc import Mapping

from skill.catalog.files import known_locales, locale_table
from skill.core.errors import SmallWinsError

FALLBACK = "en-US"


def sentences(tag: str, table: str) -> Mapping[str, str]:
    """A table of sentences by key; English where the locale is not known or has none."""
    known = tag if tag in known_locales() else FALLBACK
    found: Mapping[str, str] = locale_table(known).get(table) or locale_table(FALLBACK)[table]
    return found


def explained(error: SmallWinsError, tag: str) -> str:
    """The one plain sentence for an error."""
    return sentences(tag, "errors")[type(error).__name__].format_map(error.facts)
