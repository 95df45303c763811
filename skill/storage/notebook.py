"""One person's notebook in the database: their wins, a shelf for each other kind of thing, and how they want it."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from skill.core.notebook import CheckIn, Goal, PlanItem, Reward, Share, Step, TrustedPerson
from skill.core.ports import Journal, Preferences, Shelf
from skill.storage import tables
from skill.storage.journal import SqlJournal
from skill.storage.people import KnownPerson
from skill.storage.shelf import SqlShelf


class SqlNotebook:
    """The core's Notebook, inside one unit of work that began `now`; `forget` has the person forgotten at its end."""

    def __init__(
        self,
        session: Session,
        person: KnownPerson,
        now: datetime,
        preferences: Preferences,
        forget: Callable[[], None],
    ) -> None:
        self._forget = forget
        self.wins: Journal = SqlJournal(session, person.person_id, person.seal, now)
        self.check_ins: Shelf[CheckIn] = SqlShelf(
            session, person, CheckIn, tables.CheckInRow, moment=lambda check_in: check_in.said_at, beside=("about",)
        )
        self.goals: Shelf[Goal] = SqlShelf(session, person, Goal, tables.GoalRow, moment=lambda goal: goal.set_at)
        self.steps: Shelf[Step] = SqlShelf(session, person, Step, tables.StepRow, moment=lambda step: step.added_at)
        self.rewards: Shelf[Reward] = SqlShelf(
            session, person, Reward, tables.RewardRow, moment=lambda reward: reward.set_at
        )
        self.plan: Shelf[PlanItem] = SqlShelf(
            session, person, PlanItem, tables.PlanItemRow, moment=lambda item: item.added_at
        )
        self.people: Shelf[TrustedPerson] = SqlShelf(
            session, person, TrustedPerson, tables.TrustedPersonRow, moment=lambda trusted: trusted.added_at
        )
        self.shares: Shelf[Share] = SqlShelf(
            session, person, Share, tables.ShareRow, moment=lambda share: share.asked_at
        )
        self.preferences = preferences

    def delete_everything(self) -> None:
        """Forget the person when this visit ends, unless it fails: their key is destroyed, and nothing comes back."""
        self._forget()
