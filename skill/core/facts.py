"""Things of the notebook as facts to keep, and back: dataclasses whose fields JSON can hold, told by their types."""

from collections.abc import Callable, Mapping
from dataclasses import Field, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from types import NoneType
from typing import Any, ClassVar, Protocol, TypeVar, get_args, get_type_hints


class Thing(Protocol):
    """A dataclass with an id; its other fields are str, int, float, bool, date, aware datetime, a StrEnum, or none."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> str:
        """The id of its row, which holds it: the facts do not."""
        ...


T = TypeVar("T", bound=Thing)

_Read = Callable[[Any], Any]


def _only(kind: type) -> _Read:
    """Reads what is of this kind and nothing else: null is no words, and "false" is not false. Raises TypeError."""

    def read(value: Any) -> Any:
        if not isinstance(value, kind):
            raise TypeError
        return value

    return read


def _moment(written: str) -> datetime:
    """An aware moment; ValueError for a naive one, OverflowError for one that UTC's calendar has no day for."""
    moment = datetime.fromisoformat(written)
    if moment.utcoffset() is None:
        raise ValueError("a moment must be aware")
    moment.astimezone(UTC)
    return moment


_READERS: Mapping[Any, _Read] = {
    str: _only(str),
    int: int,
    float: float,
    bool: _only(bool),
    date: date.fromisoformat,
    datetime: _moment,
}


def facts_of(thing: Thing) -> dict[str, object]:
    """Give the fields by name, dates and moments in ISO 8601; ValueError when a moment is naive."""
    return {item.name: _plain(getattr(thing, item.name)) for item in fields(thing) if item.name != "id"}


def thing_of(kind: type[T], item_id: str, facts: Mapping[str, Any]) -> T:
    """Give the thing that the facts are of.

    A field that was added to the kind since then is at its default, and one that was dropped is passed over. Raises
    TypeError, ValueError or OverflowError for what is no such thing.
    """
    known = {name: read(facts[name]) for name, read in _readers(kind).items() if name in facts}
    make: Callable[..., T] = kind
    return make(**known, id=item_id)


def _plain(value: object) -> object:
    match value:
        case datetime():
            if value.utcoffset() is None:
                raise ValueError("a moment must be aware")
            return value.isoformat()
        case date():
            return value.isoformat()
        case _:
            return value


@lru_cache
def _readers(kind: type[Thing]) -> Mapping[str, _Read]:
    return {name: _reader(hint) for name, hint in get_type_hints(kind).items() if name != "id"}


def _reader(hint: Any) -> _Read:
    """How a value of this type is read; KeyError for a type that no field of a thing may have."""
    kinds = {*(get_args(hint) or (hint,))}
    (kind,) = kinds - {NoneType}
    read: _Read = kind if issubclass(kind, StrEnum) else _READERS[kind]
    if NoneType not in kinds:
        return read
    return lambda value: None if value is None else read(value)
