"""Moments as the database keeps them: in UTC, beside the offset at which they were said."""

from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator

_MINUTE = timedelta(minutes=1)


class UtcMoment(TypeDecorator[datetime]):
    """An aware moment, kept to the microsecond as UTC without a zone: SQLite has no type that would hold one."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuses a naive moment with ValueError: guessing its zone would move the win to another hour."""
        if value is None:
            return None
        offset_of(value)
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The same moment, aware."""
        return None if value is None else value.replace(tzinfo=UTC)


def offset_of(moment: datetime) -> timedelta:
    """How far ahead of UTC the clock was that said this moment; ValueError when the moment is naive."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment must be aware")
    return offset


def minutes_east(moment: datetime) -> int:
    """The offset in whole minutes, as every zone has had since 1972 (Liberia was the last with seconds)."""
    return offset_of(moment) // _MINUTE


def as_said(moment: datetime, minutes: int) -> datetime:
    """The moment on the clock that stood `minutes` east of UTC."""
    return moment.astimezone(timezone(minutes * _MINUTE))
