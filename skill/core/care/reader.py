"""Read a sentence for care: idioms are set aside, then each rule says what its thought means as it is told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from skill.core.care.clauses import ClauseReader
from skill.core.care.normal import Normal, Normaliser
from skill.core.care.outcome import Outcome, Reading
from skill.core.care.parts import Found, Parts
from skill.core.care.patterns import Clauses, Match, compiled, places_of
from skill.core.care.rest import rest_of
from skill.core.care.rules import Rule
from skill.core.care.telling import Telling, TellingReader
from skill.core.language import Language
from skill.core.understand.said import Said
from skill.core.understand.words import words_of

_URGENCY = (Outcome.NONE, Outcome.LOW, Outcome.SURVIVED, Outcome.CRISIS, Outcome.DANGER)
"""The last goes before all others: what was swallowed is more urgent than the wish behind it."""
_CALM = frozenset({Outcome.NONE, Outcome.LOW, Outcome.SURVIVED})


@dataclass(frozen=True)
class _Fired:
    """A rule, how its thought was told, and where."""

    rule: Rule
    telling: Telling | None
    match: Match

    @property
    def outcome(self) -> Outcome:
        return self.rule.told[self.telling] if self.telling else self.rule.outcome

    @property
    def weight(self) -> tuple[bool, int, bool]:
        """What is urgent beyond doubt goes before what is asked about, and that before all that is calm."""
        urgent, sure = self.outcome not in _CALM, not self.rule.asks
        return urgent and sure, _URGENCY.index(self.outcome), sure

    @property
    def name(self) -> str:
        """The rule's name, with the way of telling where that made the difference: "wants_to_die negated"."""
        return f"{self.rule.name} {self.telling}" if self.telling else self.rule.name


class CareReader:
    """Pure, and the same for the same text."""

    def __init__(self, language: Language) -> None:
        caring = language.caring
        self._normaliser = Normaliser(caring, language.hesitations)
        self._parts = Parts({**language.rules, **caring.words}, self._normaliser)
        self._idioms = compiled(caring.idioms, self._parts)
        self._rules = tuple(Rule.of(rule, self._parts) for rule in language.care)
        self._tellings = TellingReader(caring, self._parts)
        self._clauses = ClauseReader(caring)
        self._joints = caring.joints
        self._by_key: defaultdict[int, list[int]] = defaultdict(list)
        for number, rule in enumerate(self._rules):
            for key in rule.patterns.keys:
                self._by_key[key].append(number)
        small = caring.joints | caring.subjects | {word for filler in caring.fillers for word in words_of(filler)}
        self._normaliser.learn(self._parts.vocabulary(), language.acts.past | language.inflection.everyday | small)

    def read(self, text: str) -> Reading:
        """The most urgent outcome of the rules that fire."""
        normal = self._normaliser.of(words_of(text))
        found = self._parts.found_in(normal.words)
        rules = self._rules_for(found)
        return self._weighed(text, normal, found, rules) if rules else Reading(Outcome.NONE)

    def _rules_for(self, found: Found) -> list[Rule]:
        """The rules that may fire, in the order of the TOML."""
        numbers = {number for part in self._by_key.keys() & found.keys() for number in self._by_key[part]}
        return [self._rules[at] for at in sorted(numbers) if self._rules[at].patterns.may_stand(found)]

    def _weighed(self, text: str, normal: Normal, found: Found, rules: list[Rule]) -> Reading:
        said = Said.of(text)
        clauses = self._clauses.clauses_of(said, normal)
        fired = [each for each in self._fired(rules, found, clauses) if each.outcome is not Outcome.NONE]
        if not fired:
            return Reading(Outcome.NONE)
        first = max(fired, key=lambda each: each.weight)
        touched = {clauses[at] for each in fired for at in places_of(each.match)}
        rest = rest_of(said, normal, clauses, touched, self._joints)
        return Reading(first.outcome, first.name, rest, asks=first.rule.asks and first.outcome not in _CALM)

    def _fired(self, rules: list[Rule], found: Found, clauses: Clauses) -> Iterator[_Fired]:
        """What was survived is read first: the wish within it is not one of now."""
        covered = self._idioms.places(found, clauses)
        survived = [rule for rule in rules if rule.outcome is Outcome.SURVIVED]
        for each in self._told(survived, found, clauses, frozenset(covered)):
            if each.outcome is Outcome.SURVIVED:
                covered.update(places_of(each.match))
            yield each
        yield from self._told(
            (rule for rule in rules if rule.outcome is not Outcome.SURVIVED), found, clauses, frozenset(covered)
        )

    def _told(self, rules: Iterable[Rule], found: Found, clauses: Clauses, covered: frozenset[int]) -> Iterator[_Fired]:
        for rule in rules:
            for match in rule.matches(found, clauses, covered):
                yield _Fired(rule, rule.telling_of(self._tellings.of(match, found, clauses)), match)
