"""Sentences are drawn from templates, least-used words first, so that a few thousand of them cover every word."""

import random
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, cycle

from tests.demo_model.places import HELD_OUT, SENTENCES

WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
SLOT = re.compile(r"\{(you:)?(\w+)\}")
LONGEST = 18  # words; longer ones teach nothing new and align less well

TURNED = {
    "i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "am": "are", "me": "you",
    "my": "your", "mine": "yours", "myself": "yourself", "was": "were", "wasn't": "weren't",
}  # fmt: skip


@dataclass(frozen=True)
class Templates:
    """What sentences.toml says, its "|" lists split."""

    slots: dict[str, list[str]]
    groups: dict[str, list[str]]
    weights: dict[str, int]
    fixed: dict[str, list[str]]


def entries(text: str) -> list[str]:
    """The entries of a "|" list."""
    return [entry for part in text.split("|") if (entry := " ".join(part.split()))]


def templates() -> Templates:
    """Reads sentences.toml."""
    data = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    groups = data["templates"]
    return Templates(
        slots={name: entries(text) for name, text in data["slots"].items()},
        groups={name: entries(group["lines"]) for name, group in groups.items()},
        weights={name: group["weight"] for name, group in groups.items()},
        fixed={name: entries(text) for name, text in data["fixed"].items()},
    )


def words(sentence: str) -> list[str]:
    """The bare words of a sentence, without its punctuation."""
    return WORD.findall(sentence.lower().replace("\u2019", "'"))


def bare(sentence: str) -> str:
    """The sentence as a recogniser writes it."""
    return " ".join(words(sentence))


def turned(sentence: str) -> str:
    """The speaker's words turned towards them: "called my mum" becomes "called your mum"."""
    return " ".join(TURNED.get(word, word) for word in sentence.split())


class Author:
    """Fills templates in; remembers what it has used, and never writes the same sentence twice."""

    def __init__(self, seed: int, without: Iterable[str] = ()) -> None:
        self.templates = templates()
        self.random = random.Random(seed)
        self.used: Counter[tuple[str, str]] = Counter()
        self.written = {bare(sentence) for sentence in without}

    def sentences(self, count: int, groups: Iterable[str] | None = None) -> list[str]:
        """`count` new sentences from these groups (all by default), each group as often as its weight says."""
        turns = self._turns(list(groups or self.templates.groups))
        drawn: list[str] = []
        while len(drawn) < count:
            sentence = self._filled(next(turns))
            if bare(sentence) not in self.written and len(words(sentence)) <= LONGEST:
                self.written.add(bare(sentence))
                drawn.append(sentence)
        return drawn

    def _turns(self, groups: list[str]) -> Iterator[str]:
        lines = {name: cycle(self.templates.groups[name]) for name in groups}
        order = list(chain.from_iterable([name] * self.templates.weights[name] for name in groups))
        while True:
            self.random.shuffle(order)
            yield from (next(lines[name]) for name in order)

    def _filled(self, template: str) -> str:
        return SLOT.sub(self._filler, template)

    def _filler(self, match: re.Match[str]) -> str:
        filler = self._filled(self._least_used(match[2]))
        return turned(filler) if match[1] else filler

    def _least_used(self, slot: str) -> str:
        fillers = self.templates.slots[slot]
        least = min(self.used[slot, filler] for filler in fillers)
        chosen = self.random.choice([filler for filler in fillers if self.used[slot, filler] == least])
        self.used[slot, chosen] += 1
        return chosen


def held_out() -> dict[str, list[str]]:
    """The committed sentences that no training ever sees: {"first person": […], …}."""
    parts: dict[str, list[str]] = {}
    for line in HELD_OUT.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            parts[line[2:]] = []
        elif line:
            next(reversed(parts.values())).append(line)
    return parts


def never_trained() -> list[str]:
    """All held-out sentences in one list."""
    return list(chain.from_iterable(held_out().values()))
