"""The person's words, tidied for keeping and freed of what surrounds them for comparing."""

import re

from skill.core.language import Language
from skill.core.understand.phrases import PhraseSet, Words
from skill.core.understand.words import straight, words_of


class Tidier:
    """Fillers at either end go, and openings such as "log a win that"; the words between stay as they were said."""

    def __init__(self, language: Language) -> None:
        self._fillers = language.fillers
        self._capitals = language.capitals
        self._openings = PhraseSet(language.openings, language.rules)
        self._polite_openings = PhraseSet(language.polite_openings, language.rules)
        self._polite_closings = PhraseSet(language.polite_closings, language.rules)

    def without_fillers(self, words: Words) -> Words:
        """The words without fillers at either end; words that are all fillers stay."""
        telling = [at for at, word in enumerate(words) if word not in self._fillers]
        return words[telling[0] : telling[-1] + 1] if telling else words

    def without_politeness(self, words: Words) -> Words:
        """The words without "could you" before and "please" behind; politeness that stands alone stays."""
        opening = self._polite_openings.opens(words)
        words = self.without_fillers(words[opening:] if opening < len(words) else words)
        closing = self._polite_closings.closes(words)
        return words[: len(words) - closing] if closing < len(words) else words

    def tidy(self, text: str) -> str:
        """What is kept: one space between words, a capital at the start, "I" and names of days with theirs."""
        said = straight(text).split()
        while said and self._fillers.issuperset(words_of(said[0])):
            said = said[1:]
        opening = self._openings.opens(words_of(" ".join(said)))
        tidied = " ".join(self._capitalised(word) for word in said[opening if opening < len(said) else 0 :])
        return tidied[:1].upper() + tidied[1:]

    def _capitalised(self, word: str) -> str:
        """Turn "i'm" into "I'm"; a word that already has its own capitals keeps them."""
        return re.sub(r"^\w+", lambda start: self._capitals.get(start[0], start[0]), word)
