"""A look at the database and the key that leaves both as they are, and makes neither."""

import os
import sqlite3
import stat
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from skill.core.errors import KeyMissing, StorageUnavailable
from skill.storage.keys import key_from, read_key
from skill.storage.schema import refuse_newer, revision_of


def revision_at(url: str) -> str | None:
    """The revision of the database, none when there is none yet. Raises StorageUnavailable and SchemaTooNew."""
    try:
        revision = _revision(url)
    except (sqlite3.Error, SQLAlchemyError, OSError) as problem:
        raise StorageUnavailable(type(problem).__name__) from problem
    refuse_newer(revision)
    return revision


def usable_revision_at(url: str) -> str | None:
    """The revision of a database that can be written too. Raises StorageUnavailable and SchemaTooNew."""
    revision = revision_at(url)
    parts = make_url(url)
    if parts.get_backend_name() == "sqlite":
        _refuse_unwritable(Path(parts.database or ""))
    return revision


def is_open_to_others(key_file: Path) -> bool:
    """Whether anybody but the owner may touch the key; Windows says it in other ways than these."""
    return os.name == "posix" and key_file.exists() and bool(key_file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def has_key(key: str | None, key_file: Path, *, has_data: bool) -> bool:
    """Whether there is a key. Raises KeyUnusable, and KeyMissing when data waits for a key that is gone."""
    found = key_from(key, "SMALL_WINS_KEY") if key else read_key(key_file)
    if found is None and has_data:
        raise KeyMissing(str(key_file))
    return found is not None


def _revision(url: str) -> str | None:
    """The driver would make a SQLite file that is not there, so it is opened as one that is only read."""
    parts = make_url(url)
    if parts.get_backend_name() == "sqlite":
        return _sqlite_revision(Path(parts.database or ""))
    engine = create_engine(parts, connect_args={"connect_timeout": 5})
    try:
        with engine.connect() as connection:
            return revision_of(connection)
    finally:
        engine.dispose()


def _sqlite_revision(path: Path) -> str | None:
    if not path.is_file():
        return None
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{_way_in(path)}", uri=True, timeout=5)) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "alembic_version" not in tables:
            return None
        row = database.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None


def _refuse_unwritable(path: Path) -> None:
    """Ask the system: a file without a name comes and goes in the folder, or in the one where it would be made."""
    try:
        folder = next(place for place in path.absolute().parents if place.exists())
        tempfile.TemporaryFile(dir=folder).close()
        if path.exists():
            os.close(os.open(path, os.O_RDWR))
    except OSError as problem:
        raise StorageUnavailable(f"{problem.strerror}: {path}") from None


def _way_in(path: Path) -> str:
    """Even a reader makes `-wal` and `-shm` beside a database in WAL mode, unless it takes the file for unchanging."""
    written_to = path.with_name(f"{path.name}-wal").exists()
    return "mode=ro" if written_to else "mode=ro&immutable=1"
