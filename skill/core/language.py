"""One language as data: every word heard and every word spoken, read from TOML and checked by the catalog."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from skill.core.categories import Categories
from skill.core.stems import Inflection

Phrases = tuple[str, ...]


@dataclass(frozen=True)
class VerbForms:
    """How verbs turn with their subject, in languages where they do: "ich habe" -> "du hast".

    `forms` and `endings` map first persons to second ones, by subject; `only` are never anybody else's. Behind one of
    `joints` a verb needs no subject of its own, and behind one of `binders` it stands last. A deed told by a participle
    alone gets `having`, or `being` when it ends as one of `participles_of_being`.
    """

    forms: Mapping[str, Mapping[str, str]]
    endings: Mapping[str, Mapping[str, str]]
    only: frozenset[str]
    joints: frozenset[str]
    binders: frozenset[str]
    participles_of_being: tuple[str, ...]
    being: str
    having: str


@dataclass(frozen=True)
class PronounForms:
    """How pronouns turn where only they tell who it was: "I called" -> "you called".

    A deed without a doer is that of `speaker`; one behind an `opener` is told of somebody near ("my son called").
    Verbs of `agreeing` turn with the speaker ("was" -> "were") and not with `others`; `adverbs` may stand between.
    Nobody who is one of `together` ("us") is told so beside their own deed, but behind "of". One of `left` can't be
    turned by itself ("mine" may be a coal mine).
    """

    speaker: str
    openers: frozenset[str]
    agreeing: Mapping[str, str]
    others: frozenset[str]
    adverbs: frozenset[str]
    together: frozenset[str]
    left: frozenset[str]


@dataclass(frozen=True)
class Turning:
    """How the person's words become words to the person: "my sister" -> "your sister".

    `words` maps single words, `pairs` two words that only turn together ("of mine" -> "of yours"). A sentence turns
    when one of `subjects` is in it, where the language needs one; one of `leads` may stand before. A word of `unsure`
    anywhere, or two, mean that it can't be turned safely.

    Where verbs tell their doer, `endings` turn the speaker's own ("llamé" -> "llamaste") and `clitics` what leans on
    others ("ducharme" -> "ducharte"). One of `unsure_endings` may be the speaker's or not, but for words of `plainly`,
    which also holds pairs that nobody doubts ("thank you").
    """

    words: Mapping[str, str]
    pairs: Mapping[str, str]
    subjects: frozenset[str]
    leads: frozenset[str]
    unsure: frozenset[str]
    endings: Mapping[str, str] = field(default_factory=dict)
    clitics: Mapping[str, str] = field(default_factory=dict)
    unsure_endings: tuple[str, ...] = ()
    plainly: frozenset[str] = frozenset()
    verbs: VerbForms | None = None
    pronouns: PronounForms | None = None


@dataclass(frozen=True)
class Refusals:
    """What is not a win: what recognisers make of noise, openings of questions, wishes, and orders to others.

    `others` open what is plainly for somebody else, and no command of ours unless it is one word for word.
    """

    ghosts: frozenset[str]
    questions: Phrases
    requests: Phrases
    wishes: Phrases
    others: Phrases = ()


@dataclass(frozen=True)
class PerfectWords:
    """How deeds are told where an auxiliary and a participle stand far apart: "ich habe ... angerufen".

    `participles` are regular expressions of their shapes. `auxiliaries` say that it was the speaker ("habe"), `shared`
    ones may ("haben"), and `others` say that it was somebody else ("hat"). What stands behind one of `binders` ("weil")
    is no deed of its own. With one of `whereabouts` a "was" is a deed ("war einkaufen"). Participles with `inflected`
    endings may be adjectives.
    """

    participles: Phrases
    auxiliaries: frozenset[str]
    shared: frozenset[str]
    others: frozenset[str]
    binders: frozenset[str]
    whereabouts: frozenset[str]
    inflected: tuple[str, ...]


@dataclass(frozen=True)
class ActWords:
    """The words that tell a deed: who does it, what may lead, and which verbs are past.

    `selves` are the speaker in any case, `speakers` begin a sentence of theirs ("I'm"), `openers` one without a verb.
    `past_endings` and `doing_endings` end regular verbs ("ed", "ing"); `not_past` holds words that only look like one.
    `states` are past and no deed ("was"); `ambiguous` verbs are the same in the present ("read"), `helpers` need
    another verb ("been"). `joints` lead from one deed to the next; `pronouns` lean on the one before.

    Some languages leave the subject out, for the verb tells it. There `past` is the speaker's own, `others_past` is
    anybody's, and `not_past_endings` only look like it ("llamaré"). Words of `leaning` are pronouns that stand before
    the verb. A verb begins another deed even without a joint, with no more than `proclitics` before it, unless it
    stands behind a word of `bound` ("lo que hice"), or anywhere behind one of `subordinators`
    ("when the kettle boiled"). Verbs of `onward` are one deed with the next: "went and saw".
    Where verbs are plain enough, a deed with none of `denials` about it is done, whatever else the words speak for.
    With a word of `tentative` a deed may not be done ("tried", "almost"); one of `goals` and one of `reaching` say that
    a goal is reached.
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
    not_past_endings: tuple[str, ...] = ()
    others_past: frozenset[str] = frozenset()
    others_endings: tuple[str, ...] = ()
    leaning: frozenset[str] = frozenset()
    proclitics: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    onward: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    tentative: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    reaching: frozenset[str] = frozenset()
    perfect: PerfectWords | None = None


@dataclass(frozen=True)
class CareRule:
    """Patterns that mean one care outcome, unless one of `unless` stands in the same sentence and covers them.

    `told` names another outcome for what is denied or told otherwise: {"past": "survived"} (see care/telling.py). What
    a rule that `asks` stands for may mean something else: it is answered with a gentle question.
    """

    name: str
    outcome: str
    phrases: Phrases
    unless: Phrases = ()
    told: Mapping[str, str] = field(default_factory=dict)
    asks: bool = False


@dataclass(frozen=True)
class CareWords:
    """How a language says the things around a care thought; all of it may be left out.

    `words` are named phrases for care only, as `rules` are for all. `spelling` maps normal words to other ways to write
    them ("do not": "don't", "dont"), `endings` those of any word ("'s": "is"), and `letters` what is
    typed for some ("ue": "u"); `fillers` mean nothing anywhere. A
    clause begins at one of `joints`, or at one of `subjects` when it has one already, but for those that `holders` lead
    in ("i think i ..."). The rest are marks of telling: `negators` and the `affirming` phrases that contain them and
    deny nothing ("can't stop"), who it is (`selves`, `others`, and `reflexives` that are another's: "himself"), when
    (`past`, `others_past` which is past for others only, and `now` which undoes both), and `stories`. `idioms` are set
    aside before any rule is tried.
    """

    words: Mapping[str, Phrases] = field(default_factory=dict)
    spelling: Mapping[str, Phrases] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    fillers: Phrases = ()
    joints: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    holders: frozenset[str] = frozenset()
    negators: Phrases = ()
    affirming: Phrases = ()
    selves: Phrases = ()
    others: Phrases = ()
    reflexives: Phrases = ()
    past: Phrases = ()
    others_past: Phrases = ()
    now: Phrases = ()
    stories: Phrases = ()
    idioms: Phrases = ()


@dataclass(frozen=True)
class Topic:
    """Something that wins may be about: those of `category`, and those with one of `words` in them, in whatever form.

    `said` names it ("a boundary", "breathing") wherever a line has room for it. What is `everyday`, or a feeling, is
    never called new.
    """

    said: str
    category: str
    words: Phrases
    everyday: bool


@dataclass(frozen=True)
class Joining:
    """How a list is said: "a", "a and b", "a, b, and c".

    `before` holds what joins words that begin in some way, where the sound asks for it: Spanish " e " before "i".
    """

    two: str
    comma: str
    last: str
    before: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Weighty:
    """How people say of a win that it meant something: a `first` time, an `effort`, good in their `own` eyes.

    `at_last` it was done, after a long time; what is `heavy` is no occasion for a warm word, nor is what was `undone`.
    In normal form with a space around each, as words stand on a leaf.
    """

    first: Phrases
    effort: Phrases
    own: Phrases
    at_last: Phrases
    heavy: Phrases
    undone: Phrases


@dataclass(frozen=True)
class Language:
    """A locale, ready for use.

    `causes` lead from what happened to what led to it ("because"), which is no win beside it, and neither is what one
    of `losses` tells ("lost"). Keys of `spoken` are "Intent.line"; each holds one line or several to choose from.
    `examples` are sentences by intent that are evidence of what is meant, and match nothing by themselves. `softeners`
    may stand anywhere in a command.
    """

    tag: str
    heard: Mapping[str, Phrases]
    rules: Mapping[str, Phrases]
    slots: Mapping[str, Mapping[str, Phrases]]
    about: Mapping[str, Phrases]
    hesitations: frozenset[str]
    fillers: frozenset[str]
    softeners: frozenset[str]
    openings: Phrases
    polite_openings: Phrases
    polite_closings: Phrases
    carriers: Phrases
    dangling: Phrases
    causes: frozenset[str]
    losses: frozenset[str]
    capitals: Mapping[str, str]
    refusals: Refusals
    acts: ActWords
    turning: Turning
    joining: Joining
    cardinals: Phrases
    also_cardinals: Mapping[str, Phrases]
    ordinals: Phrases
    ordinal_endings: Phrases
    hours: Phrases
    day_parts: Phrases
    periods: Mapping[str, Phrases]
    times: Mapping[str, Phrases]
    moods: Mapping[str, Phrases]
    topics: tuple[Topic, ...]
    ago: Mapping[str, Phrases]
    how_often: Mapping[str, str]
    weighty: Weighty
    clock: Mapping[str, str]
    inflection: Inflection
    categories: Categories
    care: tuple[CareRule, ...]
    caring: CareWords
    examples: Mapping[str, Phrases] = field(repr=False)
    spoken: Mapping[str, Phrases] = field(repr=False)

    @property
    def days(self) -> Phrases:
        """Every phrase that names today or yesterday, which a recap of that day need not say again."""
        return tuple(phrase for ago, phrases in self.about.items() if ago.isdigit() for phrase in phrases)
