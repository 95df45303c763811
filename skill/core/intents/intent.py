"""What every intent is: its slots, and its answer."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from skill.core.desk import Desk
from skill.core.reply import Line, Reply


@dataclass(frozen=True)
class Intent(ABC):
    """Something a person can mean: a subclass that has slots is a frozen dataclass of them.

    `says` lists the lines that it may speak, checked against every locale at start-up. `own_slots` are never heard: a
    question of the intent's own fills them. A `destructive` intent that was heard unclearly is asked about first. One
    that `keeps_question` leaves a pending question open. `when_refused` is No's line when it is what was asked about.
    """

    says: ClassVar[tuple[str, ...]]
    own_slots: ClassVar[tuple[str, ...]] = ()
    destructive: ClassVar[bool] = False
    keeps_question: ClassVar[bool] = False
    when_refused: ClassVar[str] = "left"

    @abstractmethod
    def reply(self, desk: Desk) -> Reply:
        """Do what was meant, and say so."""

    def question(self, desk: Desk, line: str) -> Line:
        """What is asked before it is done."""
        return desk.line(f"{type(self).__name__}.{line}")


def spoken_keys(intent: type[Intent]) -> tuple[str, ...]:
    """The keys of the lines an intent may speak: "LogWin.kept"."""
    return tuple(f"{intent.__name__}.{line}" for line in intent.says)
