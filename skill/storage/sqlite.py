"""SQLite as one person's shelf needs it: what was committed is on the disk, and what was deleted is not."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from skill.core.errors import StorageUnavailable

BEGIN = "small_wins_begin"
"""Execution option: the statement that begins a unit of work, empty for none."""

_PRAGMAS = (
    "journal_mode = WAL",  # readers don't wait for the writer
    "synchronous = FULL",  # a commit returns when it is on the disk, so that a power cut takes no win
    "fullfsync = ON",  # the same on macOS, where a plain fsync stops at the drive's cache
    "foreign_keys = ON",
    "secure_delete = ON",  # deleted rows are overwritten with zeros
    "temp_store = MEMORY",  # VACUUM leaves no copy in a temporary file
)


def engine_for(address: URL, wait: float) -> Engine:
    """Open the file, made 0600 in a folder made 0700 where they are missing; the -wal and -shm files follow it.

    A unit of work begins by taking the write lock, waiting at most `wait` seconds: in SQLite's own way, which is to
    read first and lock at the first write, two visits at once would refuse each other. ArgumentError without a file:
    a journal in memory would lose every win.
    """
    if address.database in {None, "", ":memory:"}:
        raise ArgumentError("no file")
    _make_private(Path(address.database))
    engine = create_engine(address, hide_parameters=True, pool_timeout=wait, connect_args={"timeout": wait})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def scrub(engine: Engine) -> None:
    """Rewrite the file without what was deleted and empty the log; StorageUnavailable while someone else reads."""
    with engine.connect().execution_options(**{BEGIN: ""}) as connection:
        connection.exec_driver_sql("VACUUM")
        busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    if busy:
        raise StorageUnavailable("database is locked")


def _make_private(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDONLY | os.O_CREAT, 0o600))
    except OSError as error:
        raise StorageUnavailable(f"{error.strerror}: {path}") from None


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    statement = connection.get_execution_options().get(BEGIN, "BEGIN IMMEDIATE")
    if statement:
        connection.exec_driver_sql(statement)
