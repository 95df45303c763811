"""The decoding graph: sounds to words as a tree of phones (HCLr.fst), and words to sentences (Gr.fst)."""

import math
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.demo_model.finite_state import Arc, write_constant, write_look_ahead
from tests.demo_model.language import END, START, History, Language
from tests.demo_model.lexicon import Lexicon
from tests.demo_model.phones import IDS, POSITIONS, SILENCE, positioned, transition

WORD_COST = 0.5
"""What each word costs: against strings of short words where one long one was said."""
SILENCE_COST = math.log(2)

BEGIN, PAUSE, READY = 0, 1, 2
"""States: between words, in a pause, and before a word."""

Pronunciation = tuple[str, ...]


def write_graph(folder: Path, lexicon: Lexicon, language: Language) -> None:
    """Writes graph/: both transducers, words.txt and where words begin and end."""
    (folder / "phones").mkdir(parents=True, exist_ok=True)
    numbers = {word: i + 1 for i, word in enumerate(sorted(lexicon))}
    tree = PhoneTree(lexicon, numbers)
    relabelled = write_look_ahead(tree.arcs(), [(BEGIN, 0.0), (PAUSE, 0.0)], folder / "HCLr.fst")
    # The look-ahead transducer has renumbered the words: all else must follow, or every word would be another.
    numbers = {word: relabelled[number] for word, number in numbers.items()}
    grammar = Grammar(language, numbers)
    write_constant(grammar.arcs(), grammar.ends(), folder / "Gr.fst")
    lines = [f"{word} {number}\n" for word, number in sorted(numbers.items(), key=lambda pair: pair[1])]
    (folder / "words.txt").write_text("".join(["<eps> 0\n", *lines]), encoding="utf-8")
    (folder / "disambig_tid.int").write_text("", encoding="utf-8")  # the tree is deterministic: none needed
    boundaries = "".join(f"{number} {_boundary(phone)}\n" for phone, number in IDS.items())
    (folder / "phones" / "word_boundary.int").write_text(boundaries, encoding="utf-8")


def _boundary(phone: str) -> str:
    return "nonword" if phone == SILENCE else POSITIONS[phone[-1]]


class PhoneTree:
    """The words as a prefix tree of phones; a word comes out as soon as no other could still follow."""

    def __init__(self, lexicon: Lexicon, numbers: dict[str, int]) -> None:
        ways = ((word, positioned(way)) for word, ways in sorted(lexicon.items()) for way in ways)
        self.ways = sorted(set(ways))
        self.numbers = numbers
        self.users: defaultdict[Pronunciation, set[str]] = defaultdict(set)
        for word, way in self.ways:
            for length in range(1, len(way) + 1):
                self.users[way[:length]].add(word)
        self.states: dict[Pronunciation, int] = {(): READY}

    def arcs(self) -> Iterator[Arc]:
        """All arcs: the pause between words, then each word's phones and its way back."""
        yield BEGIN, READY, 0, 0, SILENCE_COST
        yield BEGIN, PAUSE, transition(SILENCE, first=True), 0, SILENCE_COST
        yield PAUSE, PAUSE, transition(SILENCE, first=False), 0, 0.0
        yield PAUSE, READY, 0, 0, 0.0
        for word, way in self.ways:
            for length in range(1, len(way) + 1):
                yield from self._phone(word, way[:length])
            said = self._only(way)
            yield self.states[way], BEGIN, 0, 0 if said else self.numbers[word], 0.0 if said else WORD_COST

    def _phone(self, word: str, way: Pronunciation) -> Iterator[Arc]:
        """Enters a phone by its "first" sound and stays in it by the rest; nothing if another word already did."""
        if way in self.states:
            return
        before = way[:-1]
        state = self.states[way] = len(self.states) + READY
        now = self._only(way) and not (before and self._only(before))
        number, cost = (self.numbers[word], WORD_COST) if now else (0, 0.0)
        yield self.states[before], state, transition(way[-1], first=True), number, cost
        yield state, state, transition(way[-1], first=False), 0, 0.0

    def _only(self, way: Pronunciation) -> bool:
        return len(self.users[way]) == 1


class Grammar:
    """The language as a transducer: a state for each history, and one for backing off from them all."""

    def __init__(self, language: Language, numbers: dict[str, int]) -> None:
        self.language, self.numbers = language, numbers
        histories = sorted(language.following, key=lambda history: (history != (START,), history))
        self.states: dict[History, int] = {history: i + 1 for i, history in enumerate(histories)} | {(): 0}

    def arcs(self) -> Iterator[Arc]:
        """What follows each history and its way to back off, from the start on; then all words."""
        for history in self.language.following:
            for word, probability in self.language.after(history):
                if word != END:
                    yield self._arc(history, word, probability)
            back_off = -math.log(self.language.back_off(history))
            yield self.states[history], self._state(history[1:]), 0, 0, back_off
        for word in sorted(self.language.words):
            if word != END:
                yield self._arc((), word, self.language.probability(word))

    def ends(self) -> Iterator[tuple[int, float]]:
        """Where a sentence may end."""
        for history, seen in self.language.following.items():
            if END in seen:
                yield self.states[history], -math.log(self.language.probability(END, history))
        yield self.states[()], -math.log(self.language.probability(END))

    def _arc(self, history: History, word: str, probability: float) -> Arc:
        number = self.numbers[word]
        return self.states[history], self._state((*history, word)[-2:]), number, number, -math.log(probability)

    def _state(self, history: History) -> int:
        """The state of the longest end of this history that has one."""
        return self.states[history] if history in self.states else self._state(history[1:])
