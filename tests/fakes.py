"""Fakes for the core's ports: each does what the real thing does, in memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Generic, TypeVar

from skill.core.leaf import Leaf, leaf_of, month_of
from skill.core.notebook import CheckIn, Goal, PlanItem, Reward, Share, Step, TrustedPerson
from skill.core.win import OTHER, Kind, Win

Item = TypeVar("Item", CheckIn, Goal, Step, Reward, PlanItem, TrustedPerson, Share)


@dataclass
class MemoryJournal:
    """A Journal in a list."""

    wins: list[Win] = field(default_factory=list)
    undone: set[str] = field(default_factory=set)

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
        """Ids sort as they were made, as the real ones do: "x10" comes behind "9"."""
        number = str(len(self.wins))
        win = Win(f"win-{'x' * (len(number) - 1)}{number}", words, about, said_at, kind, category, confidence)
        self.wins.append(win)
        return win

    def between(self, first: date, last: date) -> Sequence[Win]:
        return [win for win in self._standing() if first <= win.about <= last]

    def leaves(self, first: date, last: date) -> Sequence[Leaf]:
        standing = self._standing()
        months = sorted({month_of(win.about) for win in standing})
        wanted = [month for month in months if month_of(first) <= month <= month_of(last)]
        return [leaf_of(month, [win for win in standing if month_of(win.about) == month]) for month in wanted]

    def newest(self) -> Win | None:
        return max(reversed(self._standing()), key=lambda win: win.said_at, default=None)

    def find(self, win_id: str) -> Win | None:
        return next((win for win in self._standing() if win.id == win_id), None)

    def undo(self, win_id: str) -> None:
        self.undone.add(win_id)

    def change(self, win_id: str, words: str, category: str = OTHER) -> Win | None:
        win = self.find(win_id)
        if win is None:
            return None
        changed = replace(win, words=words, category=category)
        self.wins[self.wins.index(win)] = changed
        return changed

    def _standing(self) -> list[Win]:
        return [win for win in self.wins if win.id not in self.undone]


@dataclass
class MemoryShelf(Generic[Item]):
    """A Shelf in a list."""

    items: list[Item] = field(default_factory=list)
    added: int = 0

    def add(self, item: Item) -> Item:
        kept = replace(item, id=f"item-{self.added}")
        self.added += 1
        self.items.append(kept)
        return kept

    def all(self) -> Sequence[Item]:
        return sorted(self.items, key=_moment_of)

    def replace(self, item: Item) -> None:
        self.items = [item if item.id == there.id else there for there in self.items]

    def remove(self, item_id: str) -> None:
        self.items = [item for item in self.items if item.id != item_id]


@dataclass
class MemoryPreferences:
    """Preferences in a dictionary."""

    values: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        return self.values.get(name, "")

    def put(self, name: str, value: str) -> None:
        self.values[name] = value

    def all(self) -> Mapping[str, str]:
        return dict(self.values)


@dataclass
class MemoryNotebook:
    """A Notebook in memory. It knows no end of a turn, so everything is deleted at once."""

    wins: MemoryJournal = field(default_factory=MemoryJournal)
    check_ins: MemoryShelf[CheckIn] = field(default_factory=MemoryShelf[CheckIn])
    goals: MemoryShelf[Goal] = field(default_factory=MemoryShelf[Goal])
    steps: MemoryShelf[Step] = field(default_factory=MemoryShelf[Step])
    rewards: MemoryShelf[Reward] = field(default_factory=MemoryShelf[Reward])
    plan: MemoryShelf[PlanItem] = field(default_factory=MemoryShelf[PlanItem])
    people: MemoryShelf[TrustedPerson] = field(default_factory=MemoryShelf[TrustedPerson])
    shares: MemoryShelf[Share] = field(default_factory=MemoryShelf[Share])
    preferences: MemoryPreferences = field(default_factory=MemoryPreferences)

    def delete_everything(self) -> None:
        vars(self).update(vars(MemoryNotebook()))


def first(options: Sequence[str]) -> str:
    """A Pick that always takes the first."""
    return options[0]


def clock_at(moment: datetime) -> Callable[[], datetime]:
    """A Clock that stands still."""
    return lambda: moment


def _moment_of(item: object) -> datetime:
    """An item's own moment: the first that it has."""
    return next(value for value in vars(item).values() if isinstance(value, datetime))
