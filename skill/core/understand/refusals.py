"""What can't be a win: noise, questions, and orders meant for another assistant."""

from skill.core.language import Language
from skill.core.understand.phrases import PhraseSet, Words


class NotWins:
    """The gates that a sentence passes before it may be kept."""

    def __init__(self, language: Language) -> None:
        self._ghosts = language.refusals.ghosts
        self._openings = PhraseSet(language.refusals.questions + language.refusals.requests, language.rules)

    def refuses(self, words: Words) -> bool:
        """Whether this is nothing that a person did."""
        return self._ghosts.issuperset(words) or self._openings.opens(words) > 0
