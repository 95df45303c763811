"""Words by their stems, so that a search for "walk" finds "I walked" and "two walks"."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from skill.core.understand.words import words_of

SHORTEST = 3
"""Letters that a stem keeps at least; with fewer, "bus" and "bed" would lose their ends (our judgement)."""
_VOWELS = frozenset("aeiouyáàâäéèêëíïóôöúüœæ")


@dataclass(frozen=True)
class Inflection:
    """How a language bends its words.

    `suffixes` are endings that go, `forms` maps what no rule bends ("went" -> "go"), `small_words` mean nothing in a
    search, and `everyday` words are in so many wins that they tell nothing of one.
    """

    suffixes: tuple[str, ...]
    forms: Mapping[str, str]
    small_words: frozenset[str]
    everyday: frozenset[str]


def stem(word: str, inflection: Inflection) -> str:
    """The stem of a word in lower case: the longest suffix off, then what English spelling adds or drops before it.

    >>> [stem(word, english) for word in ("swimming", "swims", "tried", "try", "baking", "bake", "went")]
    ['swim', 'swim', 'tri', 'tri', 'bak', 'bak', 'go']
    """
    known = inflection.forms.get(word)
    return _levelled(_without_suffix(word, inflection.suffixes) if known is None else known)


def stems(words: str, inflection: Inflection) -> frozenset[str]:
    """The stems of all words that mean something."""
    return frozenset(stem(word, inflection) for word in words_of(words) if word not in inflection.small_words)


def mentions(words: str, query: str, inflection: Inflection) -> bool:
    """Whether every word of a query that means something stands among the words, in whatever form."""
    wanted = stems(query, inflection)
    return bool(wanted) and wanted <= stems(words, inflection)


def _without_suffix(word: str, suffixes: tuple[str, ...]) -> str:
    ends = sorted((suffix for suffix in suffixes if word.endswith(suffix)), key=len, reverse=True)
    left = (word.removesuffix(suffix) for suffix in ends)
    return next((rest for rest in left if len(rest) >= SHORTEST and _VOWELS.intersection(rest)), word)


def _levelled(word: str) -> str:
    """Spelled as its kin are: no silent "e", no doubled letter at the end, "i" for "y"."""
    if len(word) > SHORTEST:
        word = word.removesuffix("e")
    if len(word) > SHORTEST and any(one == other for one, other in pairwise(word[-2:])):
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word
