"""Which of the person's days a sentence is about: "yesterday I went to therapy"."""

from skill.core.language import Language
from skill.core.understand.phrases import PhraseSet, Words


class DaysNamed:
    """Phrases that name a day, by how many days ago it was."""

    def __init__(self, language: Language) -> None:
        self._named = [(int(ago), PhraseSet(phrases, language.rules)) for ago, phrases in language.about.items()]

    def days_ago(self, words: Words) -> int:
        """0 unless a day is named at either end of the sentence: in its middle, "yesterday" is part of the story."""
        ends = (ago for ago, phrases in self._named if phrases.opens(words) or phrases.closes(words))
        return next(ends, 0)
