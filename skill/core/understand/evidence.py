"""What is most likely meant when no template fits: each word speaks for the intents whose templates say it.

Naive Bayes over the sentences of the templates themselves, so that a language brings its evidence with its TOML. It is
asked only about what is no deed of the person's, and says nothing unless one intent is well ahead.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from inspect import get_annotations
from math import log

from skill.core.intents import VOCABULARY
from skill.core.language import Language
from skill.core.understand.commands import Command
from skill.core.understand.said import Said
from skill.core.understand.slots import PeriodParser
from skill.core.understand.templates import expand
from skill.core.understand.words import words_of

SAMPLE = 40
"""Sentences of one template that are counted."""
FLOOR = 0.01
"""Share of an intent's sentences that a word is taken to be in when it is in none."""
STRANGE = 0.8
"""What a word that no template knows takes away."""
ENOUGH = 4.0
AHEAD = 1.0
"""Natural logarithms of odds: what the best intent must have, and must have more than the next (tuned)."""
SHORTEST = 4
"""Different words, below which they are no evidence."""


class Evidence:
    """Shares of each intent's sentences that a word is in."""

    def __init__(self, language: Language) -> None:
        self._periods = PeriodParser(language)
        shares = {intent: _shares(templates, language.rules) for intent, templates in language.heard.items()}
        self._weights = _weights(shares)

    def match(self, said: Said) -> Command | None:
        """The intent that the words speak for, with a period if one is named; None when that is not clear."""
        words = frozenset(said.words)
        if len(words) < SHORTEST:
            return None
        scores: Counter[str] = Counter()
        strange = 0
        for word in words:
            weights = self._weights.get(word)
            if weights is None:
                strange += 1
            else:
                scores.update(weights)
        (best, score), (_, next_score) = [*scores.most_common(2), ("", 0.0), ("", 0.0)][:2]
        score -= STRANGE * strange
        if score < ENOUGH or score - (next_score - STRANGE * strange) < AHEAD:
            return None
        return Command(best, self._slots(best, said), 0.7)

    def _slots(self, intent: str, said: Said) -> Mapping[str, object]:
        if "period" not in get_annotations(VOCABULARY[intent]):
            return {}
        for start in range(len(said.words)):
            for period, _ in self._periods.readings(said.words, start):
                return {"period": period}
        return {}


def _shares(templates: tuple[str, ...], rules: Mapping[str, tuple[str, ...]]) -> Mapping[str, float]:
    """For each word, the share of the sentences that say it; every template counts the same."""
    shares: defaultdict[str, float] = defaultdict(float)
    for template in templates:
        sentences = list(expand(template, rules))
        chosen = sentences[:: -(-len(sentences) // SAMPLE)]
        for sentence in chosen:
            for word in frozenset(word for part in sentence.split() if "{" not in part for word in words_of(part)):
                shares[word] += 1 / len(chosen) / len(templates)
    return shares


def _weights(shares: Mapping[str, Mapping[str, float]]) -> Mapping[str, Mapping[str, float]]:
    """For each word: how much more an intent says it than intents do on the whole."""
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    words = {word for found in shares.values() for word in found}
    for word in words:
        mean = sum(found.get(word, 0.0) for found in shares.values()) / len(shares)
        for intent, found in shares.items():
            weights[word][intent] = log((found.get(word, 0.0) + FLOOR) / (mean + FLOOR))
    return weights
