"""What is most likely meant when no template fits: words, and pairs of them, speak for the intents that say them.

Naive Bayes over the sentences of the templates themselves, so that a language brings its evidence with its TOML. Words
count by their stems, and what a parser reads ("last week", "nine p m") counts as its slot.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nlargest
from inspect import get_annotations
from itertools import pairwise
from math import log

from skill.core.intents import VOCABULARY
from skill.core.language import Language
from skill.core.stems import stem
from skill.core.understand.commands import Command
from skill.core.understand.folding import plain
from skill.core.understand.grammar import SlotParser, Words
from skill.core.understand.said import Said
from skill.core.understand.templates import expand
from skill.core.understand.tidy import Tidier
from skill.core.understand.words import words_of

SAMPLE = 10
"""Sentences of one template that are counted."""
SMOOTHING = 1.0
"""Templates' worth of ordinary speech that every intent is taken to say besides its own (tuned)."""
RARE = 0.0005
"""Share of sentences that a feature is taken to be in besides, lest one sentence alone weigh much (tuned)."""
PAIR = 0.5
"""What a pair of neighbours counts, of what a word does: its words have spoken already."""
STRANGE = 0.8
"""What a word that no template knows takes away."""
READ = ("time", "period", "count", "country")
"""Slots that count as such, the one that takes most words first."""
EDGE = "|"
"""Stands before the first word and behind the last one."""
ANYTHING = "{}"
"""Stands for free text, which no sentence to be understood ever says."""


@dataclass(frozen=True)
class Verdict:
    """The intent that the words speak for, in natural logarithms of odds: how much, and how much more than the next."""

    command: Command
    score: float
    lead: float


class Evidence:
    """How much more each intent says a word, or a pair, than intents do on the whole."""

    def __init__(self, language: Language, parsers: Mapping[str, SlotParser]) -> None:
        self._parsers = parsers
        self._tidier = Tidier(language)
        self._openings = frozenset(_openings(language))
        self._inflection = language.inflection
        self._part = cache(self._read_part)
        self._absent: dict[str, float] = {}
        self._weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
        lines = {
            intent: (*language.heard.get(intent, ()), *language.examples.get(intent, ()))
            for intent in language.heard.keys() | language.examples.keys()
        }
        self._weigh(
            {intent: self._counted(said, language) for intent, said in lines.items()},
            {intent: len(said) for intent, said in lines.items()},
        )

    def verdict(self, said: Said) -> Verdict | None:
        """What the words speak for most; None when no template knows any of them."""
        tokens = tuple(self._tokens(said.words))
        known = [feature for feature in _features(tokens) if feature in self._weights]
        if not known:
            return None
        strange = sum(token not in self._weights for token in set(tokens))
        scores = self._scores(known)
        best, second = nlargest(2, scores, key=scores.__getitem__)
        lead = scores[best] - scores[second]
        return Verdict(Command(best, self._slots(best, said), 0.7), scores[best] - STRANGE * strange, lead)

    def _scores(self, features: Sequence[str]) -> Mapping[str, float]:
        """By intent, as if it never said any of the features, and what each that it does say adds to that."""
        worth = sum(map(_worth, features))
        scores = {intent: absent * worth for intent, absent in self._absent.items()}
        for feature in features:
            for intent, more in self._weights[feature].items():
                scores[intent] += more
        return scores

    def _slots(self, intent: str, said: Said) -> Mapping[str, object]:
        """What the parsers of its slots read anywhere in the words."""
        slots = get_annotations(VOCABULARY[intent]).keys() & self._parsers.keys()
        read = {slot: next(self._read(slot, said.words), None) for slot in slots}
        return {slot: value for slot, value in read.items() if value is not None}

    def _read(self, slot: str, words: Words) -> Iterator[object]:
        return (value for at in range(len(words)) for value, _ in self._parsers[slot].readings(words, at))

    def _tokens(self, words: Words) -> Iterator[str]:
        at = 0
        while at < len(words):
            slot, end = self._slot_at(words, at)
            yield slot or stem(words[at], self._inflection)
            at = end

    def _slot_at(self, words: Words, at: int) -> tuple[str, int]:
        if plain(words[at]) not in self._openings and not words[at][0].isdigit():
            return "", at + 1
        for slot in READ:
            if not self._parsers[slot].begins(words[at]):
                continue
            for _, end in self._parsers[slot].readings(words, at):
                if slot != READ[0] or end - at > 1:  # "nine" alone is no time yet
                    return f"{{{slot}}}", end
        return "", at + 1

    def _counted(self, templates: Iterable[str], language: Language) -> Mapping[str, float]:
        """For each feature, in how many templates' worth of sentences it is."""
        counted: defaultdict[str, float] = defaultdict(float)
        for template in templates:
            sentences = list(expand(template, language.rules))
            chosen = sentences[:: -(-len(sentences) // SAMPLE)]
            for sentence in chosen:
                for feature in _features(self._planted(self._bare(sentence))):
                    counted[feature] += 1 / len(chosen)
        return counted

    def _bare(self, sentence: str) -> str:
        """As understanding sees it; slots are no words, and stay where they are."""
        if "{" in sentence:
            return sentence
        bare = self._tidier.without_politeness(self._tidier.without_fillers(Said.of(sentence)))
        return " ".join(bare.words)

    def _planted(self, sentence: str) -> Words:
        return tuple(token for part in sentence.split() for token in self._part(part))

    def _read_part(self, part: str) -> Words:
        """The tokens of a template's word, which templates say over and over, or of a slot."""
        if part[0] == "{":
            return (part if part[1:-1] in READ else ANYTHING,)
        return tuple(self._tokens(words_of(part)))

    def _weigh(self, counted: Mapping[str, Mapping[str, float]], sizes: Mapping[str, int]) -> None:
        """Set the logarithms of how much more often each intent says a feature than all of them do, one like another.

        Most intents never say it, so that those are told by what a feature adds to never.
        """
        usual: defaultdict[str, float] = defaultdict(float)
        for intent, counts in counted.items():
            for feature, count in counts.items():
                usual[feature] += count / sizes[intent] / len(sizes)
        self._absent = {intent: log(SMOOTHING / (size + SMOOTHING)) for intent, size in sizes.items()}
        for intent, counts in counted.items():
            for feature, count in counts.items():
                expected = usual[feature] + RARE
                share = (count + SMOOTHING * expected) / (sizes[intent] + SMOOTHING)
                more = log(share / expected) - self._absent[intent]
                self._weights[feature][intent] = more * _worth(feature)


def _openings(language: Language) -> Iterator[str]:
    """The words with which a period, a time of day or a number begins."""
    slots = (said for values in language.slots.values() for said in values.values())
    stretches = (*language.periods.values(), *language.times.values(), *language.also_cardinals.values(), *slots)
    templates = (*language.cardinals, *language.ordinals, *(said for stretch in stretches for said in stretch))
    for template in templates:
        for said in expand(template, language.rules):
            yield from (plain(word) for word in words_of(said)[:1])


def _features(tokens: Words) -> frozenset[str]:
    """The words, and the pairs of neighbours: ("say", "more") -> "say", "more", "| say", "say more", "more |"."""
    pairs = pairwise((EDGE, *tokens, EDGE))
    return frozenset((*tokens, *(f"{first} {second}" for first, second in pairs)))


def _worth(feature: str) -> float:
    return PAIR if " " in feature else 1.0
