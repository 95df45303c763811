"""Ids that sort by time: UUIDv7 (RFC 9562) of the moment given, never of this machine's own clock."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import uuid_utils

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_COUNTER_SHIFT = 64
_COUNTER_BITS = 0xFFF


def time_ordered_id(moment: datetime, nth: int = 0) -> str:
    """Make an id, in the usual 36 characters. Moments before 1970 have none of their own and count as 1970.

    `nth` orders ids of the same millisecond: it takes the place of the 12 random bits after the time (RFC 9562,
    section 6.2, method 1), and 62 random bits remain.
    """
    microseconds = max(0, (moment - _EPOCH) // timedelta(microseconds=1))
    made = uuid_utils.uuid7(nanoseconds=microseconds * 1000).int
    return str(UUID(int=made & ~(_COUNTER_BITS << _COUNTER_SHIFT) | (nth & _COUNTER_BITS) << _COUNTER_SHIFT))


def nth_of(made: str) -> int:
    """Read from an id which one of its millisecond it was made to be."""
    return UUID(made).int >> _COUNTER_SHIFT & _COUNTER_BITS
