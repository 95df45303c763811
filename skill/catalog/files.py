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
    """The language's table with the region's over it.

    Raises LocaleUnknown, and KeyError where the region has `more` of what the language lacks.
    """
    if tag not in known_locales():
        raise LocaleUnknown(tag, ", ".join(known_locales()))
    region = dict(_read(tag))
    more = region.pop("more", {})
    return _with_more(_laid_over(language_table(language_in(tag)), region), more)


@cache
def language_table(language: str) -> Table:
    """The table of a language, without any region's; KeyError and the like where it lacks something."""
    return _read(language)


def language_in(tag: str) -> str:
    """The language of a tag: "es-MX" is "es"."""
    return tag.partition("-")[0]


@cache
def example_table(language: str) -> Table:
    """Sentences by intent that people may say; none where no file holds any."""
    path = _FOLDER / "examples" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


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


def _with_more(table: Table, more: Table) -> Table:
    """`more` has the form of the whole table; its lists go behind those that are there."""
    longer = dict(table)
    for key, value in more.items():
        longer[key] = _with_more(table[key], value) if isinstance(value, Mapping) else [*table[key], *value]
    return longer
