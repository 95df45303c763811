"""Shelves to keep journals on: an SQLite file for each test, and a database on a real PostgreSQL."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.shelf import Shelf

_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The folder with the socket of a PostgreSQL that is ours alone."""
    pytest.importorskip("psycopg", reason="psycopg is not installed: pip install 'small-wins[postgres]'")
    from tests.storage.postgres_server import binaries, running  # noqa: PLC0415 - it needs psycopg

    folder = binaries()
    if folder is None:
        pytest.skip("no PostgreSQL server on this machine: apt install postgresql")
    with running(folder) as socket_folder:
        yield str(socket_folder)


@pytest.fixture
def sqlite_shelf(tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(f"sqlite:///{tmp_path / 'data' / 'small-wins.db'}", tmp_path / "config" / "key")
    yield shelf
    shelf.close()


@pytest.fixture
def postgres_shelf(postgres: str, tmp_path: Path) -> Iterator[Shelf]:
    import psycopg  # noqa: PLC0415 - an extra that may be missing

    from tests.storage.postgres_server import conninfo  # noqa: PLC0415 - it needs psycopg

    name = f"small_wins_{next(_NUMBERS)}"
    with psycopg.connect(conninfo(postgres), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    shelf = Shelf(f"postgresql://small_wins@/{name}?host={postgres}", tmp_path / "config" / "key")
    yield shelf
    shelf.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def shelf(request: pytest.FixtureRequest) -> Shelf:
    """The same test on both engines."""
    fixture = {"sqlite": "sqlite_shelf", "postgresql": "postgres_shelf"}[request.param]
    chosen: Shelf = request.getfixturevalue(fixture)
    return chosen


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder that we may read and not write, also when the tests run as root."""
    folder = Path(tempfile.mkdtemp(prefix="small-wins-read-only-"))
    folder.chmod(0o555)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield folder
    os.seteuid(user)
    shutil.rmtree(folder)
