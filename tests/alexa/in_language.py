"""What tests of the Alexa door need to know of a language: the files in `languages/`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from skill.catalog.files import known_locales, language_in, language_table

FOLDER = Path(__file__).parent / "languages"


@dataclass(frozen=True)
class Sayings:
    """`typical` holds values by slot; `carried` what follows a carrier, by slot, with the intent that is meant.

    `ambiguous` pairs an intent with the intent of the model whose free slot may take one of its samples. Alexa prefers
    the sample that says them in full.
    """

    letters: str
    never_in_a_name: frozenset[str]
    typical: Mapping[str, tuple[str, ...]]
    carried: Mapping[str, Mapping[str, str]]
    ambiguous: frozenset[tuple[str, str]]


@cache
def sayings(tag: str) -> Sayings:
    """Those of a locale's language."""
    table = tomllib.loads((FOLDER / f"{language_in(tag)}.toml").read_text(encoding="utf-8"))
    return Sayings(
        table["letters"],
        frozenset(table["never_in_a_name"]),
        {slot: tuple(values) for slot, values in table["typical"].items()},
        table["carried"],
        frozenset((row["meant"], row["thief"]) for row in table.get("ambiguous", ())),
    )


def usual_locales_first() -> list[object]:
    """Every locale; of a language that several regions speak, all but the usual one are tested when there is time."""
    usual = {language_table(language_in(tag))["usual"] for tag in known_locales()}
    return [tag if tag in usual else pytest.param(tag, marks=pytest.mark.slow) for tag in known_locales()]
