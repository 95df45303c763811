"""The way to a database: the right engine for a URL, with every complaint of its driver told by one name."""

from sqlalchemy import Engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, DBAPIError

from skill.core.errors import SettingUnusable, StorageUnavailable
from skill.storage import postgresql, sqlite

_ENGINES = {"sqlite": sqlite.engine_for, "postgresql": postgresql.engine_for}


def engine_for(url: str, wait: float) -> Engine:
    """Reach `sqlite:///FILE` or `postgresql+psycopg://HOST/NAME`, waiting at most `wait` seconds for others.

    SettingUnusable when the URL is neither. From here on whatever the driver reports is a StorageUnavailable.
    """
    try:
        address = make_url(url)
        engine = _ENGINES[address.get_backend_name()](address, wait)
    except (ArgumentError, KeyError):
        wanted = "sqlite:///FILE, postgresql+psycopg://HOST/NAME"
        raise SettingUnusable("SMALL_WINS_DATABASE_URL", wanted) from None
    except ImportError as error:
        raise StorageUnavailable(str(error)) from None
    event.listen(engine, "handle_error", _tell_by_name)
    return engine


def _tell_by_name(context: ExceptionContext) -> None:
    """Tell the first line only: what PostgreSQL adds below quotes the row. The pool handles a failed ping itself."""
    if isinstance(context.sqlalchemy_exception, DBAPIError) and not context.is_pre_ping:
        raise StorageUnavailable(str(context.original_exception).partition("\n")[0])
