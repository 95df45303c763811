"""What the product says and hears in English, as it stands now in its locales, transcripts and evals."""

import random
import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from tests.demo_model.places import REPO

SEED = 3
READINGS = 1  # how many ways a template with options is read out; more would make the model larger than 2 MB
GAP = "<gap>"
"""Stands where a slot stood: nothing is known of the words around it."""

OPTIONS = re.compile(r"\[([^\[\]()]*)\]|\(([^\[\]()]*)\)|<(\w+)>")
SLOT = re.compile(r"\{[^}]*\}")
NOT_SPEECH = re.compile(r"://|www\.|\\|@|_[A-Z]|^([A-Z][a-z]+){2,}$")

SENTENCES = ("heard", "spoken", "trouble")
"""The tables of a locale that hold whole sentences; the others hold words and parts of thoughts."""

SPOKEN = ("commands", "wins", "care")
"""The sets whose words are to be heard; others are garbled on purpose, or talk of all the world."""

Rules = dict[str, list[str]]


def product_sentences() -> list[str]:
    """Everything said at either side, in readings; GAP stands for what a slot would say.

    Without the evals: they hold garbled words on purpose, and are there to judge, not to teach.
    """
    return [*locale_readings(), *transcript_sentences()]


def spoken_texts() -> list[str]:
    """What the product says, and both sides of every transcript: all of it must be known, or the build stops."""
    return list(
        map(_without_slots, [*strings([locale.get("spoken", {}) for locale in _locales()]), *transcript_sentences()])
    )


def heard_texts() -> list[str]:
    """What may be heard: the locales with every option of every template spelt out once, and the evals.

    Some of it is typed and never said: slips of the finger, and what stands for a face.
    """
    return list(map(_without_slots, [*locale_texts(), *eval_sentences()]))


def locale_texts() -> list[str]:
    """Every string of the English locales that reads like speech."""
    return [text for locale in _locales() for text in strings(locale) if not NOT_SPEECH.search(text)]


def locale_readings() -> list[str]:
    """The locales' strings, read out; a template with options is read several times."""
    chance = random.Random(SEED)
    rules: Rules = {}
    for locale in _locales():
        rules |= locale.get("rules", {})
    readings: list[str] = []
    sentences = [locale[table] for locale in _locales() for table in SENTENCES if table in locale]
    for text in strings(sentences):
        times = READINGS if OPTIONS.search(text) else 1
        readings += [reading(text, rules, chance) for _ in range(times)]
    return readings


def reading(template: str, rules: Rules, chance: random.Random) -> str:
    """One way to read "[optional] (one | other) <rule> {slot}"."""

    def choice(match: re.Match[str]) -> str:
        optional, either, rule = match.groups()
        if rule is not None:
            return chance.choice(rules.get(rule, [""]))
        if optional is not None and chance.random() < 0.6:
            return ""
        return f" {chance.choice((optional or either or '').split('|'))} "

    while OPTIONS.search(template):
        template = OPTIONS.sub(choice, template)
    return SLOT.sub(f" {GAP} ", template)


def strings(value: object) -> Iterator[str]:
    """Every string inside a parsed TOML value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(strings(item) for item in value.values())
    elif isinstance(value, list):
        yield from chain.from_iterable(strings(item) for item in value)


def transcript_sentences() -> list[str]:
    """Both sides of every written conversation in English; other languages have folders of their own."""
    lines = chain.from_iterable(_lines(path) for path in sorted((REPO / "tests" / "transcripts").glob("*.txt")))
    return [line[2:] for line in lines if line[:2] in ("> ", "< ")]


def eval_sentences() -> list[str]:
    """The English sentences of tests/evals that are spoken to it: of each line the column that reads most like one."""
    folder = REPO / "tests" / "evals" / "en"
    lines = chain.from_iterable(_lines(path) for name in SPOKEN for path in sorted(folder.glob(f"*/{name}.tsv")))
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [max((column for column in row if column[:1] != "{"), key=_spaces) for row in rows]


def _without_slots(text: str) -> str:
    return SLOT.sub(" ", re.sub(r"<\w+>", " ", text))


def _spaces(column: str) -> int:
    return column.count(" ")


def _locales() -> list[dict[str, Any]]:
    paths = sorted((REPO / "skill" / "locales").glob("en*.toml"))
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
