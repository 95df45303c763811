"""The leaves of one person's journal in the database: sealed by the month, and written anew when one is out of date."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date, timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from skill.core.leaf import Leaf, leaf_of, month_of
from skill.core.win import Win
from skill.storage.sealing import PersonSeal
from skill.storage.tables import LeafRow

_TABLE = LeafRow.__tablename__
_LONGEST_MONTH = 31

Between = Callable[[date, date], Sequence[Win]]
"""The wins about some days, as the journal gives them."""


class SqlLeaves:
    """Whatever changes a win empties its month's leaf in the same unit of work; the next to read writes it again."""

    def __init__(self, session: Session, person_id: str, seal: PersonSeal, wins: Between) -> None:
        self._session = session
        self._person_id = person_id
        self._seal = seal
        self._wins = wins

    def out_of_date(self, about: date) -> None:
        """Empty the leaf of this day's month. No other visit of the person can come between: see Library.visit."""
        month = month_of(about)
        if not self._put(month, None):
            self._session.execute(insert(LeafRow).values(person_id=self._person_id, month=month))

    def between(self, first: date, last: date) -> Sequence[Leaf]:
        """Give the leaves of the months from that of `first` to that of `last`; one without wins may be among them."""
        rows = self._session.execute(
            select(LeafRow.month, LeafRow.sealed)
            .where(LeafRow.person_id == self._person_id, LeafRow.month.between(month_of(first), month_of(last)))
            .order_by(LeafRow.month)
        ).all()
        return [self._written(month) if sealed is None else self._opened(month, sealed) for month, sealed in rows]

    def _written(self, month: str) -> Leaf:
        first = date.fromisoformat(f"{month}-01")
        days = [first + timedelta(days=number) for number in range(_LONGEST_MONTH)]
        leaf = leaf_of(month, self._wins(first, max(day for day in days if day.month == first.month)))
        self._put(month, self._seal.seal(_TABLE, month, {**asdict(leaf)}))
        return leaf

    def _opened(self, month: str, sealed: bytes) -> Leaf:
        return Leaf(**self._seal.open(_TABLE, month, sealed))

    def _put(self, month: str, sealed: bytes | None) -> bool:
        """Whether there was a leaf to put it on."""
        done = self._session.execute(
            update(LeafRow)
            .where(LeafRow.person_id == self._person_id, LeafRow.month == month)
            .values(sealed=sealed)
            .returning(LeafRow.month),
            execution_options={"synchronize_session": False},
        )
        return done.first() is not None
