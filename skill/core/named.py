"""What a person named in their own words: which of several things is meant, and the words turned towards them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rapidfuzz.distance import JaroWinkler

from skill.core.language import Turning
from skill.core.mirror import LONGEST
from skill.core.understand.words import words_of

Thing = TypeVar("Thing")

ALIKE = 0.8
"""How alike words must be, from 0 to 1 (our judgement): "running" means "run five k"; "sister" isn't "therapist"."""


def turned(words: str, turning: Turning) -> str:
    """A phrase without a speaker, turned word by word, lower at the start: "Visit my aunt" -> "visit your aunt"."""
    told = " ".join(turning.words.get(word.casefold(), word) for word in words.split())
    return told[:1].lower() + told[1:] if told[1:2].islower() or told[1:2] == " " else told


def fits(*parts: str) -> bool:
    """Whether the parts can be said back in one reply: ten words together (content.md, tone rule 2)."""
    return sum(len(part.split()) for part in parts) <= LONGEST


def closest(named: str, things: Sequence[Thing], words: Callable[[Thing], str], turning: Turning) -> Thing | None:
    """The thing whose words are most like the name, the first of equals; None when none is alike."""
    scored = [(likeness(named, words(thing), turning), -place) for place, thing in enumerate(things)]
    score, place = max(scored, default=(0.0, 0))
    return things[-place] if score >= ALIKE else None


def likeness(named: str, words: str, turning: Turning) -> float:
    """How much of the name is found in the words, from 0 to 1.

    Longer words weigh more, and pronouns nothing, for they are in everybody's goals. Jaro-Winkler, because the ends of
    words change ("driving", "drive") more than their beginnings.
    """
    wanted, there = _telling(named, turning), _telling(words, turning)
    if not wanted or not there:
        return 0.0
    found = sum(len(word) * max(JaroWinkler.similarity(word, other) for other in there) for word in wanted)
    return found / sum(map(len, wanted))


def _telling(text: str, turning: Turning) -> Sequence[str]:
    return [word for word in words_of(text) if word not in turning.words]
