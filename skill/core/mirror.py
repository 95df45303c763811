"""Turn a person's words towards them: "I called my sister" -> "you called your sister", or nothing when not sure."""

from collections.abc import Sequence

from skill.core.conjugation import conjugated
from skill.core.language import Language, Turning
from skill.core.understand.acts import Acts
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
    if len(plain) > LONGEST or turning.unsure.intersection(plain):
        return None
    if turning.verbs:
        return _lower_first(VerbTurning(language, turning.verbs).turned(words.rstrip(" .!?").split()) or "") or None
    if turning.endings:
        return _lower_first(conjugated(words.rstrip(" .!?").split(), language) or "") or None
    lead = next((at for at, word in enumerate(plain) if word not in turning.leads), len(plain))
    turned = _turned(words.rstrip(" .!?").split(), turning)
    if plain[lead : lead + 1] and plain[lead] in turning.subjects:
        return " ".join(turned)
    if turning.left_out and Acts(language).is_past(plain[lead:]) and len(turned) == len(plain):
        return " ".join([*turned[:lead], turning.left_out, *turned[lead:]])
    return None


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
        low = words.lower().rstrip(" .!?")  # letter by letter: folding "ß" would move the places
        if low.startswith(phrase + " "):
            return words[len(phrase) + 1 :]
        if low.endswith(" " + phrase):
            return words[: len(low) - len(phrase) - 1]
    return words
