"""A care rule: the patterns of a thought, what must not be mistaken for it, and what each way of telling it means."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from skill.core.care.outcome import Outcome
from skill.core.care.parts import Found, Parts
from skill.core.care.patterns import Clauses, Match, PatternSet, compiled, places_of
from skill.core.care.telling import Telling
from skill.core.language import CareRule


@dataclass(frozen=True)
class Rule:
    """A rule of the TOML, ready for use."""

    name: str
    outcome: Outcome
    patterns: PatternSet
    unless: PatternSet
    told: Mapping[Telling, Outcome]
    asks: bool

    @classmethod
    def of(cls, rule: CareRule, parts: Parts) -> "Rule":
        """Raises TemplateError, and ValueError when an outcome or a way of telling is unknown."""
        return cls(
            rule.name,
            Outcome(rule.outcome),
            compiled(rule.phrases, parts),
            compiled(rule.unless, parts),
            _told(rule),
            rule.asks,
        )

    def matches(self, found: Found, clauses: Clauses, covered: Collection[int]) -> Iterator[Match]:
        """Where the thought stands, free of what is covered or only sounds like it."""
        taken = self.unless.places(found, clauses).union(covered)
        return (match for match in self.patterns.matches(found, clauses) if taken.isdisjoint(places_of(match)))

    def telling_of(self, tellings: tuple[Telling, ...]) -> Telling | None:
        """The weightiest way of telling that makes a difference here, if any does."""
        return next((telling for telling in tellings if telling in self.told), None)


def _told(rule: CareRule) -> Mapping[Telling, Outcome]:
    """What another went through is over, where another counts at all."""
    told = {Telling(telling): Outcome(outcome) for telling, outcome in rule.told.items()}
    return {Telling.OTHERS_PAST: Outcome.NONE} | told if Telling.OTHER in told else told
