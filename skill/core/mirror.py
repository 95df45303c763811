"""Turn a person's words towards them: "I called my sister" -> "you called your sister", or nothing when not sure."""

from collections.abc import Sequence

from skill.core.language import Turning
from skill.core.understand.words import words_of

LONGEST = 10
"""Words; content.md, tone rule 2: "mirror up to ten of the person's own words"."""


def mirror(words: str, turning: Turning) -> str | None:
    """The words with their pronouns turned, in lower case at the start; None when it can't be done safely.

    >>> mirror("I called my sister", english)
    'you called your sister'
    """
    plain = words_of(words)
    if len(plain) > LONGEST or turning.unsure.intersection(plain) or not _is_about_the_speaker(plain, turning):
        return None
    return " ".join(_turned(words.rstrip(" .!?").split(), turning))


def _is_about_the_speaker(plain: Sequence[str], turning: Turning) -> bool:
    """Whether the first word that is not a lead ("today", "finally") is the speaker."""
    first = next((word for word in plain if word not in turning.leads), "")
    return first in turning.subjects


def _turned(words: Sequence[str], turning: Turning) -> list[str]:
    turned: list[str] = []
    for position, word in enumerate(words):
        plain = " ".join(words_of(word))
        before = " ".join(words_of(words[position - 1])) if position else ""
        new = turning.pairs.get(f"{before} {plain}") or turning.words.get(plain)
        turned.append(word if new is None else word.casefold().replace(plain, new))
    return [_lower_first(turned[0]), *turned[1:]] if turned else []


def _lower_first(word: str) -> str:
    return word[:1].lower() + word[1:]


def without_day(words: str, phrases: Sequence[str]) -> str:
    """The words without a day named at either end: "I ate today" -> "I ate", so that a recap need not say it again."""
    for phrase in sorted(phrases, key=len, reverse=True):
        low = words.casefold().rstrip(" .!?")
        if low.startswith(phrase + " "):
            return words[len(phrase) + 1 :]
        if low.endswith(" " + phrase):
            return words[: len(low) - len(phrase) - 1]
    return words
