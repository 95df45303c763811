"""One shelf of a person's notebook in the database: the core's Shelf for things of any kind, sealed one by one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Generic

from sqlalchemy import ColumnElement, and_, delete, func, insert, select, update
from sqlalchemy.orm import Session

from skill.core.facts import T, facts_of, thing_of
from skill.storage.ids import nth_of, time_ordered_id
from skill.storage.moments import offset_of
from skill.storage.people import KnownPerson
from skill.storage.tables import ItemRow


class SqlShelf(Generic[T]):
    """The things of one kind that one person keeps, inside one unit of work.

    `moment` gives a thing's own moment, by which it is ordered; the fields named in `beside` stand in the clear too.
    Every method may raise StorageUnavailable, and `all` SealBroken.
    """

    def __init__(
        self,
        session: Session,
        person: KnownPerson,
        kind: type[T],
        row: type[ItemRow],
        *,
        moment: Callable[[T], datetime],
        beside: tuple[str, ...] = (),
    ) -> None:
        self._session = session
        self._person = person
        self._kind = kind
        self._row = row
        self._moment = moment
        self._beside = beside

    def add(self, item: T) -> T:
        """Keep it, and give it back with its id; safe once the visit has ended. ValueError when a moment is naive."""
        moment = self._moment(item)
        offset_of(moment)
        kept = replace(item, id=self._new_id(moment))
        self._session.execute(
            insert(self._row).values(person_id=self._person.person_id, item_id=kept.id, **self._columns(kept))
        )
        return kept

    def all(self) -> Sequence[T]:
        """Give everything on the shelf, oldest first; things of one moment in the order they came."""
        rows = self._session.execute(
            select(self._row.item_id, self._row.sealed)
            .where(self._row.person_id == self._person.person_id)
            .order_by(self._row.moment, self._row.item_id)
        )
        return [self._opened(item_id, sealed) for item_id, sealed in rows]

    def replace(self, item: T) -> None:
        """Seal the item in the place of the one with its id; does nothing when that is not there."""
        self._session.execute(
            update(self._row).where(self._is(item.id)).values(self._columns(item)),
            execution_options={"synchronize_session": False},
        )

    def remove(self, item_id: str) -> None:
        """Take it off the shelf for good; does nothing when it is not there."""
        self._session.execute(
            delete(self._row).where(self._is(item_id)), execution_options={"synchronize_session": False}
        )

    def _is(self, item_id: str) -> ColumnElement[bool]:
        return and_(self._row.person_id == self._person.person_id, self._row.item_id == item_id)

    def _new_id(self, moment: datetime) -> str:
        """Made to follow what is there of that moment. Counting would not do: what was removed leaves a gap."""
        same = and_(self._row.person_id == self._person.person_id, self._row.moment == moment)
        last = self._session.scalar(select(func.max(self._row.item_id)).where(same))
        return time_ordered_id(moment, 0 if last is None else nth_of(last) + 1)

    def _columns(self, item: T) -> dict[str, Any]:
        sealed = self._person.seal.seal(self._row.__tablename__, item.id, facts_of(item))
        beside = {name: getattr(item, name) for name in self._beside}
        return {"moment": self._moment(item), "sealed": sealed, **beside}

    def _opened(self, item_id: str, sealed: bytes) -> T:
        return thing_of(self._kind, item_id, self._person.seal.open(self._row.__tablename__, item_id, sealed))
