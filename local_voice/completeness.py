"""How finished a person's words look, by the words of their language."""

from collections.abc import Callable

from local_voice.endpoint import Completeness, CompletenessOf
from skill.core.language import Language
from skill.core.understand.phrases import PhraseSet
from skill.core.understand.words import words_of


def completeness_in(language: Language, is_command: Callable[[str], bool]) -> CompletenessOf:
    """The judge of partial words in a language; `is_command` is the engine's."""
    dangling = PhraseSet(language.dangling, language.rules)

    def completeness(partial: str) -> Completeness:
        words = words_of(partial)
        if not words:
            return Completeness.NOTHING
        if is_command(partial):
            return Completeness.COMMAND
        return Completeness.DANGLING if dangling.closes(words) else Completeness.WIN

    return completeness
