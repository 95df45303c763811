"""Understand a sentence: a command when it is one, nothing when it can't be a win, and else a win.

A win is the default, not a template (local_voice.md, "Understanding"): people say what they did in their own words, so
what has to be recognised is everything else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from skill.core.codec import intent_of
from skill.core.intents import VOCABULARY, Confirm, Intent
from skill.core.intents.log_win import LogWin
from skill.core.intents.unknown import Unknown
from skill.core.language import Language
from skill.core.understand.commands import Commands
from skill.core.understand.days_named import DaysNamed
from skill.core.understand.refusals import NotWins
from skill.core.understand.tidy import Tidier
from skill.core.understand.words import words_of


@dataclass(frozen=True)
class Understanding:
    """What a sentence means, and how sure that is, from 0 to 1."""

    intent: Intent
    confidence: float


class Understander:
    """Pure, and the same for the same text. Templates are expanded once, when it is made."""

    def __init__(self, language: Language) -> None:
        self._commands = Commands(language)
        self._not_wins = NotWins(language)
        self._days = DaysNamed(language)
        self._tidier = Tidier(language)

    def is_command(self, text: str) -> bool:
        """Whether the words so far are a whole command, so that nothing more need be waited for."""
        words = self._tidier.without_fillers(words_of(text))
        return bool(self._commands.exactly(words) or self._commands.exactly(self._tidier.without_politeness(words)))

    def understand(self, text: str, today: date) -> Understanding:
        """The meaning of a sentence that was said on a person's day."""
        whole = self._tidier.without_fillers(words_of(text))
        words = self._tidier.without_politeness(whole)
        command = self._commands.exactly(whole) or self._commands.match(words)
        if command is not None:
            intent = _built(command.intent, command.slots)
            return Understanding(intent if command.exact or not intent.destructive else Confirm(intent), command.score)
        if self._not_wins.refuses(words):
            return Understanding(Unknown(), 1.0)
        about = today - timedelta(days=self._days.days_ago(words))
        return Understanding(LogWin((self._tidier.tidy(text),), about), 1.0)


def _built(name: str, slots: Mapping[str, str]) -> Intent:
    intent = intent_of(name, slots)
    if intent is None:  # the catalog has checked every template's intent and slots
        raise AssertionError(name, VOCABULARY.keys())
    return intent
