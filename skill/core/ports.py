"""What the core asks of the world: time, chance and a place to keep wins. Each can be faked in five lines."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from skill.core.care.lifeline import Lifeline
from skill.core.leaf import Leaf
from skill.core.notebook import CheckIn, Goal, PlanItem, Reward, Share, Step, TrustedPerson
from skill.core.win import OTHER, Kind, Win

Item = TypeVar("Item")

Clock = Callable[[], datetime]
"""Now, aware, in the person's zone."""

Pick = Callable[[Sequence[str]], str]
"""One of several lines. Never asked for a line of care: those are fixed."""


Lifelines = Callable[[str], Lifeline | None]
"""The lifeline of a country by its ISO 3166 code; None for one that we have no entry for."""


class Journal(Protocol):
    """One person's wins. Undone wins are never returned."""

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
        """Store a win."""
        ...

    def between(self, first: date, last: date) -> Sequence[Win]:
        """The wins about the days from `first` to `last`, both included, in the order they were said."""
        ...

    def leaves(self, first: date, last: date) -> Sequence[Leaf]:
        """The months of the days from `first` to `last` in brief, in their order: to count and to find in many wins."""
        ...

    def newest(self) -> Win | None:
        """The win said last, whatever day it is about."""
        ...

    def find(self, win_id: str) -> Win | None:
        """The win with this id; none when it is not this person's or was undone."""
        ...

    def undo(self, win_id: str) -> None:
        """Take a win out of everything that is read back. Undoing twice, or a win that is not there, does nothing."""
        ...

    def change(self, win_id: str, words: str, category: str) -> Win | None:
        """Put other words in a win's place, and what they are about; none when it is not there."""
        ...


class Shelf(Protocol[Item]):
    """One person's things of one kind."""

    def add(self, item: Item) -> Item:
        """Keep it, and give it back with its id."""
        ...

    def all(self) -> Sequence[Item]:
        """Everything on the shelf, oldest first."""
        ...

    def replace(self, item: Item) -> None:
        """Put the item in the place of the one with its id; does nothing when that is not there."""
        ...

    def remove(self, item_id: str) -> None:
        """Take it off the shelf for good."""
        ...


class Preferences(Protocol):
    """Small settings that a person made by voice."""

    def get(self, name: str) -> str:
        """The value, or ""."""
        ...

    def put(self, name: str, value: str) -> None:
        """Remember it."""
        ...

    def all(self) -> Mapping[str, str]:
        """Every one that was made."""
        ...


class Notebook(Protocol):
    """All that one person keeps with us."""

    @property
    def wins(self) -> Journal:
        """Their wins."""
        ...

    @property
    def check_ins(self) -> Shelf[CheckIn]:
        """How they were."""
        ...

    @property
    def goals(self) -> Shelf[Goal]:
        """What they want to reach."""
        ...

    @property
    def steps(self) -> Shelf[Step]:
        """The steps of all their goals."""
        ...

    @property
    def rewards(self) -> Shelf[Reward]:
        """Their treats."""
        ...

    @property
    def plan(self) -> Shelf[PlanItem]:
        """Their safety plan."""
        ...

    @property
    def people(self) -> Shelf[TrustedPerson]:
        """Whom they trust."""
        ...

    @property
    def shares(self) -> Shelf[Share]:
        """What they shared with whom."""
        ...

    @property
    def preferences(self) -> Preferences:
        """How they want to be spoken to, and when."""
        ...

    def delete_everything(self) -> None:
        """Forget the person when this turn is over: their key is destroyed, and nothing comes back."""
        ...
