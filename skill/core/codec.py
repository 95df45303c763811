"""Intents and conversations as plain JSON values and back, for `understand` and for state that outlives a request."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from skill.core.conversation import Conversation
from skill.core.intents import VOCABULARY, Intent
from skill.core.period import Period
from skill.core.reply import Beat, Reply
from skill.core.turn import Turn

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def slots_of(intent: Intent) -> dict[str, Json]:
    """The slots of an intent: dates as ISO 8601, several values as a list."""
    return _plain_fields(intent)


def heard_slots(intent: Intent) -> dict[str, Json]:
    """The slots that the person filled, or that stand at a period when they named none."""
    return {name: value for name, value in slots_of(intent).items() if name not in intent.own_slots and value}


def intent_of(name: str, slots: Mapping[str, Any]) -> Intent | None:
    """The intent with this name and these slots; None when there is no such intent, or a slot can't be read."""
    kind = VOCABULARY.get(name)
    if kind is None:
        return None
    hints = _hints(kind)
    try:
        return kind(**{slot: _typed(value, hints[slot]) for slot, value in slots.items()})
    except (KeyError, TypeError, ValueError):
        return None


def stored(conversation: Conversation) -> dict[str, Json]:
    """A conversation in a form for JSON."""
    return _plain_fields(conversation)


def restored(state: Mapping[str, Any]) -> Conversation:
    """The conversation that was stored; whatever in it is not of the right shape is left at its default."""
    conversation = Conversation()
    for name, hint in get_type_hints(Conversation, {"Intent": Intent}).items():
        default = getattr(conversation, name)
        if default is None:
            setattr(conversation, name, _written_intent(state.get(name)))
        elif isinstance(state.get(name), list if isinstance(default, tuple) else type(default)):
            with suppress(KeyError, OverflowError, TypeError, ValueError):
                setattr(conversation, name, _typed(state[name], hint))
    return conversation


_hints = cache(get_type_hints)
"""By class. They are the same for every intent of a kind, and dear to find out."""


def _written_intent(written: object) -> Intent | None:
    match written:
        case {"intent": str(name), "slots": dict(slots)}:
            return intent_of(name, slots)
        case _:
            return None


def _plain_fields(thing: Any) -> dict[str, Json]:
    return {item.name: _plain(getattr(thing, item.name)) for item in fields(thing)}


def _plain(value: object) -> Json:
    match value:
        case Intent():
            return {"intent": type(value).__name__, "slots": slots_of(value)}
        case date() | Period():
            return value.name if isinstance(value, Period) else value.isoformat()
        case Enum():
            return str(value.value)
        case tuple():
            return [_plain_fields(item) if isinstance(item, Beat) else _plain(item) for item in value]
        case str() | int() | float() | None:
            return value
        case _:
            return None


def _typed(value: Any, hint: Any) -> Any:
    if get_origin(hint) is tuple:
        return tuple(_typed(item, get_args(hint)[0]) for item in value)
    if hint is Beat:
        return Beat(str(value["speech"]), float(value["seconds"]))
    make: Callable[[Any], Any] = date.fromisoformat if hint is date else hint
    return make(value)


def turn_to(turn: Turn) -> str:
    """A turn as one line of JSON, for a door that may be asked the same again."""
    return json.dumps(
        {
            "reply": _plain_fields(turn.reply),
            "conversation": stored(turn.conversation),
            "intent": turn.intent,
            "rate": turn.rate,
            "volume": turn.volume,
        }
    )


def turn_from(text: str) -> Turn:
    """What `turn_to` wrote."""
    state = json.loads(text)
    hints = _hints(Reply)
    reply = Reply(**{name: _typed(value, hints[name]) for name, value in state["reply"].items()})
    return Turn(reply, restored(state["conversation"]), state["intent"], state["rate"], state["volume"])
