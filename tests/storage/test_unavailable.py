"""A database that is away, locked or no database is told by one name, and its reason holds no row."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from skill.core.errors import SettingUnusable, StorageUnavailable
from skill.core.utterance import Identity
from skill.storage.library import Library
from tests.storage.shelf import ME, NOW, Shelf, all_words, tell


def test_a_folder_that_cannot_be_written_is_told(read_only_folder: Path) -> None:
    shelf = Shelf(f"sqlite:///{read_only_folder}/small-wins.db", read_only_folder / "key")

    with pytest.raises(StorageUnavailable, match="Permission denied"):
        shelf.open()


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StorageUnavailable):
        Shelf(f"sqlite:///{tmp_path}/file/small-wins.db", tmp_path / "key").open()


def test_what_is_no_database_is_told_and_left_alone(sqlite_shelf: Shelf) -> None:
    sqlite_shelf.database.parent.mkdir()
    sqlite_shelf.database.write_bytes(b"Dear diary, " * 1000)

    with pytest.raises(StorageUnavailable, match="not a database"):
        sqlite_shelf.open()

    assert sqlite_shelf.bytes_on_disk() == b"Dear diary, " * 1000
    assert not sqlite_shelf.key_file.exists()


def test_a_damaged_page_is_told(sqlite_shelf: Shelf) -> None:
    tell(sqlite_shelf.open(), "I got up")
    sqlite_shelf.close()
    page_size = 4096
    content = sqlite_shelf.database.read_bytes()
    sqlite_shelf.database.write_bytes(content[:page_size] + b"\xff" * (len(content) - page_size))

    with pytest.raises(StorageUnavailable, match="malformed"):
        sqlite_shelf.open()


def test_a_locked_database_is_told_after_the_wait(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open(wait=0.1)
    tell(library, "I got up")

    with closing(sqlite3.connect(sqlite_shelf.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable, match="locked"):
            tell(library, "I had breakfast", seconds=1)
        other.rollback()

    assert all_words(library) == ["I got up"]


def test_a_person_in_another_visit_is_told_after_the_wait(postgres_shelf: Shelf) -> None:
    library = postgres_shelf.open(wait=0.1)
    tell(library, "I got up")

    with library.visit(ME, NOW), pytest.raises(StorageUnavailable, match="lock timeout"):
        tell(library, "I had breakfast", seconds=1)

    assert all_words(library) == ["I got up"]


def test_more_visits_than_connections_is_told_after_the_wait(postgres_shelf: Shelf) -> None:
    library = postgres_shelf.open(wait=0.1)
    visits = [library.visit(Identity("local", str(number)), NOW) for number in range(16)]

    for visit in visits[:15]:
        visit.__enter__()
    with pytest.raises(StorageUnavailable, match="too many"):
        visits[15].__enter__()
    for visit in visits[:15]:
        visit.__exit__(None, None, None)


def test_a_server_that_is_away_is_told(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://small_wins:sesame@/small_wins?host={tmp_path}"

    with pytest.raises(StorageUnavailable) as refusal:
        Shelf(url, tmp_path / "key").open(wait=0.1)

    assert "sesame" not in str(refusal.value)


def test_a_server_that_was_restarted_costs_no_win(postgres_shelf: Shelf, postgres: str) -> None:
    library = postgres_shelf.open()
    tell(library, "before")

    _end_all_connections(postgres)

    tell(library, "after", seconds=1)
    assert all_words(library) == ["before", "after"]


def test_a_connection_that_breaks_in_a_visit_is_told(postgres_shelf: Shelf, postgres: str) -> None:
    library = postgres_shelf.open()

    with pytest.raises(StorageUnavailable), library.visit(ME, NOW) as visit:  # noqa: PT012 - it breaks in between
        _end_all_connections(postgres)
        visit.notebook.wins.newest()

    assert all_words(library) == []


@pytest.mark.parametrize("url", ["", "small-wins.db", "sqlite://", "sqlite:///:memory:", "mysql://user:sesame@host/db"])
def test_a_url_that_is_none_of_ours_is_told_without_its_password(url: str, tmp_path: Path) -> None:
    with pytest.raises(SettingUnusable) as refusal:
        Library.open(url, key_file=tmp_path / "key")

    assert "sesame" not in str(refusal.value)


def _end_all_connections(postgres: str) -> None:
    import psycopg  # noqa: PLC0415 - an extra that may be missing

    from tests.storage.postgres_server import conninfo  # noqa: PLC0415 - it needs psycopg

    with psycopg.connect(conninfo(postgres), autocommit=True) as admin:
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
