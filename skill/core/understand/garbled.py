"""Commands that a recogniser garbled a little: "undue that", "how was my weak", "read me my winds four today".

The whole utterance is walked through the grammar, word by word, each at the price of the letters in which it differs;
words that were torn ("to day") are joined, and small ones may be missing or too many. Whole utterances only: partial
and token-set scorers mistook 11 of 45 wins for commands (local_voice.md).
"""

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import accumulate, count
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from skill.core.understand.commands import Command
from skill.core.understand.folding import folded
from skill.core.understand.grammar import Grammar, SlotParser, Slots
from skill.core.understand.graph import Node
from skill.core.understand.said import Said
from skill.core.understand.slots import PeriodParser

LIKENESS = 0.77
"""Share of its letters in which an utterance must be like a command."""
LIKENESS_ASKED = 0.86
"""The same for a question or an order: most are meant for somebody else."""
LIKENESS_TOLD = 0.93
"""The same for what tells of something that was: it may be somebody's win."""
WORD_LIKENESS = 50.0
"""Per cent of letters that two words must share to be taken for one another."""
MARGIN = 0.02
TORN = 3
"""Pieces that a recogniser may tear a word into."""
PRICE_OF_TEARING = 0.3
"""Letters, for each further piece."""
PRICE_OF_CHANGE = 0.5
"""Letters, for each that is added or gone between a word that was said and one that was meant."""
PRICE_OF_LETTER = 0.8
"""For one that was said and isn't there, or the reverse: recognisers drop and invent small words."""
LONGEST = 9
"""Words. Longer sentences have room for a command in them, and are somebody's win."""
MOST_PLACES = 16
"""Places visited at most, the likeliest first: a bound on the time for words that are near nothing (tuned)."""
PROSPECT = 0.3
"""Price that is expected for each letter still to come: who has come further goes first (tuned)."""
ROUNDING = 1e-6
SHORTEST = 4
"""Letters: below, one letter's difference is another word ("no", "now")."""


class Garbled:
    """Finds the nearest command of a grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def match(self, said: Said, likeness: float) -> Command | None:
        """The command that was most likely meant; None when nothing is near, or two intents are."""
        if len(said.words) > LONGEST or sum(map(len, said.words)) < SHORTEST:
            return None
        found = list(_Walk(self._grammar, said, likeness).commands())
        best = max(found, key=lambda command: command.confidence, default=None)
        if best is None:
            return None
        rival = max((command.confidence for command in found if command.intent != best.intent), default=0.0)
        return best if best.confidence - rival >= MARGIN else None


Readings = list[tuple[object, int, float]]
"""Of a slot: the value, the position behind it, and the price."""


def _alike(letters: int, changes: float) -> float:
    """Per cent of letters that a word of so many shares at least with one that so many letters changed."""
    least = 2 * letters - changes
    return 100 * (1 - changes / least) - ROUNDING if least > changes else 0.0


class _Place(NamedTuple):
    """A place in the grammar and in the words, and how it was reached: at a price in letters, and with which slots.

    `outlook` decides who goes on first, `number` between equals. `free` counts the letters that a free slot took.
    """

    outlook: float
    number: int
    price: float
    node: Node
    position: int
    slots: Slots
    free: int


class _Walk:
    """One utterance on its way through a grammar, the likeliest place first."""

    def __init__(self, grammar: Grammar, said: Said, likeness: float) -> None:
        self._grammar = grammar
        self._said = said
        self._words = folded(said.words)
        self._left = (*accumulate(map(len, reversed(self._words)), initial=0),)[::-1]
        self._likeness = likeness
        self._budget = (1 - likeness) * self._left[0]
        self._open: list[_Place] = []
        self._numbers = count()
        self._read: dict[tuple[str, int], Readings] = {}

    def commands(self) -> Iterator[Command]:
        """Every command that is near enough, garbled ones only."""
        passed: set[tuple[Node, int]] = set()
        self._reach(0.0, self._grammar.root, 0, {})
        while self._open and len(passed) < MOST_PLACES:
            _, _, price, node, position, slots, free = heappop(self._open)
            if (node, position) not in passed and price <= self._budget:
                passed.add((node, position))
                if position == len(self._words):
                    yield from self._ended(price, node, slots, free)
                else:
                    self._go_on(price, node, position, slots)

    def _ended(self, price: float, node: Node, slots: Slots, free: int) -> Iterator[Command]:
        """The commands that end here; from then on, only what comes near them is looked for."""
        likeness = 1 - price / max(1, self._left[0] - free)
        if node.labels and likeness >= self._likeness:
            self._budget = min(self._budget, (1 - likeness + MARGIN) * self._left[0])
            for label in node.labels:
                yield Command(label, slots, min(likeness, 0.99))

    def _reach(self, price: float, node: Node, position: int, slots: Slots, free: int = 0) -> None:
        """Remember a place to go on from, unless what is still to be paid there is known to be too much."""
        left = self._left[position]
        least, most = node.letters
        owed = max(0, least - left, left - most) * PRICE_OF_CHANGE
        if left and not owed and self._words[position] not in node.words and not node.slots:
            owed = PRICE_OF_TEARING
        if price + owed <= self._budget:
            outlook = price + owed + PROSPECT * left
            heappush(self._open, _Place(outlook, next(self._numbers), price, node, position, slots, free))

    def _go_on(self, price: float, node: Node, position: int, slots: Slots) -> None:
        """By a word or a slot of the grammar's, by one that was not said, or past one that should not have been."""
        self._by_word(price, node, position, slots)
        self._by_slot(price, node, position, slots)
        word = self._words[position]
        for letters, following in node.small:
            if (dearer := price + letters * PRICE_OF_LETTER) > self._budget:
                break
            if word in following.words or following.slots:
                self._reach(dearer, following, position, slots)
        self._reach(price + len(word) * PRICE_OF_LETTER, node, position + 1, slots)

    def _by_word(self, price: float, node: Node, position: int, slots: Slots) -> None:
        """What is near, the pieces of a torn word put together; a word that is expected is taken for whole."""
        pieces = 1 if self._words[position] in node.words else TORN
        for end in range(position + 1, min(position + pieces, len(self._words)) + 1):
            letters = "".join(self._words[position:end])
            torn = price + PRICE_OF_TEARING * (end - position - 1)
            most = (self._budget - torn) / PRICE_OF_CHANGE
            words = node.words_of_about(len(letters), most)
            if words:
                alike = max(WORD_LIKENESS, _alike(len(letters), most))
                for word, score, _ in process.extract(letters, words, scorer=ratio, score_cutoff=alike):
                    changes = (1 - score / 100) * (len(word) + len(letters))
                    self._reach(torn + changes * PRICE_OF_CHANGE, node.words[word], end, slots)

    def _by_slot(self, price: float, node: Node, position: int, slots: Slots) -> None:
        """Slots with known values are heard or not; free text takes all the rest."""
        for slot, following in node.slots.items():
            parser = self._grammar.parsers.get(slot)
            if parser is not None:
                for value, end, more in self._readings(slot, parser, position):
                    self._reach(price + more, following, end, {**slots, slot: value})
            elif following.labels and position:
                end = len(self._words)
                rest = self._said.quoted(position, end)
                self._reach(price, following, end, {**slots, slot: rest}, self._left[position])

    def _readings(self, slot: str, parser: SlotParser, position: int) -> Readings:
        """Remembered for the walk: many places ask for the same."""
        if (slot, position) not in self._read:
            self._read[slot, position] = self._heard(parser, position)
        return self._read[slot, position]

    def _heard(self, parser: SlotParser, position: int) -> Readings:
        """What the slot says, at no price; else what it may have said, where its parser knows all ways of saying it."""
        begun = parser.begins(self._words[position])
        heard = [(value, end, 0.0) for value, end in parser.readings(self._words, position)] if begun else []
        if heard or not isinstance(parser, PeriodParser):
            return heard
        for end in range(position + 1, min(position + TORN, len(self._words)) + 1):
            letters = "".join(self._words[position:end])
            near = process.extractOne(letters, parser.ways.keys(), scorer=ratio, score_cutoff=70)
            if near:
                heard.append((parser.ways[near[0]], end, (1 - near[1] / 100) * len(letters)))
        return heard
