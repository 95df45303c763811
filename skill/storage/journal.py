"""One person's journal in the database: the core's Journal, sealed win by win."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Row, Select, func, insert, select, update
from sqlalchemy.orm import Session

from skill.core.leaf import Leaf
from skill.core.win import OTHER, Kind, Win
from skill.storage.ids import time_ordered_id
from skill.storage.leaves import SqlLeaves
from skill.storage.moments import as_said, minutes_east
from skill.storage.sealing import PersonSeal
from skill.storage.tables import WinRow

_TABLE = WinRow.__tablename__


class SqlJournal:
    """The wins of one person, inside one unit of work; `now` is when that began.

    Every method may raise StorageUnavailable, and those that read SealBroken.
    """

    def __init__(self, session: Session, person_id: str, seal: PersonSeal, now: datetime) -> None:
        self._session = session
        self._person_id = person_id
        self._seal = seal
        self._now = now
        self._leaves = SqlLeaves(session, person_id, seal, self.between)

    def keep(
        self,
        words: str,
        *,
        about: date,
        said_at: datetime,
        kind: Kind = Kind.ORDINARY,
        category: str = OTHER,
        confidence: float = 1.0,
    ) -> Win:
        """Store a win; it is safe once the visit has ended. ValueError when `said_at` is naive."""
        utc_offset = minutes_east(said_at)
        win = Win(
            time_ordered_id(said_at, self._said_at_that_moment(said_at)),
            words,
            about,
            said_at,
            kind,
            category,
            confidence,
        )
        self._session.execute(
            insert(WinRow).values(
                person_id=self._person_id,
                win_id=win.id,
                said_at=said_at,
                utc_offset=utc_offset,
                about=about,
                sealed=self._seal.seal(_TABLE, win.id, _facts(win)),
            )
        )
        self._leaves.out_of_date(about)
        return win

    def between(self, first: date, last: date) -> Sequence[Win]:
        """Give the wins about the days from `first` to `last`, both included, in the order they were said."""
        rows = self._session.execute(
            self._wins().where(WinRow.about.between(first, last)).order_by(WinRow.said_at, WinRow.win_id)
        )
        return [self._opened(row) for row in rows]

    def leaves(self, first: date, last: date) -> Sequence[Leaf]:
        """Give the months of these days in brief, in their order; the first to ask after a change waits a little."""
        return self._leaves.between(first, last)

    def newest(self) -> Win | None:
        """Give the win said last, whatever day it is about."""
        last_first = self._wins().order_by(WinRow.said_at.desc(), WinRow.win_id.desc())
        return self._one(last_first.limit(1))

    def find(self, win_id: str) -> Win | None:
        """Give the win with this id; none when it is not this person's or was undone."""
        return self._one(self._wins().where(WinRow.win_id == win_id))

    def undo(self, win_id: str) -> None:
        """Take a win out of everything that is read back; doing it twice, or to no win, does nothing.

        Its sealed words stay in the database, unread, until the person deletes their data.
        """
        undone = self._session.execute(
            update(WinRow)
            .where(WinRow.person_id == self._person_id, WinRow.win_id == win_id, WinRow.undone_at.is_(None))
            .values(undone_at=self._now)
            .returning(WinRow.about),
            execution_options={"synchronize_session": False},
        )
        for about in undone.scalars():
            self._leaves.out_of_date(about)

    def change(self, win_id: str, words: str, category: str = OTHER) -> Win | None:
        """Seal other words and their category in a win's place; none when it is not there or was undone."""
        win = self.find(win_id)
        if win is None:
            return None
        changed = replace(win, words=words, category=category)
        self._session.execute(
            update(WinRow)
            .where(WinRow.person_id == self._person_id, WinRow.win_id == win_id)
            .values(sealed=self._seal.seal(_TABLE, win_id, _facts(changed))),
            execution_options={"synchronize_session": False},
        )
        self._leaves.out_of_date(changed.about)
        return changed

    def _said_at_that_moment(self, moment: datetime) -> int:
        """How many were kept of one breath, or of one moment that somebody set: they stay in the order they came."""
        same = select(func.count()).where(WinRow.person_id == self._person_id, WinRow.said_at == moment)
        return self._session.scalar(same) or 0

    def _wins(self) -> Select[str, datetime, int, date, bytes]:
        columns = select(WinRow.win_id, WinRow.said_at, WinRow.utc_offset, WinRow.about, WinRow.sealed)
        return columns.where(WinRow.person_id == self._person_id, WinRow.undone_at.is_(None))

    def _one(self, wanted: Select[str, datetime, int, date, bytes]) -> Win | None:
        row = self._session.execute(wanted).one_or_none()
        return None if row is None else self._opened(row)

    def _opened(self, row: Row[str, datetime, int, date, bytes]) -> Win:
        win_id, said_at, utc_offset, about, sealed = row
        facts = self._seal.open(_TABLE, win_id, sealed)
        return Win(
            id=win_id,
            words=facts["words"],
            about=about,
            said_at=as_said(said_at, utc_offset),
            kind=Kind(facts["kind"]),
            category=facts["category"],
            confidence=facts["confidence"],
        )


def _facts(win: Win) -> dict[str, object]:
    return {"words": win.words, "kind": win.kind, "category": win.category, "confidence": win.confidence}
