"""The locale files that are shipped: a language and, over it, a region."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from skill.core.errors import LocaleUnknown

Table = Mapping[str, Any]

_FOLDER = files("skill.locales")


def known_locales() -> tuple[str, ...]:
    """The tags that can be asked for: every regional overlay."""
    stems = (entry.name.removesuffix(".toml") for entry in _FOLDER.iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted(stem for stem in stems if "-" in stem))


@cache
def locale_table(tag: str) -> Table:
    """The language's table with the region's laid over it; raises LocaleUnknown."""
    if tag not in known_locales():
        raise LocaleUnknown(tag, ", ".join(known_locales()))
    return _laid_over(_read(tag.partition("-")[0]), _read(tag))


@cache
def lifeline_table() -> Table:
    """The lifelines by country, as they stand in the file."""
    return _read("lifelines")


def _read(stem: str) -> Table:
    return tomllib.loads((_FOLDER / f"{stem}.toml").read_text(encoding="utf-8"))


def _laid_over(below: Table, above: Table) -> Table:
    """Tables are merged key by key; anything else above replaces what is below."""
    merged = dict(below)
    for key, value in above.items():
        both = isinstance(value, Mapping) and isinstance(merged.get(key), Mapping)
        merged[key] = _laid_over(merged[key], value) if both else value
    return merged
