"""Find the command that a sentence is: word for word, or garbled a little by a recogniser.

Exact first; then `rapidfuzz.fuzz.ratio` over the whole utterance, with a cut-off and a margin over the runner-up, for
short utterances only. Measured in local_voice.md: 21 of 22 garbled commands and no false one, where partial and
token-set scorers took 11 of 45 wins for commands.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

from rapidfuzz import fuzz, process

from skill.core.language import Language
from skill.core.understand.templates import expand
from skill.core.understand.words import words_of

CUT_OFF = 80.0
MARGIN = 4.0
LONGEST_GARBLED = 7
"""Words. Longer sentences have room for a command in them, and are somebody's win."""
SHORTEST_GARBLED = 6
"""Letters: below, one letter's difference is another word ("no", "now")."""


@dataclass(frozen=True)
class Command:
    """An intent by name, with the slots as the templates give them; `score` from 0 to 1."""

    intent: str
    slots: Mapping[str, str] = field(default_factory=dict)
    score: float = 1.0

    @property
    def exact(self) -> bool:
        """Whether it was heard word for word."""
        return self.score == 1.0


class Commands:
    """Every sentence of every template, ready to be compared."""

    def __init__(self, language: Language) -> None:
        self._sentences = dict(sentences_of(language))
        self._starts = language.turning.subjects

    def exactly(self, words: tuple[str, ...]) -> Command | None:
        """The command that these words are, word for word."""
        return self._sentences.get(" ".join(words))

    def match(self, words: tuple[str, ...]) -> Command | None:
        """The command that these words are; None when they are not one."""
        return self.exactly(words) or self._garbled(" ".join(words), words)

    def _garbled(self, spoken: str, words: tuple[str, ...]) -> Command | None:
        if len(words) > LONGEST_GARBLED or len(spoken) < SHORTEST_GARBLED or words[0] in self._starts:
            return None
        near = process.extract(spoken, self._sentences.keys(), scorer=fuzz.ratio, score_cutoff=CUT_OFF, limit=8)
        if not near:
            return None
        best = self._sentences[near[0][0]]
        others = [score for sentence, score, _ in near if self._sentences[sentence].intent != best.intent]
        if others and near[0][1] - others[0] < MARGIN:
            return None
        return Command(best.intent, best.slots, near[0][1] / 100)


def sentences_of(language: Language) -> list[tuple[str, Command]]:
    """Every sentence with the command it is; slots are filled in every way they can be said."""
    return [
        (sentence, Command(intent, slots))
        for intent, templates in language.heard.items()
        for template in templates
        for pattern in expand(template, language.rules)
        for sentence, slots in _filled(pattern, language)
    ]


def _filled(pattern: str, language: Language) -> list[tuple[str, Mapping[str, str]]]:
    """The sentences of a pattern with every value of every slot said in every way."""
    parts: list[list[tuple[str, dict[str, str]]]] = [
        [(said, {part[1:-1]: value}) for value, ways in language.slots[part[1:-1]].items() for said in ways]
        if part.startswith("{")
        else [(part, {})]
        for part in pattern.split()
    ]
    return [
        (
            " ".join(words_of(" ".join(said for said, _ in chosen))),
            {k: v for _, slots in chosen for k, v in slots.items()},
        )
        for chosen in product(*parts)
    ]
