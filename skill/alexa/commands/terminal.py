"""Sentences for whoever runs the server."""

from collections.abc import Mapping
from typing import Any

from skill.catalog.files import locale_table
from skill.catalog.sentences import FALLBACK
from skill.catalog.tags import nearest_locale


def terminal(locale: str) -> Mapping[str, str]:
    """The sentences of a locale's `[alexa.terminal]`; English for those it lacks."""
    return {**_table(FALLBACK), **_table(nearest_locale(locale) or FALLBACK)}


def _table(tag: str) -> Mapping[str, str]:
    words: Mapping[str, Any] = locale_table(tag)["alexa"]
    sentences: Mapping[str, str] = words.get("terminal", {})
    return sentences
