"""Which revision the database is of, and the way to ours; Alembic is loaded only when they differ."""

from sqlalchemy import Connection, Engine, inspect, text

from skill.core.errors import SchemaTooNew
from skill.storage import postgresql
from skill.storage.migrations import HEAD


def revision_of(connection: Connection) -> str | None:
    """Read the revision that Alembic noted, none where no tables of ours are."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def refuse_newer(revision: str | None) -> None:
    """Raise SchemaTooNew when the revision is none of ours: a later Small Wins wrote it, and we would misread it."""
    if revision is None or revision == HEAD:
        return
    from skill.storage.migrating import known_revisions  # noqa: PLC0415 - 0.1 s that a turn seldom needs

    if revision not in known_revisions():
        raise SchemaTooNew(revision)


def migrate(engine: Engine) -> None:
    """Bring the database to our revision in one transaction; harmless when it is there, or when two try at once."""
    from skill.storage.migrating import upgrade  # noqa: PLC0415 - as above

    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            postgresql.migrate_alone(connection)
        upgrade(connection)
