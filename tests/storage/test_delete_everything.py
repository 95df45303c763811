"""Deleting everything: asked for in a visit, done when that ends, and complete."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import text

from skill.core.errors import StorageUnavailable
from skill.storage.engine import engine_for
from skill.storage.library import Library
from skill.storage.tables import Base
from tests.storage.full_notebook import fill
from tests.storage.shelf import ME, NOW, SOMEONE, Shelf, all_words, tell


def test_it_leaves_no_row_of_the_person_and_all_of_others(shelf: Shelf) -> None:
    library = shelf.open()
    _fill(library)
    before = _rows(shelf)
    tell(library, "someone else's", SOMEONE)

    _delete_everything(library)

    assert all(before.values())
    after = {table: count for table, count in _rows(shelf).items() if count}
    assert after == {"person": 1, "identity": 1, "win": 1, "leaf": 1}
    assert all_words(library, SOMEONE) == ["someone else's"]


def test_it_leaves_no_ciphertext_and_no_key_in_the_file(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open()
    _fill(library)
    traces = _sealed(sqlite_shelf)
    before = sqlite_shelf.bytes_on_disk()

    _delete_everything(library)

    after = sqlite_shelf.bytes_on_disk()
    assert len(traces) == 12
    assert all(trace in before and trace not in after for trace in traces)


def test_what_is_kept_in_the_same_visit_goes_with_the_rest(shelf: Shelf) -> None:
    library = shelf.open()

    with library.visit(ME, NOW) as visit:
        visit.notebook.delete_everything()
        fill(visit)

    assert not any(_rows(shelf).values())


def test_a_visit_that_fails_deletes_nothing(shelf: Shelf) -> None:
    library = shelf.open()
    tell(library, "I got up")

    with pytest.raises(KeyboardInterrupt), library.visit(ME, NOW) as visit:  # noqa: PT012 - it breaks off later
        visit.notebook.delete_everything()
        raise KeyboardInterrupt

    assert all_words(library) == ["I got up"]


def test_who_comes_back_afterwards_is_someone_new(shelf: Shelf) -> None:
    library = shelf.open()
    _fill(library)

    _delete_everything(library)

    with library.visit(ME, NOW) as visit:
        assert visit.notebook.wins.newest() is None
        assert visit.notebook.people.all() == []
        assert visit.notebook.preferences.get("pace") == ""
        assert visit.answer_to("request") is None
        assert not visit.profile


def test_what_was_kept_from_the_file_is_told_and_finished_when_asked_again(sqlite_shelf: Shelf) -> None:
    library = sqlite_shelf.open(wait=0.1)
    _fill(library)
    traces = _sealed(sqlite_shelf)
    with closing(sqlite3.connect(sqlite_shelf.database)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM win").fetchall()
        with pytest.raises(StorageUnavailable):
            _delete_everything(library)

    _delete_everything(library)

    assert not any(trace in sqlite_shelf.bytes_on_disk() for trace in traces)


def _fill(library: Library) -> None:
    with library.visit(ME, NOW) as visit:
        fill(visit)


def _delete_everything(library: Library) -> None:
    with library.visit(ME, NOW) as visit:
        visit.notebook.delete_everything()


def _rows(shelf: Shelf) -> dict[str, int]:
    engine = engine_for(shelf.url, wait=5)
    with engine.connect() as connection:
        tables = [table.name for table in Base.metadata.sorted_tables]
        rows = {name: len(connection.execute(text(f"SELECT 1 FROM {name}")).all()) for name in tables}  # noqa: S608
    engine.dispose()
    return rows


def _sealed(shelf: Shelf) -> list[bytes]:
    """Everything that is sealed in the database, and the wrapped keys."""
    columns = [("wrapped_key", "person")]
    columns += [("sealed", table.name) for table in Base.metadata.sorted_tables if "sealed" in table.columns]
    query = " UNION ALL ".join(f"SELECT {column} FROM {table}" for column, table in columns)  # noqa: S608
    with closing(sqlite3.connect(shelf.database)) as connection:
        return [value for (value,) in connection.execute(query)]
