"""What can't be a win: noise, questions, talk to somebody else, and orders meant for another assistant."""

from skill.core.language import Language
from skill.core.understand.phrases import PhraseSet, Words


class NotWins:
    """The gates that a sentence passes before it may be kept."""

    def __init__(self, language: Language) -> None:
        self._ghosts = language.refusals.ghosts
        self._wishes = PhraseSet(language.refusals.wishes, language.rules)
        self._others = PhraseSet(language.refusals.others, language.rules, accents=True)
        self._openings = PhraseSet(
            language.refusals.questions + language.refusals.requests, language.rules, accents=True
        )

    def is_for_others(self, words: Words) -> bool:
        """Whether this begins as nothing begins that is said to us: "pon música", "quién llamó"."""
        return self._others.opens(words) > 0

    def is_noise(self, words: Words) -> bool:
        """Whether these are no words, or only what recognisers make of a cough."""
        return self._ghosts.issuperset(words)

    def is_wish(self, words: Words) -> bool:
        """Whether it begins as a wish does, which is nothing that was done yet."""
        return self._wishes.opens(words) > 0

    def refuses(self, words: Words) -> bool:
        """Whether this begins as nothing begins that somebody did."""
        return self._openings.opens(words) > 0
