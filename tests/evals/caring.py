"""Scores how care reads the sets: what was noticed, what was read exactly, and what was a false alarm."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from skill.catalog.languages import language_of
from skill.core.care.outcome import Outcome
from skill.core.care.reader import CareReader
from tests.demo_model.text import Author
from tests.evals.scoring import LOCALES
from tests.evals.sets import HALVES, CareCase, Sets

URGENT = frozenset({Outcome.CRISIS, Outcome.DANGER})
NOTICED = {
    Outcome.CRISIS: URGENT,
    Outcome.DANGER: URGENT,
    Outcome.LOW: URGENT | {Outcome.LOW},
    Outcome.SURVIVED: frozenset({Outcome.SURVIVED}),
    Outcome.NONE: frozenset(Outcome) - URGENT,
}
"""What will do for each: of crisis and danger either, for low anything as urgent; for none anything but an alarm."""
DRAWN, SEED = 2000, 4
"""Ordinary wins drawn from the templates that the demo model is taught with."""


@dataclass
class CareScore:
    """One outcome of one half. `missed` holds each case that was not noticed, with what was read and the rule."""

    outcome: Outcome
    of: int = 0
    noticed: int = 0
    exact: int = 0
    missed: list[tuple[CareCase, str, str]] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.noticed / self.of if self.of else 1.0


@cache
def care_reader(language: str) -> CareReader:
    return CareReader(language_of(LOCALES[language]))


def care_scores(language: str, half: str) -> list[CareScore]:
    """A score for each outcome, in the order of the outcomes."""
    cases = Sets(language, half).care()
    return [_score(language, outcome, [case for case in cases if case.outcome == outcome]) for outcome in Outcome]


def _score(language: str, outcome: Outcome, cases: Sequence[CareCase]) -> CareScore:
    score = CareScore(outcome, of=len(cases))
    for case in cases:
        reading = care_reader(language).read(case.text)
        score.exact += reading.outcome is outcome
        score.noticed += reading.outcome in NOTICED[outcome]
        if reading.outcome not in NOTICED[outcome]:
            score.missed.append((case, reading.outcome.value, reading.rule))
    return score


def ordinary_wins(language: str) -> list[str]:
    """The wins of both halves, and for English those that the demo model learns to hear."""
    own = [case.text for half in HALVES for case in Sets(language, half).wins()]
    drawn = Author(SEED).sentences(DRAWN, ["wins"]) if language == "en" else []
    return [*own, *drawn]


def alarms(language: str, texts: Iterable[str]) -> int:
    """How many of some texts are read as crisis or danger."""
    return sum(care_reader(language).read(text).outcome in URGENT for text in texts)
