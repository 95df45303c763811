"""The one place that wires engine, storage, clock, chance and locale together, for either door."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.catalog.sentences import sentences
from skill.core.codec import turn_from, turn_to
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.errors import StorageError, StorageUnavailable, VaultError
from skill.core.intents import Intent
from skill.core.intents.speech_rate import RATE
from skill.core.intents.volume import VOLUME
from skill.core.notebook_away import NotebookAway
from skill.core.ports import Clock, Pick
from skill.core.turn import Turn
from skill.core.utterance import Utterance
from skill.settings import Settings, load_settings

if TYPE_CHECKING:
    from skill.storage.library import Library

__all__ = ["House", "Settings", "load_sentences", "load_settings", "open_house", "system_clock"]

load_sentences = sentences


@dataclass(frozen=True)
class House:
    """Everything behind the doors. Share it between threads; it holds no conversation."""

    settings: Settings
    clock: Clock
    pick: Pick

    @cached_property
    def library(self) -> "Library":
        """Opened when first needed: not every command touches what is kept, and SQLAlchemy takes its time to load."""
        from skill.storage.library import Library  # noqa: PLC0415

        return Library.open(self.settings.database_url, key_file=self.settings.key_file, key=self.settings.key)

    def turn(
        self,
        utterance: Utterance,
        conversation: Conversation,
        *,
        known: Intent | None = None,
        request_id: str | None = None,
    ) -> Turn:
        """Answer an utterance; what it changed is committed when this returns, and a reply may be spoken.

        A request id that was answered before is answered the same, and changes nothing. What needs no journal, and so
        every answer of care, is answered even when the journal can't be reached; else that raises its StorageError or
        VaultError.
        """
        try:
            return self._kept_turn(utterance, conversation, known, request_id)
        except (StorageError, VaultError) as error:
            try:
                return self.engine(utterance.locale).turn(utterance, conversation, NotebookAway(), known)
            except StorageUnavailable:
                raise error from None

    def _kept_turn(
        self, utterance: Utterance, conversation: Conversation, known: Intent | None, request_id: str | None
    ) -> Turn:
        engine = self.engine(utterance.locale)
        with self.library.visit(utterance.person, utterance.said_at) as visit:
            if request_id and (answer := visit.answer_to(request_id)):
                return turn_from(answer)
            turn = engine.turn(utterance, conversation, visit.notebook, known)
            wanted = visit.notebook.preferences
            turn = replace(turn, rate=RATE.read(wanted), volume=VOLUME.read(wanted))
            if request_id:
                visit.remember_answer(request_id, turn_to(turn), utterance.said_at)
        return turn

    def engine(self, locale: str) -> Engine:
        """The mind in one language, made once."""
        return _engine(locale, self.settings.country, self.pick)

    def close(self) -> None:
        """Let go of the database, if it was opened."""
        if "library" in vars(self):
            self.library.close()


@lru_cache(maxsize=16)
def _engine(locale: str, country: str, pick: Pick) -> Engine:
    return Engine(language_of(locale), pick, lifeline_of(country))


def open_house(overrides: Mapping[str, str | None] | None = None) -> House:
    """A house with the settings as they stand, and the system's clock."""
    settings = load_settings(overrides)
    return House(settings, system_clock(settings.zone), random.SystemRandom().choice)


def system_clock(zone: str) -> Clock:
    """Now, in a zone by its IANA name; "" is the computer's own."""
    return lambda: datetime.now(ZoneInfo(zone)) if zone else datetime.now().astimezone()
