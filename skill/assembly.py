"""The one place that wires engine, storage, clock, chance and locale together, for either door."""

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.catalog.sentences import sentences
from skill.catalog.speech import Speech, speech_of
from skill.catalog.tags import nearest_locale
from skill.core.codec import turn_from, turn_to
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.errors import StorageError, StorageUnavailable, VaultError
from skill.core.intents import Intent
from skill.core.intents.need_help import NeedHelp
from skill.core.intents.speech_rate import RATE
from skill.core.intents.volume import VOLUME
from skill.core.notebook import Share
from skill.core.notebook_away import NotebookAway
from skill.core.ports import Clock, Notebook, Pick
from skill.core.turn import Turn
from skill.core.utterance import Identity, Utterance
from skill.settings import Settings
from skill.settings import load_settings as settings_as_given

if TYPE_CHECKING:
    from skill.post.office import Office, Open
    from skill.post.postman import Postman
    from skill.storage.library import Library

__all__ = ["House", "Settings", "Speech", "load_sentences", "load_settings", "open_house", "speech_of", "system_clock"]

load_sentences = sentences

MAY_POST = frozenset({"ShareWins", "Yes"})
"""Turns after which there may be something in the outbox: agreed to at once, or by a yes."""


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

    @cached_property
    def office(self) -> "Office":
        """What takes shares on their way. Raises SettingUnusable for a mail server that can't be one."""
        from skill.post.folder import Folder  # noqa: PLC0415 - Babel and mail take their time to load
        from skill.post.office import Office  # noqa: PLC0415
        from skill.post.server import server_of  # noqa: PLC0415
        from skill.post.smtp import Smtp  # noqa: PLC0415

        given = self.settings
        mail = Smtp(server_of(given.smtp_url, given.smtp_password, given.smtp_from)) if given.smtp_url else None
        return Office(self.clock, mail, Folder(given.shared), lambda tag: sentences(tag, "letter"))

    @cached_property
    def postman(self) -> "Postman[Identity | str]":
        """The thread that delivers while a door is open; see open_post."""
        from skill.post.postman import Postman  # noqa: PLC0415 - as above

        return Postman(self._deliver, self._with_shares)

    def open_post(self) -> None:
        """Deliver in the background from now on: what is due, and what is shared from here on.

        Raises SettingUnusable. A journal that can't be reached yet is no reason not to open.
        """
        _ = self.office
        with suppress(StorageError, VaultError):
            _ = self.library  # before the thread asks for it too
        self.postman.start()

    def opened(self, whose: Identity | str) -> "Open":
        """The notebook of somebody who is here already, for the post."""

        @contextmanager
        def notebook() -> Iterator[Notebook | None]:
            with self.library.revisit(whose, self.clock()) as visit:
                yield visit.notebook if visit else None

        return notebook

    def _with_shares(self) -> Sequence[str]:
        return self.library.with_shares()

    def _deliver(self, whose: Identity | str) -> timedelta | None:
        opened = self.opened(whose)
        self.office.deliver(opened)
        return self.office.waits(opened)

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
        VaultError. A defect of ours passes through, but for one that would come between a person and help.
        """
        try:
            turn = self._kept_turn(utterance, conversation, known, request_id)
        except Exception as error:  # noqa: BLE001 - it is raised again where there is no help to give
            return self._without_journal(utterance, conversation, known, error)
        if turn.intent in MAY_POST and "postman" in vars(self):
            self.postman.nudge(utterance.person)
        return turn

    def _without_journal(
        self, utterance: Utterance, conversation: Conversation, known: Intent | None, error: Exception
    ) -> Turn:
        try:
            turn = self.engine(utterance.locale).turn(utterance, conversation, NotebookAway(), known)
        except StorageUnavailable:
            raise error from None
        if isinstance(error, StorageError | VaultError) or turn.intent == NeedHelp.__name__:
            return turn
        raise error

    def _kept_turn(
        self, utterance: Utterance, conversation: Conversation, known: Intent | None, request_id: str | None
    ) -> Turn:
        engine = self.engine(utterance.locale)
        with self.library.visit(utterance.person, utterance.said_at) as visit:
            if request_id and (answer := visit.answer_to(request_id)):
                return turn_from(answer)
            turn = _tuned(engine.turn(utterance, conversation, visit.notebook, known), visit.notebook)
            if request_id:
                visit.remember_answer(request_id, turn_to(turn), utterance.said_at)
            shares = _shares_in(visit.notebook) if visit.is_the_last else ()
        self._take_back(shares)
        return turn

    def forget(self, identity: Identity) -> bool:
        """As Library.forget; and the files go that were made for the person to hand over."""
        with self.library.revisit(identity, self.clock()) as visit:
            shares = _shares_in(visit.notebook) if visit else ()
        found = self.library.forget(identity)
        self._take_back(shares)
        return found

    def _take_back(self, shares: Sequence[Share]) -> None:
        if shares:
            from skill.post.folder import Folder  # noqa: PLC0415 - as above

            Folder(self.settings.shared).take_back(shares)

    def silence(self, utterance: Utterance, conversation: Conversation) -> Turn | None:
        """What is said when nobody answers, if anything; nothing is stored, and no journal is needed.

        `utterance` is one without words: who is silent, when, and in which language. See Engine.silence.
        """
        engine = self.engine(utterance.locale)
        if not conversation.number_due:
            return None
        try:
            with self.library.visit(utterance.person, utterance.said_at) as visit:
                turn = engine.silence(utterance, conversation, visit.notebook)
                return turn and _tuned(turn, visit.notebook)
        except (StorageError, VaultError):
            return engine.silence(utterance, conversation, NotebookAway())

    def engine(self, locale: str) -> Engine:
        """The mind in one language, made once."""
        return _engine(locale, self.settings.country, self.pick, mails=bool(self.settings.smtp_url))

    def close(self) -> None:
        """Wait for the post that is on its way, and let go of the database; as far as they were opened."""
        if "postman" in vars(self):
            self.postman.close()
        if "library" in vars(self):
            self.library.close()


def _shares_in(notebook: Notebook) -> Sequence[Share]:
    """None where they can't be read: nobody is kept here for that."""
    with suppress(StorageError, VaultError):
        return notebook.shares.all()
    return ()


def _tuned(turn: Turn, notebook: Notebook) -> Turn:
    """As fast and as loud as the person wants it."""
    return replace(turn, rate=RATE.read(notebook.preferences), volume=VOLUME.read(notebook.preferences))


@lru_cache(maxsize=16)
def _engine(locale: str, country: str, pick: Pick, *, mails: bool) -> Engine:
    return Engine(language_of(locale), pick, lifeline_of(country), lifeline_of, mails=mails)


def load_settings(overrides: Mapping[str, str | None] | None = None) -> Settings:
    """The settings, with the locale that serves the one asked for; one that nothing serves stays, to be named."""
    settings = settings_as_given(overrides)
    return replace(settings, locale=nearest_locale(settings.locale) or settings.locale)


def open_house(overrides: Mapping[str, str | None] | None = None) -> House:
    """A house with the settings as they stand, and the system's clock."""
    settings = load_settings(overrides)
    return House(settings, system_clock(settings.zone), random.SystemRandom().choice)


def system_clock(zone: str) -> Clock:
    """Now, in a zone by its IANA name; "" is the computer's own."""
    return lambda: datetime.now(ZoneInfo(zone)) if zone else datetime.now().astimezone()
