"""Scores the understanding of the sets, half by half."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from skill.catalog.languages import language_of
from skill.core.intents import Confirm, Intent
from skill.core.intents.log_win import LogWin
from skill.core.understand.understander import Understander
from tests.evals.sets import Case, commands, garbled, not_wins, third_party_not_wins, wins

TODAY = date(2026, 11, 20)
"""A Friday."""
UNDERSTANDER = Understander(language_of("en-US"))

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

    @property
    def confusions(self) -> Counter[tuple[str, str]]:
        """(meant, understood): how often."""
        return Counter((case.intent, understood) for case, understood in self.wrong)


def understood(text: str) -> Intent:
    return UNDERSTANDER.understand(text, TODAY).intent


def named(intent: Intent) -> str:
    """The name that `small-wins understand` prints."""
    return type(intent.held if isinstance(intent, Confirm) else intent).__name__


def same_intent(case: Case, intent: Intent) -> bool:
    return named(intent) == case.intent


def not_kept(_: Case, intent: Intent) -> bool:
    """Refused, or asked about before it is kept."""
    return not isinstance(intent, LogWin)


def score(name: str, cases: Sequence[Case], right: Right = same_intent) -> Score:
    result = Score(name, of=len(cases))
    for case in cases:
        intent = understood(case.text)
        if right(case, intent):
            result.right += 1
        else:
            result.wrong.append((case, named(intent)))
    return result


def split_rightly(case: Case, intent: Intent) -> bool:
    return isinstance(intent, LogWin) and len(intent.wins) == case.count


def scores(half: str) -> list[Score]:
    """Every set's score on one half."""

    def of(cases: list[Case]) -> list[Case]:
        return [case for case in cases if case.half == half]

    return [
        score("commands", of(commands())),
        score("wins kept", of(wins())),
        score("wins split", of(wins()), split_rightly),
        score("non-wins refused", of(not_wins()), not_kept),
        score("CLINC150 refused", of(third_party_not_wins()), not_kept),
        score("garbled commands", of(garbled())),
    ]
