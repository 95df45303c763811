"""The library: everyone's journals in one database, opened once and visited a turn at a time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlalchemy.orm import Session, sessionmaker

from skill.core.errors import StorageUnavailable
from skill.core.utterance import Identity
from skill.storage import sqlite
from skill.storage.engine import engine_for
from skill.storage.migrations import HEAD
from skill.storage.people import anyone, meet, recall, recognise, remove, with_shares
from skill.storage.schema import migrate, refuse_newer, revision_of
from skill.storage.vault import Vault
from skill.storage.visit import Visit

PATIENCE = 5.0
"""Seconds to wait for another process; a person waits no longer for an answer, and Alexa gives up after 8."""


class Library:
    """Journals by person. Safe to share between threads, and the database between processes."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault
        # A session that ended stays ended: a win told to it afterwards is an error, not a loss.
        self._sessions = sessionmaker(engine, close_resets_only=False)

    @classmethod
    def open(cls, url: str, *, key_file: Path, key: str | None = None, wait: float = PATIENCE) -> "Library":
        """Open `sqlite:///FILE` or `postgresql+psycopg://HOST/NAME`, made and migrated as needed.

        `key` is SMALL_WINS_KEY, `wait` seconds. SettingUnusable for another URL; KeyUnusable, KeyMissing, KeyWrong (the
        data is not touched); SchemaTooNew; StorageUnavailable.
        """
        engine = engine_for(url, wait)
        try:
            return cls(engine, _vault_of(engine, key_file, key))
        except BaseException:
            engine.dispose()
            raise

    @contextmanager
    def visit(self, identity: Identity, now: datetime) -> Iterator[Visit]:
        """One unit of work for this person, who is entered at the first: committed at its end, undone by any exception.

        One visit at a time a person (on SQLite: at a time), so keep it short. `now` is aware. A visit in which
        everything was to be deleted ends as `forget` does, StorageUnavailable included.
        """
        with self._unit_of_work() as session:
            visit = Visit(session, self._vault, meet(session, self._vault, identity, now), now)
            yield visit
            if visit.is_the_last:
                remove(session, self._vault, identity)
        if visit.is_the_last:
            self._scrub()

    @contextmanager
    def revisit(self, who: Identity | str, now: datetime) -> Iterator[Visit | None]:
        """A unit of work for somebody who is here already, by a door's name or by their id; none for anybody else.

        It enters nobody, so that work left over from a person who was forgotten meanwhile doesn't bring them back.
        """
        with self._unit_of_work() as session:
            known = recall(session, self._vault, who) if isinstance(who, str) else recognise(session, self._vault, who)
            yield Visit(session, self._vault, known, now) if known else None

    def with_shares(self) -> Sequence[str]:
        """The ids of those who ever shared anything: a look across all shards, once when a process begins."""
        with self._unit_of_work() as session:
            return with_shares(session)

    def forget(self, identity: Identity) -> bool:
        """Delete the person, their key and all that is theirs; whether there was such a person.

        On SQLite the file is rewritten, so that neither ciphertext nor key stays in it. StorageUnavailable when another
        process keeps it from that: the person is gone by then, and asking again finishes the work. On PostgreSQL the
        server reclaims the space at its next vacuum, and a backup holds what it held, wrapped key included, until its
        operator lets it go.
        """
        with self._unit_of_work() as session:
            found = remove(session, self._vault, identity)
        self._scrub()
        return found

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _scrub(self) -> None:
        if self._engine.dialect.name == "sqlite":
            sqlite.scrub(self._engine)

    @contextmanager
    def _unit_of_work(self) -> Iterator[Session]:
        try:
            with self._sessions.begin() as session:
                yield session
        except PoolExhausted:
            raise StorageUnavailable("too many visits at once") from None


def _vault_of(engine: Engine, key_file: Path, given: str | None) -> Vault:
    """The vault for this database, proven on what is there before anything is changed."""
    with engine.connect().execution_options(**{sqlite.BEGIN: "BEGIN"}) as connection:
        revision = revision_of(connection)
        refuse_newer(revision)
        someone = anyone(connection) if revision else None
    vault = Vault.open(key_file, given, data_exists=someone is not None)
    if someone is not None:
        vault.unwrap(someone.wrapped_key, someone.person_id)
    if revision != HEAD:
        migrate(engine)
    return vault
