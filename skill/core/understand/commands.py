"""Find the command that a sentence is, or that stands in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from skill.core.language import Language
from skill.core.understand.grammar import Grammar, Match
from skill.core.understand.said import Said
from skill.core.understand.slots import parsers_of

FEWEST_WORDS = 2
"""Words of its own that a command must have to be found inside a longer sentence."""


@dataclass(frozen=True)
class Command:
    """An intent by name, with its slots as text or numbers; `confidence` from 0 to 1.

    It is `open` when words of it are free: "when {query}" begins much that is no command of ours.
    """

    intent: str
    slots: Mapping[str, object]
    confidence: float = 1.0
    open: bool = False


class Commands:
    """Every template of a language."""

    def __init__(self, language: Language) -> None:
        self.grammar = Grammar(language.heard, language.rules, parsers_of(language))

    def whole(self, said: Said) -> Command | None:
        """The command that all the words are."""
        match = self.grammar.whole(said.words)
        return None if match is None else Command(match.label, slots_in(match, said), open=match.free > 0)

    def within(self, said: Said, share: float) -> Command | None:
        """The command that stands somewhere in the words, and is at least this share of them."""
        match = self.grammar.within(said.words)
        if match is None or match.literal < FEWEST_WORDS or match.literal + match.free < share * len(said.words):
            return None
        return Command(match.label, slots_in(match, said), 0.9)


def slots_in(match: Match, said: Said) -> Mapping[str, object]:
    """The slots of a match, free text as it was said."""
    return {slot: said.quoted(*value) if isinstance(value, tuple) else value for slot, value in match.slots.items()}
