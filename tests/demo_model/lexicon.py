"""How each word is pronounced: the CMU dictionary that PocketSphinx carries, and a short list of our own."""

import re
from collections.abc import Iterable
from pathlib import Path

import pocketsphinx

from tests.demo_model.phones import GARBAGE
from tests.demo_model.places import PRONUNCIATIONS

UNKNOWN = "[unk]"
CMU = Path(pocketsphinx.__file__).parent / "model" / "en-us" / "cmudict-en-us.dict"

Lexicon = dict[str, list[list[str]]]


class MissingPronunciations(Exception):
    """Words that nobody has told us how to say."""

    def __init__(self, missing: list[str]) -> None:
        listed = ", ".join(missing)
        super().__init__(f"no pronunciation for {len(missing)} words; add them to {PRONUNCIATIONS.name}: {listed}")


def all_pronunciations() -> Lexicon:
    """Every word known, with its ways to be said; our own list comes first and replaces the dictionary's."""
    return _read(CMU) | _read(PRONUNCIATIONS)


def lexicon(words: Iterable[str]) -> Lexicon:
    """The pronunciations of these words and of the unknown word. Raises MissingPronunciations."""
    known = all_pronunciations()
    wanted = sorted(set(words))
    missing = [word for word in wanted if word not in known]
    if missing:
        raise MissingPronunciations(missing)
    return {word: known[word] for word in wanted} | {UNKNOWN: [[GARBAGE] * 3]}


def write_dictionary(path: Path) -> None:
    """Writes everything known as a PocketSphinx dictionary."""
    lines = []
    for word, ways in all_pronunciations().items():
        for i, way in enumerate(ways):
            lines.append(f"{word}{f'({i + 1})' if i else ''} {' '.join(way)}\n")
    path.write_text("".join(lines), encoding="utf-8")


def _read(path: Path) -> Lexicon:
    ways: Lexicon = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, *phones = line.split()
            ways.setdefault(re.sub(r"\(\d+\)$", "", word), []).append(phones)
    return ways
