"""The schema: what the migrations make is what the code says, on both engines."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, text

from skill.core.errors import SchemaTooNew
from skill.core.notebook import Goal
from skill.storage.engine import engine_for
from skill.storage.library import Library
from skill.storage.migrating import known_revisions
from skill.storage.migrations import HEAD
from skill.storage.schema import migrate, revision_of
from skill.storage.tables import Base
from skill.storage.vault import Vault
from tests.storage.shelf import ME, NOW, TODAY, Shelf, all_words, tell


@pytest.fixture
def engine(shelf: Shelf) -> Engine:
    return engine_for(shelf.url, wait=5)


def test_the_migrations_make_what_the_code_says(engine: Engine) -> None:
    migrate(engine)

    with engine.connect() as connection:
        assert revision_of(connection) == HEAD
        assert _differences(connection) == []
    engine.dispose()


def test_a_difference_would_be_seen(engine: Engine) -> None:
    migrate(engine)

    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE win DROP COLUMN utc_offset"))
        connection.execute(text("DROP INDEX ix_win_about"))
        assert len(_differences(connection)) == 2
    engine.dispose()


def test_migrating_twice_is_harmless(shelf: Shelf, engine: Engine) -> None:
    migrate(engine)
    library = shelf.open()
    tell(library, "I got up")

    migrate(engine)

    assert all_words(library) == ["I got up"]
    engine.dispose()


def test_wins_of_the_first_revision_outlive_the_upgrade(shelf: Shelf, engine: Engine) -> None:
    with engine.begin() as connection:
        _upgrade_to(connection, "0001")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE leaf (person_id VARCHAR(36), month VARCHAR(7), sealed CHAR(1))"))
    old = Library(engine, Vault.open(shelf.key_file, None, data_exists=False))
    told = [tell(old, "I got up"), tell(old, "I ate", seconds=1)]
    with old.visit(ME, NOW) as visit:
        visit.save_profile({"zone": "Europe/Paris"})
    with engine.begin() as connection:  # what we kept them with knows leaves, which the first revision did not
        connection.execute(text("DROP TABLE leaf"))
    old.close()

    with shelf.open().visit(ME, NOW) as visit:
        assert visit.notebook.wins.between(TODAY, TODAY) == told
        assert [leaf.plain for leaf in visit.notebook.wins.leaves(TODAY, TODAY)] == [[" i got up ", " i ate "]]
        assert visit.profile == {"zone": "Europe/Paris"}
        assert [visit.notebook.goals.add(Goal("find a flat", NOW))] == visit.notebook.goals.all()
    with engine.connect() as connection:
        assert revision_of(connection) == HEAD
    engine.dispose()


def test_every_primary_key_begins_with_the_person() -> None:
    firsts = {table.name: next(iter(table.primary_key.columns)).name for table in Base.metadata.sorted_tables}

    assert set(firsts.values()) == {"person_id"}


def test_every_table_goes_when_its_person_goes() -> None:
    owned = [table for table in Base.metadata.sorted_tables if table.name != "person"]

    for table in owned:
        (key,) = table.foreign_keys
        assert (key.target_fullname, key.ondelete) == ("person.person_id", "CASCADE")


def test_the_newest_migration_is_the_one_the_code_reads() -> None:
    assert max(known_revisions()) == HEAD


def test_processes_that_open_a_fresh_database_at_once_all_succeed(shelf: Shelf) -> None:
    children = [shelf.child("just_open") for _ in range(3)]

    assert [child.communicate(timeout=30)[0] for child in children] == ["opened\n"] * 3


def test_a_database_of_a_newer_small_wins_is_left_alone(sqlite_shelf: Shelf) -> None:
    tell(sqlite_shelf.open(), "I got up")
    sqlite_shelf.close()
    with closing(sqlite3.connect(sqlite_shelf.database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = sqlite_shelf.bytes_on_disk()

    with pytest.raises(SchemaTooNew) as refusal:
        sqlite_shelf.open()

    assert refusal.value.revision == "9999"
    assert sqlite_shelf.bytes_on_disk() == before


def test_opening_what_is_up_to_date_does_not_load_alembic(sqlite_shelf: Shelf) -> None:
    sqlite_shelf.open()
    program = (
        "import sys, pathlib; from skill.storage.library import Library; "
        "Library.open(sys.argv[1], key_file=pathlib.Path(sys.argv[2])); print('alembic' in sys.modules)"
    )

    printed = subprocess.check_output(
        [sys.executable, "-c", program, sqlite_shelf.url, sqlite_shelf.key_file], text=True
    )

    assert printed == "False\n"


def _upgrade_to(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", "skill.storage:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    differences: list[object] = compare_metadata(context, Base.metadata)
    return differences
