"""Scores the understanding of the sets, half by half."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from skill.catalog.languages import language_of
from skill.core.intents import Confirm, Intent
from skill.core.intents.log_win import LogWin
from skill.core.understand.understander import Understander
from tests.evals.sets import Case, Sets, third_party_not_wins

TODAY = date(2026, 11, 20)
"""A Friday."""
LOCALES = {"en": "en-US", "es": "es-ES", "de": "de-DE"}
"""The locale in which the sets of a language are scored."""

Right = Callable[[Case, Intent], bool]


@dataclass
class Score:
    """How many cases of a set came out right, and which did not."""

    name: str
    right: int = 0
    of: int = 0
    wrong: list[tuple[Case, str]] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 1.0


@cache
def understander(language: str) -> Understander:
    return Understander(language_of(LOCALES[language]))


def named(intent: Intent) -> str:
    """The name that `small-wins understand` prints."""
    return type(intent.held if isinstance(intent, Confirm) else intent).__name__


def same_intent(case: Case, intent: Intent) -> bool:
    return named(intent) == case.intent


def not_kept(_: Case, intent: Intent) -> bool:
    """Refused, or asked about before it is kept."""
    return not isinstance(intent, LogWin)


def score(name: str, language: str, cases: Sequence[Case], right: Right = same_intent) -> Score:
    result = Score(name, of=len(cases))
    for case in cases:
        intent = understander(language).understand(case.text, TODAY).intent
        if right(case, intent):
            result.right += 1
        else:
            result.wrong.append((case, named(intent)))
    return result


def split_rightly(case: Case, intent: Intent) -> bool:
    return isinstance(intent, LogWin) and len(intent.wins) == case.count


def scores(language: str, half: str) -> list[Score]:
    """Every set's score on one half; CLINC150 is English, and counts as frozen."""
    sets = Sets(language, half)
    third_party = third_party_not_wins() if (language, half) == ("en", "frozen") else []
    return [
        score("commands", language, sets.commands()),
        score("wins kept", language, sets.wins()),
        score("wins split", language, sets.wins(), split_rightly),
        score("non-wins refused", language, sets.not_wins(), not_kept),
        score("CLINC150 refused", language, third_party, not_kept),
        score("garbled commands", language, sets.garbled()),
        score("commands through the recogniser", language, sets.heard()),
    ]
