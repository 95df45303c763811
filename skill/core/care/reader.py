"""Read a sentence for care: phrases over normal words, each with the readings that it must not be mistaken for."""

from dataclasses import dataclass

from skill.core.care.outcome import Outcome, Reading
from skill.core.language import Language
from skill.core.understand.phrases import PhraseSet, Words, without_echoes
from skill.core.understand.words import words_of


@dataclass(frozen=True)
class _Rule:
    name: str
    outcome: Outcome
    phrases: PhraseSet
    unless: PhraseSet

    def fires(self, words: Words) -> bool:
        """Whether a phrase stands, and still stands when all that must not be mistaken for it is taken out."""
        return self.phrases.found_in(words) and self.phrases.found_in(self.unless.taken_out(words))


class CareReader:
    """Pure, and the same for the same text."""

    def __init__(self, language: Language) -> None:
        self._hesitations = language.hesitations
        self._rules = tuple(
            _Rule(
                rule.name,
                Outcome(rule.outcome),
                PhraseSet(rule.phrases, language.rules),
                PhraseSet(rule.unless, language.rules),
            )
            for rule in language.care
        )

    def read(self, text: str) -> Reading:
        """The outcome of the first rule that fires, in the order of the TOML: the most urgent comes first there."""
        words = without_echoes(tuple(word for word in words_of(text) if word not in self._hesitations))
        fired = next((rule for rule in self._rules if rule.fires(words)), None)
        return Reading(fired.outcome, fired.name) if fired else Reading(Outcome.NONE)
