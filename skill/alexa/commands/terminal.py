"""Sentences for whoever runs the server."""

from collections.abc import Mapping
from typing import Any

from skill.alexa.words import served
from skill.catalog.files import locale_table
from skill.catalog.sentences import FALLBACK


def terminal(locale: str) -> Mapping[str, str]:
    """The sentences of a locale's `[alexa.terminal]`."""
    table: Mapping[str, Any] = locale_table(served(locale, FALLBACK))["alexa"]
    sentences: Mapping[str, str] = table["terminal"]
    return sentences
