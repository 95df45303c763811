"""Words by their stems, so that a search for "walk" finds "I walked" and "two walks"."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from skill.core.understand.words import words_of

SHORTEST = 3
"""Letters that a stem keeps at least; with fewer, "bus" and "bed" would lose their ends (our judgement)."""
OPENING = 2
"""Letters of a word that its stem has too: an ending may be levelled ("y" -> "i"), yet never before the third."""
_VOWELS = frozenset("aeiouyáàâäéèêëíïóôöúüœæ")


@dataclass(frozen=True)
class Inflection:
    """How a language bends its words.

    `suffixes` are endings that go, `forms` maps what no rule bends ("went" -> "go"), `small_words` mean nothing in a
    search, and `everyday` words are in so many wins that they tell nothing of one. What spelling adds or drops at the
    end is levelled: `silent` endings go too, one of two `doubled` letters goes, `levels` maps endings to each other
    ("y" -> "i") and `letters` single letters anywhere ("ä" -> "a"). Words of one set of `synonyms` find each other.
    """

    suffixes: tuple[str, ...]
    forms: Mapping[str, str]
    small_words: frozenset[str]
    everyday: frozenset[str]
    silent: tuple[str, ...] = ()
    doubled: bool = False
    levels: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    synonyms: tuple[frozenset[str], ...] = ()


def stem(word: str, inflection: Inflection) -> str:
    """The stem of a word in lower case: the longest suffix off, then what spelling adds or drops before it.

    >>> [stem(word, english) for word in ("swimming", "swims", "tried", "try", "baking", "bake", "went")]
    ['swim', 'swim', 'tri', 'tri', 'bak', 'bak', 'go']
    """
    known = inflection.forms.get(word, word)
    return _levelled(_without_suffix(known, inflection.suffixes), inflection)


def stems(words: str, inflection: Inflection) -> frozenset[str]:
    """The stems of all words that mean something."""
    return frozenset(stem(word, inflection) for word in words_of(words) if word not in inflection.small_words)


def meanings(query: str, inflection: Inflection) -> tuple[frozenset[str], ...]:
    """For each word of a query that means something its stem, and those of its synonyms."""
    kin = [frozenset(stem(word, inflection) for word in words) for words in inflection.synonyms]
    wanted = sorted(stems(query, inflection))
    return tuple(frozenset({root}).union(*(roots for roots in kin if root in roots)) for root in wanted)


def forms_of(roots: Set[str], vocabulary: Iterable[str], inflection: Inflection) -> frozenset[str]:
    """The words of a vocabulary that have one of the stems.

    A stem begins as its words do, but for `forms`, so that most words are passed over unstemmed.
    """
    openings = {root[:OPENING] for root in roots}
    letters = str.maketrans(dict(inflection.letters))
    likely = (
        word
        for word in vocabulary
        if word[:OPENING].translate(letters) in openings or word in inflection.forms or len(word) <= OPENING
    )
    return frozenset(word for word in likely if stem(word, inflection) in roots)


def mentions(words: str, query: str, inflection: Inflection) -> bool:
    """Whether every word of a query that means something stands among the words, in whatever form or as a synonym."""
    wanted, there = meanings(query, inflection), stems(words, inflection)
    return bool(wanted) and not any(roots.isdisjoint(there) for roots in wanted)


def _without_suffix(word: str, suffixes: tuple[str, ...]) -> str:
    if not word.endswith(suffixes):
        return word
    ends = sorted((suffix for suffix in suffixes if word.endswith(suffix)), key=len, reverse=True)
    left = (word.removesuffix(suffix) for suffix in ends)
    return next((rest for rest in left if len(rest) >= SHORTEST and _VOWELS.intersection(rest)), word)


def _levelled(word: str, inflection: Inflection) -> str:
    """Spelled as its kin are: in English no silent "e", no doubled letter at the end, "i" for "y"."""
    for ending in inflection.silent:
        word = word.removesuffix(ending) if len(word) > SHORTEST else word
    if inflection.doubled and len(word) > SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    for ending, other in inflection.levels.items():
        word = word.removesuffix(ending) + other if word.endswith(ending) else word
    for letter, other in inflection.letters.items():
        word = word.replace(letter, other)
    return word
