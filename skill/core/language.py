"""One language as data: every word heard and every word spoken, read from TOML and checked by the catalog."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Phrases = tuple[str, ...]


@dataclass(frozen=True)
class Turning:
    """How the person's words become words to the person: "my sister" -> "your sister".

    `words` maps single words, `pairs` two words that only turn together ("I was" -> "you were"). A sentence turns when
    one of `subjects` leads it, after any of `leads`; a word of `unsure` anywhere means that it can't be turned safely.
    """

    words: Mapping[str, str]
    pairs: Mapping[str, str]
    subjects: frozenset[str]
    leads: frozenset[str]
    unsure: frozenset[str]


@dataclass(frozen=True)
class Refusals:
    """What is not a win: what recognisers make of noise, openings of questions, and orders to other assistants."""

    ghosts: frozenset[str]
    questions: Phrases
    requests: Phrases


@dataclass(frozen=True)
class CareRule:
    """Phrases that mean one care outcome, unless one of `unless` stands in the same sentence and covers them."""

    name: str
    outcome: str
    phrases: Phrases
    unless: Phrases = ()


@dataclass(frozen=True)
class Joining:
    """How a list is said: "a", "a and b", "a, b, and c"."""

    two: str
    comma: str
    last: str


@dataclass(frozen=True)
class Language:
    """A locale, ready for use. Keys of `spoken` are "Intent.line"; each holds one line or several to choose from."""

    tag: str
    heard: Mapping[str, Phrases]
    rules: Mapping[str, Phrases]
    slots: Mapping[str, Mapping[str, Phrases]]
    about: Mapping[str, Phrases]
    hesitations: frozenset[str]
    fillers: frozenset[str]
    openings: Phrases
    polite_openings: Phrases
    polite_closings: Phrases
    dangling: Phrases
    capitals: Mapping[str, str]
    refusals: Refusals
    turning: Turning
    joining: Joining
    digits: Phrases
    hours: Phrases
    care: tuple[CareRule, ...]
    spoken: Mapping[str, Phrases] = field(repr=False)

    @property
    def days(self) -> Phrases:
        """Every phrase that names a day."""
        return tuple(phrase for phrases in self.about.values() for phrase in phrases)
