"""Which words follow which: a Witten-Bell trigram over drawn sentences, fixed phrases and the product's own words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from tests.demo_model.product import GAP, product_sentences
from tests.demo_model.text import Author, bare, never_trained, templates
from tests.demo_model.vocabulary import common_words

SEED = 9
SENTENCES = 16000
FIXED_TIMES, PRODUCT_TIMES = 15, 10
RAREST = {2: 2, 3: 3}
"""Pairs and triples of words seen less often in the drawn sentences are left to back off: chance put them there."""

OPENNESS = 3
"""How much likelier than by Witten and Bell's count an unseen follower is: people say more than our templates do."""

START, END = "<s>", "</s>"

History = tuple[str, ...]
"""The one or two words before."""


@dataclass(frozen=True)
class Language:
    """Counts of words, and of the words that follow each history."""

    words: Counter[str]
    following: dict[History, Counter[str]]

    def after(self, history: History) -> Iterator[tuple[str, float]]:
        """Each word seen after this history, with its smoothed probability."""
        for word in sorted(self.following[history]):
            yield word, self.probability(word, history)

    def probability(self, word: str, history: History = ()) -> float:
        """How likely the word is after this history, mixed with how likely it is after a shorter one."""
        if not history:
            return self.words[word] / self.words.total()
        shorter = self.probability(word, history[1:])
        if history not in self.following:
            return shorter
        seen = self.following[history]
        unseen = OPENNESS * len(seen)
        return (seen[word] + unseen * shorter) / (seen.total() + unseen)

    def back_off(self, history: History) -> float:
        """How likely it is that a word follows that was never seen to."""
        seen = self.following[history]
        unseen = OPENNESS * len(seen)
        return unseen / (seen.total() + unseen)


def language(vocabulary: Iterable[str]) -> Language:
    """What we expect to hear; words without a sentence get a small share by their frequency."""
    drawn = [bare(sentence) for sentence in Author(SEED, without=never_trained()).sentences(SENTENCES)]
    vocabulary = frozenset(vocabulary)
    certain = _fixed() * FIXED_TIMES + _product(vocabulary) * PRODUCT_TIMES
    following: defaultdict[History, Counter[str]] = defaultdict(Counter)
    for length, rarest in RAREST.items():
        runs = Counter(chain.from_iterable(_runs(sentence, length) for sentence in drawn))
        frequent = {run: count for run, count in runs.items() if count >= rarest}
        known = Counter(chain.from_iterable(_runs(sentence, length) for sentence in certain))
        for run, count in (Counter(frequent) + known).items():
            following[run[:-1]][run[-1]] += count
    words = Counter(word for sentence in chain(drawn, certain) for word in [*sentence.split(), END] if word != GAP)
    return Language(words + _shares(vocabulary), dict(following))


def _fixed() -> list[str]:
    return [bare(line) for lines in templates().fixed.values() for line in lines]


def _product(vocabulary: frozenset[str]) -> list[str]:
    """What the product says and hears, with a gap for what is typed and never said.

    But for the held-out sentences, should it happen to say one.
    """
    kept_out = {bare(sentence) for sentence in never_trained()}
    said = (GAP.join(f" {bare(part)} " for part in sentence.split(GAP)).split() for sentence in product_sentences())
    told = (" ".join(word if word in vocabulary else GAP for word in sentence) for sentence in said)
    return [sentence for sentence in told if sentence not in kept_out]


def _runs(sentence: str, length: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words, without those that a gap interrupts."""
    words = [START, *sentence.split(), END]
    runs = zip(*(words[i:] for i in range(length)), strict=False)
    return (run for run in runs if GAP not in run)


def _shares(vocabulary: Iterable[str]) -> Counter[str]:
    ranks = {word: rank for rank, word in enumerate(common_words())}
    shares: Counter[str] = Counter()
    for word in vocabulary:
        # Zipf: a word's frequency falls with its rank. At most 5, at least 1, next to some 150,000 drawn words.
        shares[word] = max(1, min(5, 1500 // (ranks.get(word, 3000) + 1)))
    return shares
