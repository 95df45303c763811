"""Alembic at work. Only schema.py imports this, and only when the database is not of our revision."""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def known_revisions() -> set[str]:
    """List the revisions that this code has a migration for."""
    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def upgrade(connection: Connection) -> None:
    """Bring the database to the newest revision, inside the transaction that is under way."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    folder = str(files("skill.storage") / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    return config
