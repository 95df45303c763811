"""Turn a person's words towards them: "I called my sister" -> "you called your sister", or nothing when not sure."""

from collections.abc import Sequence
from itertools import pairwise

from skill.core.conjugation import conjugated
from skill.core.language import Language, Turning
from skill.core.pronoun_turning import PronounTurning
from skill.core.understand.words import words_of
from skill.core.verb_turning import VerbTurning

LONGEST = 10
"""Words; content.md, tone rule 2: "mirror up to ten of the person's own words"."""


def mirror(words: str, language: Language) -> str | None:
    """The words with their pronouns turned, in lower case at the start; None when it can't be done safely.

    >>> mirror("I called my sister", english)
    'you called your sister'
    >>> mirror("Called my sister", english)
    'you called your sister'
    """
    turning, plain = language.turning, words_of(words)
    if len(plain) > LONGEST or _is_unsure(plain, turning):
        return None
    said = words.strip(" .!?¡¿").split()
    if turning.verbs:
        return _lower_first(VerbTurning(language, turning.verbs).turned(said) or "") or None
    if turning.endings:
        return _lower_first(conjugated(said, language) or "") or None
    if turning.pronouns:
        return _lower_first(PronounTurning(language, turning.pronouns).turned(said) or "") or None
    return None


def _is_unsure(plain: Sequence[str], turning: Turning) -> bool:
    """Whether a word or two of them can't be turned: whose is "your"? Yet all know what "said thank you" is."""
    pairs = [" ".join(pair) for pair in pairwise(plain)]
    known = (at > 1 and pairs[at - 1] in turning.plainly for at in range(len(plain)))
    doubtful = any(word in turning.unsure and not is_known for word, is_known in zip(plain, known, strict=True))
    return doubtful or not turning.unsure.isdisjoint(pairs)


def _lower_first(word: str) -> str:
    return word[:1].lower() + word[1:]


def without_day(words: str, phrases: Sequence[str]) -> str:
    """The words without a day named at either end: "I ate today" -> "I ate", so that a recap need not say it again."""
    for phrase in sorted(phrases, key=len, reverse=True):
        low = words.lower().rstrip(" .!?")  # letter by letter: folding "ß" would move the places
        if low.startswith(phrase + " "):
            return words[len(phrase) + 1 :]
        if low.endswith(" " + phrase):
            return words[: len(low) - len(phrase) - 1]
    return words
