"""What is most likely meant when no template fits: words, and pairs of them, speak for the intents that say them.

Naive Bayes over the sentences of the templates themselves, so that a language brings its evidence with its TOML. Words
count by their stems, and what a parser reads ("last week", "nine p m") counts as its slot.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from inspect import get_annotations
from itertools import chain, pairwise
from math import log, log1p

from skill.core.intents import VOCABULARY
from skill.core.language import Language
from skill.core.stems import stem
from skill.core.understand.commands import Command
from skill.core.understand.folding import plain
from skill.core.understand.grammar import SlotParser, Words
from skill.core.understand.said import Said
from skill.core.understand.samples import Samples
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
        self._slots_from = {word: self._beginning(word) for word in _openings(language)}
        self._inflection = language.inflection
        self._stems: dict[str, str] = {}
        self._absent: dict[str, float] = {}
        self._weights: dict[str, list[float]] = {}
        lines = {
            intent: (*language.heard.get(intent, ()), *language.examples.get(intent, ()))
            for intent in language.heard.keys() | language.examples.keys()
        }
        samples = Samples(language.rules)
        self._token, self._normal = cache(self._read_part), cache(words_of)
        self._weigh(
            {intent: self._counted(said, samples) for intent, said in lines.items()},
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
        best = max(scores, key=scores.__getitem__)
        lead = scores[best] - sorted(scores.values())[-2]
        return Verdict(Command(best, self._slots(best, said), 0.7), scores[best] - STRANGE * strange, lead)

    def _scores(self, features: Sequence[str]) -> Mapping[str, float]:
        """By intent, as if it never said any of the features, and what each that it does say adds to that."""
        worth = sum(map(_worth, features))
        added = map(sum, zip(*(self._weights[feature] for feature in features), strict=True))
        return {
            intent: absent * worth + more for (intent, absent), more in zip(self._absent.items(), added, strict=True)
        }

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
            yield slot or self._stems.get(words[at]) or stem(words[at], self._inflection)
            at = end

    def _slot_at(self, words: Words, at: int) -> tuple[str, int]:
        word = plain(words[at])
        slots = self._slots_from.get(word) or (self._beginning(word) if word[0].isdigit() else ())
        for slot in slots:
            for _, end in self._parsers[slot].readings(words, at):
                if slot != READ[0] or end - at > 1:  # "nine" alone is no time yet
                    return f"{{{slot}}}", end
        return "", at + 1

    def _beginning(self, word: str) -> Sequence[str]:
        """The slots that may begin with a word."""
        return [slot for slot in READ if self._parsers[slot].begins(word)]

    def _counted(self, templates: Iterable[str], samples: Samples) -> Mapping[str, float]:
        """For each feature, in how many templates' worth of sentences it is."""
        counted: defaultdict[str, float] = defaultdict(float)
        for template in templates:
            chosen = list(map(self._heard, samples.of(template, SAMPLE)))
            share = 1 / len(chosen)
            for feature in chain.from_iterable(map(_features, chosen)):
                counted[feature] += share
        return counted

    def _heard(self, sentence: Words) -> Words:
        """The tokens of a template's sentence as understanding sees it; a slot is no word, and stays where it is."""
        if "{" not in "".join(sentence):
            sentence = self._bare(tuple(chain.from_iterable(map(self._normal, sentence))))
        return tuple(chain.from_iterable(map(self._token, sentence)))

    def _bare(self, words: Words) -> Words:
        if self._tidier.is_bare(words):
            return words
        said = Said("", words, ((0, 0),) * len(words))
        return self._tidier.without_politeness(self._tidier.without_fillers(said)).words

    def _read_part(self, part: str) -> Words:
        """The tokens of a word as it stands in a template, or of a slot; their stems are remembered."""
        if part[0] == "{":
            return (part if part[1:-1] in READ else ANYTHING,)
        words = words_of(part)
        self._stems |= {word: stem(word, self._inflection) for word in words}
        return tuple(self._tokens(words))

    def _weigh(self, counted: Mapping[str, Mapping[str, float]], sizes: Mapping[str, int]) -> None:
        """Set the logarithms of how much more often each intent says a feature than all of them do, one like another.

        Most intents never say it, so that those are told by what a feature adds to never.
        """
        usual: defaultdict[str, float] = defaultdict(float)
        for intent, counts in counted.items():
            sentences = sizes[intent] * len(sizes)
            for feature, count in counts.items():
                usual[feature] += count / sentences
        self._absent = {intent: log(SMOOTHING / (sizes[intent] + SMOOTHING)) for intent in counted}
        self._weights = {feature: [0.0] * len(counted) for feature in usual}
        for at, counts in enumerate(counted.values()):
            for feature, count in counts.items():
                more = log1p(count / (SMOOTHING * (usual[feature] + RARE)))
                self._weights[feature][at] = more * _worth(feature)


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
    return frozenset((*tokens, *map(" ".join, pairwise((EDGE, *tokens, EDGE)))))


def _worth(feature: str) -> float:
    return PAIR if " " in feature else 1.0
