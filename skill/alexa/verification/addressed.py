"""Is this request meant for us, and for now? What the signed body itself has to say."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from skill.alexa.lean import table_at
from skill.alexa.verification.rejected import Rejected

FRESH = timedelta(seconds=150)
"""Amazon's tolerance for requests, in either direction."""
FRESH_EVENT = timedelta(hours=1)
"""Amazon's tolerance for skill events, which it sends again until they are taken."""
EVENT = "AlexaSkillEvent."


def check_time(envelope: Mapping[str, Any], now: datetime) -> None:
    """Raise Rejected unless the request was made just now; `now` is aware."""
    request = table_at(envelope, "request")
    fresh = FRESH_EVENT if str(request.get("type")).startswith(EVENT) else FRESH
    if abs(now - _moment(request.get("timestamp"))) > fresh:
        raise Rejected("timestamp")


def check_application(envelope: Mapping[str, Any], skill_id: str) -> None:
    """Raise Rejected unless every application id in the request, and there is one, is this skill's."""
    if set(_application_ids(envelope)) != {skill_id}:
        raise Rejected("application")


def _moment(timestamp: object) -> datetime:
    """ISO 8601 with its offset, as documented, or milliseconds since 1970, as seen."""
    try:
        match timestamp:
            case bool():
                pass
            case int():
                return datetime.fromtimestamp(timestamp / 1000, UTC)
            case str() if timestamp.isdecimal():
                return datetime.fromtimestamp(int(timestamp) / 1000, UTC)
            case str() if (moment := datetime.fromisoformat(timestamp)).tzinfo:
                return moment
    except (ValueError, OverflowError, OSError):
        pass
    raise Rejected("timestamp")


def _application_ids(envelope: Mapping[str, Any]) -> Iterator[str]:
    for place in (("context", "System", "application"), ("session", "application")):
        application = table_at(envelope, *place)
        if application:
            yield str(application.get("applicationId"))
