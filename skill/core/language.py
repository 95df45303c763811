"""One language as data: every word heard and every word spoken, read from TOML and checked by the catalog."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from skill.core.stems import Inflection

Phrases = tuple[str, ...]


@dataclass(frozen=True)
class Turning:
    """How the person's words become words to the person: "my sister" -> "your sister".

    `words` maps single words, `pairs` two words that only turn together ("I was" -> "you were"). A sentence turns when
    one of `subjects` leads it, after any of `leads`; a word of `unsure` anywhere means that it can't be turned safely.
    `left_out` is put before a deed whose doer was not said, where the language allows it.
    """

    words: Mapping[str, str]
    pairs: Mapping[str, str]
    subjects: frozenset[str]
    leads: frozenset[str]
    unsure: frozenset[str]
    left_out: str = ""


@dataclass(frozen=True)
class Refusals:
    """What is not a win: what recognisers make of noise, openings of questions, wishes, and orders to others."""

    ghosts: frozenset[str]
    questions: Phrases
    requests: Phrases
    wishes: Phrases


@dataclass(frozen=True)
class ActWords:
    """The words that tell a deed: who does it, what may lead, and which verbs are past.

    `selves` are the speaker in any case, `speakers` begin a sentence of theirs ("I'm"), `openers` one without a verb.
    `past_endings` and `doing_endings` end regular verbs ("ed", "ing"); `not_past` holds words that only look like one.
    `states` are past and no deed ("was"); `ambiguous` verbs are the same in the present ("read"), `helpers` need
    another verb ("been"). `joints` lead from one deed to the next; `pronouns` lean on the one before.
    """

    selves: frozenset[str]
    speakers: frozenset[str]
    openers: frozenset[str]
    subjects: frozenset[str]
    leads: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    doing_endings: tuple[str, ...]
    not_past: frozenset[str]
    states: frozenset[str]
    ambiguous: frozenset[str]
    joints: frozenset[str]
    pronouns: frozenset[str]
    helpers: frozenset[str]


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
    acts: ActWords
    turning: Turning
    joining: Joining
    cardinals: Phrases
    ordinals: Phrases
    hours: Phrases
    periods: Mapping[str, Phrases]
    times: Mapping[str, Phrases]
    moods: Mapping[str, Phrases]
    ago: Mapping[str, Phrases]
    clock: Mapping[str, str]
    inflection: Inflection
    care: tuple[CareRule, ...]
    spoken: Mapping[str, Phrases] = field(repr=False)

    @property
    def days(self) -> Phrases:
        """Every phrase that names today or yesterday, which a recap of that day need not say again."""
        return tuple(phrase for ago, phrases in self.about.items() if ago.isdigit() for phrase in phrases)
