"""The tables, the same on SQLite and PostgreSQL.

A person owns every row, and every primary key begins with `person_id`: a distributed engine can put each person on
one shard, and no question about a known person leaves it. The one exception is asked before the person is known:
whose pseudonym is this? Its unique index spans all shards (or is a small table that each of them copies).

In the clear stands only what the database needs to find and order rows: ids, moments and days. All that describes
the person is in `sealed` (see sealing.py). A later kind of thing is a dataclass in the core's notebook.py and
`class SomethingRow(ItemRow)` here; deleting the person then takes its rows along, with nothing to add to `forget`.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from skill.storage.moments import UtcMoment

_Id = String(36)
_Digest = LargeBinary(32)


class Base(DeclarativeBase):
    """Constraints are named, so that a later migration can find them."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ix": "ix_%(table_name)s_%(column_1_name)s",
        }
    )


class Person(Base):
    """Someone, by an id that means nothing elsewhere. `sealed` holds locale, zone, country and preferences."""

    __tablename__ = "person"

    person_id: Mapped[str] = mapped_column(_Id, primary_key=True)
    wrapped_key: Mapped[bytes] = mapped_column(LargeBinary)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(UtcMoment)


class Owned:
    """A row that belongs to a person and goes when they go."""

    person_id: Mapped[str] = mapped_column(
        _Id, ForeignKey("person.person_id", ondelete="CASCADE"), primary_key=True, sort_order=-1
    )


class IdentityRow(Owned, Base):
    """A door's name for a person, as a pseudonym that only the master key can make again."""

    __tablename__ = "identity"

    pseudonym: Mapped[bytes] = mapped_column(_Digest, primary_key=True, unique=True)
    door: Mapped[str] = mapped_column(String(16))


class WinRow(Owned, Base):
    """A win. `about` is the person's own day; `utc_offset` counts minutes east of UTC when it was said."""

    __tablename__ = "win"
    __table_args__ = (Index(None, "person_id", "about"), Index(None, "person_id", "said_at"))

    win_id: Mapped[str] = mapped_column(_Id, primary_key=True)
    said_at: Mapped[datetime] = mapped_column(UtcMoment)
    utc_offset: Mapped[int]
    about: Mapped[date]
    undone_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class LeafRow(Owned, Base):
    """A month of wins in brief ("2026-03"). `sealed` is empty while it is out of date."""

    __tablename__ = "leaf"

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


class ItemRow(Owned, Base):
    """A thing on a shelf of the notebook. `moment` is its own, and orders it; `sealed` holds all of it but the id."""

    __abstract__ = True

    item_id: Mapped[str] = mapped_column(_Id, primary_key=True)
    moment: Mapped[datetime] = mapped_column(UtcMoment)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class CheckInRow(ItemRow):
    """How somebody was. `about` is the person's own day."""

    __tablename__ = "check_in"

    about: Mapped[date]


class GoalRow(ItemRow):
    """Something larger that a person wants to reach."""

    __tablename__ = "goal"


class StepRow(ItemRow):
    """A step of a goal; which goal is sealed, too."""

    __tablename__ = "step"


class RewardRow(ItemRow):
    """A treat at a number of wins."""

    __tablename__ = "reward"


class PlanItemRow(ItemRow):
    """A line of the safety plan."""

    __tablename__ = "plan_item"


class TrustedPersonRow(ItemRow):
    """Somebody whom the person may share with."""

    __tablename__ = "trusted_person"


class ShareRow(ItemRow):
    """Wins that were meant for somebody."""

    __tablename__ = "share"


class RequestSeen(Owned, Base):
    """A door's request that was answered, by the pseudonym of its id. `sealed` holds the answer to a retry."""

    __tablename__ = "request_seen"

    request_key: Mapped[bytes] = mapped_column(_Digest, primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(UtcMoment)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
