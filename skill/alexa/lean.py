"""The part of a request that we read, and nothing else: what Amazon adds or changes elsewhere can't break a turn.

The SDK refuses a whole request for one value that it does not know, in a field that nobody reads.
"""

from collections.abc import Mapping
from typing import Any

Table = Mapping[str, Any]

TYPES = ("LaunchRequest", "IntentRequest", "SessionEndedRequest")
"""The requests that are answered; skill events and whatever comes next are taken note of and left."""
MATCHED = "ER_SUCCESS_MATCH"


def table_at(table: object, *names: str) -> Table:
    """The table inside a table inside a table; an empty one where there is none."""
    for name in names:
        table = table.get(name) if isinstance(table, Mapping) else None
    return table if isinstance(table, Mapping) else {}


def lean(envelope: Table) -> dict[str, Any]:
    """A request in the documented shape, of the fields that we read; what is not of its documented type is left out."""
    request = table_at(envelope, "request")
    session = table_at(envelope, "session")
    system = table_at(envelope, "context", "System")
    return {
        "version": "1.0",
        "session": {
            "new": session.get("new") is True,
            "attributes": dict(table_at(session, "attributes")),
            "user": _texts(table_at(session, "user"), "userId"),
        },
        "context": {
            "System": {
                "user": _texts(table_at(system, "user"), "userId"),
                "person": _texts(table_at(system, "person"), "personId"),
            }
        },
        "request": {
            **_texts(request, "type", "requestId", "locale"),
            **({"intent": _intent(table_at(request, "intent"))} if request.get("type") == "IntentRequest" else {}),
        },
    }


def _intent(intent: Table) -> dict[str, Any]:
    slots = table_at(intent, "slots")
    return {
        **_texts(intent, "name"),
        "slots": {str(name): _slot(str(name), slot) for name, slot in slots.items() if isinstance(slot, Mapping)},
    }


def _slot(name: str, slot: Table) -> dict[str, Any]:
    authorities = table_at(slot, "resolutions").get("resolutionsPerAuthority")
    found = authorities if isinstance(authorities, list) else []
    matched = [item for item in found if table_at(item, "status").get("code") == MATCHED]
    return {
        "name": name,
        **_texts(slot, "value"),
        "resolutions": {
            "resolutionsPerAuthority": [
                {"status": {"code": MATCHED}, "values": [{"value": _texts(value, "id")} for value in _values(item)]}
                for item in matched
            ]
        },
    }


def _values(authority: Table) -> list[Table]:
    values = authority.get("values")
    return [table_at(item, "value") for item in values] if isinstance(values, list) else []


def _texts(table: Table, *names: str) -> dict[str, str]:
    """The named texts of a table, with what is no character (half of a surrogate pair) replaced."""
    return {
        name: value.encode(errors="replace").decode() for name in names if isinstance(value := table.get(name), str)
    }
