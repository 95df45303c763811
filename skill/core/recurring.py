"""A word that comes back in what a person tells, with its count, or nothing that can be said honestly."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from skill.core.stems import Inflection, stem
from skill.core.understand.words import words_of
from skill.core.win import Win

OFTEN = 3
"""Wins that a word is in before it counts as coming back (our judgement; content.md asks for two of a category)."""


@dataclass(frozen=True)
class Recurring:
    """A word as it was said, and in how many wins it stands in one form or another."""

    word: str
    count: int


def recurring(wins: Sequence[Win], inflection: Inflection) -> Recurring | None:
    """The word in the most wins; of several, the one told first."""
    told = [_telling(win.words, inflection) for win in wins]
    counts = Counter(root for words in told for root in words)
    if not counts or max(counts.values()) < OFTEN:
        return None
    root, count = counts.most_common(1)[0]
    forms = Counter(words[root] for words in told if root in words)
    return Recurring(forms.most_common(1)[0][0], count)


def _telling(words: str, inflection: Inflection) -> dict[str, str]:
    """The words that tell something, by their stems."""
    dull = inflection.small_words | inflection.everyday
    return {stem(word, inflection): word for word in words_of(words) if word not in dull}
