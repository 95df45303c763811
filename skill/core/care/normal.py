"""A sentence in the form that care compares: one spelling for each word, and nothing that changes no meaning."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from skill.core.language import CareWords
from skill.core.understand.folding import plain
from skill.core.understand.words import words_of

Words = tuple[str, ...]

SHORTEST_SLIP = 4
"""Letters of a word from which two that changed places are put right; "hte" could be anything (our judgement)."""
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")


@dataclass(frozen=True)
class Normal:
    """Normal words, and for each the place of the word that was said."""

    words: Words
    places: tuple[int, ...]


class Normaliser:
    """Contractions are opened, other spellings levelled, fillers and echoes dropped, and slips of the finger undone."""

    def __init__(self, caring: CareWords, hesitations: frozenset[str]) -> None:
        self._endings = tuple((plain(ending), words_of(word)) for ending, word in caring.endings.items())
        self._letters = caring.letters
        self._lookup: dict[str, Words] = {plain(word): () for word in hesitations}
        for normal, spellings in caring.spelling.items():
            self._lookup |= {plain(spelling.casefold()): words_of(plain(normal)) for spelling in spellings}
        self._fillers: dict[str, list[Words]] = {}
        for phrase in sorted((self.of(words_of(phrase)).words for phrase in caring.fillers), key=len, reverse=True):
            self._fillers.setdefault(phrase[0], []).append(phrase)

    def learn(self, vocabulary: Iterable[str], known: frozenset[str]) -> None:
        """Put right these words without their own letters and with slips, where that makes no other word we know."""
        meant = {word: (word,) for word in vocabulary} | self._lookup
        known = known.union(*chain.from_iterable(self._fillers.values()))
        self._lookup = dict(meant)  # known words need no second look
        for word in sorted(meant):
            for slip in (self._typed(word), *_slips(word)):
                if slip not in meant and slip not in known:
                    self._lookup.setdefault(slip, meant[word])

    def of(self, said: Words) -> Normal:
        """The normal form of words in lower case."""
        words: list[str] = []
        places: list[int] = []
        for place, word in enumerate(said):
            for normal in self._normal(word):
                if not words or normal != words[-1]:
                    words.append(normal)
                    places.append(place)
        return self._without_fillers(words, places)

    def _typed(self, word: str) -> str:
        """A word as hasty fingers type it: "mochte" for "moechte"."""
        for letters, typed in self._letters.items():
            word = word.replace(letters, typed)
        return word

    def _normal(self, word: str) -> Words:
        folded = plain(word)
        if folded in self._lookup:
            return self._lookup[folded]
        for ending, opened in self._endings:
            if folded.endswith(ending):
                return (*self._normal(folded.removesuffix(ending)), *opened)
        short = _DRAWN_OUT.sub(r"\1", folded)
        return self._lookup.get(short, (short,))

    def _without_fillers(self, words: list[str], places: list[int]) -> Normal:
        if self._fillers.keys().isdisjoint(words):
            return Normal(tuple(words), tuple(places))
        kept: list[int] = []
        at = 0
        while at < len(words):
            filler = next((len(f) for f in self._fillers.get(words[at], ()) if tuple(words[at : at + len(f)]) == f), 0)
            if not filler and (not kept or words[kept[-1]] != words[at]):
                kept.append(at)
            at += filler or 1
        return Normal(tuple(words[at] for at in kept), tuple(places[at] for at in kept))


def _slips(word: str) -> Iterator[str]:
    """What fingers make of a word: two letters that changed places, a double letter once."""
    if len(word) < SHORTEST_SLIP:
        return
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        else:
            yield word[:at] + word[at + 1 :]
