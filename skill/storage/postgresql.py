"""PostgreSQL for those who host many people: the same tables, and no wait without an end."""

from math import ceil

from sqlalchemy import URL, Connection, Engine, create_engine, text

_MIGRATION_LOCK = 0x5377_4D69  # "SwMi": any number that no one else locks in this database


def engine_for(address: URL, wait: float) -> Engine:
    """An engine that gives up after about `wait` seconds on connecting, on a lock and on a silent network.

    Each connection is tried before use, so that a server that was restarted costs nobody a win. ImportError without
    psycopg.
    """
    milliseconds = ceil(wait * 1000)
    return create_engine(
        address.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_pre_ping=True,
        pool_timeout=wait,
        connect_args={
            "connect_timeout": max(2, ceil(wait)),  # libpq takes no less than 2 seconds
            "tcp_user_timeout": milliseconds,
            "options": f"-c lock_timeout={milliseconds}",
        },
    )


def migrate_alone(connection: Connection) -> None:
    """Wait until no other process migrates this database; held to the end of the transaction."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK})
