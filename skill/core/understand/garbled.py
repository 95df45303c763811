"""Commands that a recogniser garbled a little: "undue that", "how was my weak", "read me my winds four today".

The whole utterance is walked through the grammar, word by word, each at the price of the letters in which it differs;
words that were torn ("to day") are joined, and small ones may be missing or too many. Whole utterances only: partial
and token-set scorers mistook 11 of 45 wins for commands (local_voice.md).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from skill.core.understand.commands import Command
from skill.core.understand.grammar import Grammar, Node, SlotParser
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
PRICE_OF_LETTER = 0.8
"""For one that was said and isn't there, or the reverse: recognisers drop and invent small words."""
SMALL = 3
"""Letters of a word that may have been dropped."""
LONGEST = 9
"""Words. Longer sentences have room for a command in them, and are somebody's win."""
MOST_STEPS = 150
"""Places visited at most, likelier ones first: a bound on the time for words that are near nothing."""
SHORTEST = 4
"""Letters: below, one letter's difference is another word ("no", "now")."""


@dataclass(frozen=True)
class _Path:
    """A way through the grammar so far: its price in letters, and the letters that a free slot took."""

    price: float = 0.0
    slots: Mapping[str, object] = field(default_factory=dict)
    free: int = 0


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


class _Walk:
    """One utterance on its way through a grammar; each place is passed only at a lower price than before."""

    def __init__(self, grammar: Grammar, said: Said, likeness: float) -> None:
        self._grammar = grammar
        self._said = said
        self._likeness = likeness
        self._letters = sum(map(len, said.words))
        self._budget = (1 - likeness) * self._letters
        self._paid: dict[tuple[int, int], float] = {}

    def commands(self) -> Iterator[Command]:
        """Every command that is near enough, garbled ones only."""
        for label, path in self._from(self._grammar.root, 0, _Path()):
            likeness = 1 - path.price / max(1, self._letters - path.free)
            if likeness >= self._likeness:
                yield Command(label, path.slots, min(likeness, 0.99))

    def _from(self, node: Node, position: int, path: _Path) -> Iterator[tuple[str, _Path]]:
        place = (id(node), position)
        if (
            path.price > self._budget
            or len(self._paid) > MOST_STEPS
            or self._paid.get(place, self._budget + 1) <= path.price
        ):
            return
        self._paid[place] = path.price
        if position == len(self._said.words):
            yield from ((label, path) for label in node.labels)
            return
        yield from self._by_word(node, position, path)
        yield from self._by_slot(node, position, path)
        for word, following in node.words.items():
            if len(word) <= SMALL:
                yield from self._from(following, position, self._dearer(path, len(word) * PRICE_OF_LETTER))
        skipping = len(self._said.words[position]) * PRICE_OF_LETTER
        yield from self._from(node, position + 1, self._dearer(path, skipping))

    def _by_word(self, node: Node, position: int, path: _Path) -> Iterator[tuple[str, _Path]]:
        for pieces in range(1, min(TORN, len(self._said.words) - position) + 1):
            letters = "".join(self._said.words[position : position + pieces])
            tearing = PRICE_OF_TEARING * (pieces - 1)
            near = process.extract(letters, node.words.keys(), scorer=ratio, score_cutoff=WORD_LIKENESS, limit=5)
            for word, score, _ in near:
                price = (1 - score / 100) * (len(word) + len(letters)) / 2 + tearing
                yield from self._from(node.words[word], position + pieces, self._dearer(path, price))

    def _by_slot(self, node: Node, position: int, path: _Path) -> Iterator[tuple[str, _Path]]:
        """Slots with known values are heard or not; free text takes all the rest."""
        for slot, following in node.slots.items():
            parser = self._grammar.parsers.get(slot)
            if parser is not None:
                for value, end, price in self._readings(parser, position):
                    filled = _Path(path.price + price, {**path.slots, slot: value}, path.free)
                    yield from self._from(following, end, filled)
            elif following.labels and position:
                end = len(self._said.words)
                rest = {**path.slots, slot: self._said.quoted(position, end)}
                letters = sum(map(len, self._said.words[position:]))
                yield from self._from(following, end, _Path(path.price, rest, letters))

    def _readings(self, parser: SlotParser, position: int) -> Iterator[tuple[object, int, float]]:
        """What the slot says, at no price; else what it may have said, where its parser knows all ways of saying it."""
        heard = [(value, end, 0.0) for value, end in parser.readings(self._said.words, position)]
        yield from heard
        if heard or not isinstance(parser, PeriodParser):
            return
        for pieces in range(1, min(TORN, len(self._said.words) - position) + 1):
            letters = "".join(self._said.words[position : position + pieces])
            near = process.extractOne(letters, parser.ways.keys(), scorer=ratio, score_cutoff=70)
            if near:
                yield parser.ways[near[0]], position + pieces, (1 - near[1] / 100) * len(letters)

    @staticmethod
    def _dearer(path: _Path, price: float) -> _Path:
        return _Path(path.price + price, path.slots, path.free)
