"""What a sentence asks of us before it asks for anything else (content.md, "Care comes first")."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """The five care outcomes."""

    CRISIS = "crisis"
    DANGER = "danger"
    LOW = "low"
    SURVIVED = "survived"
    NONE = "none"


@dataclass(frozen=True)
class Reading:
    """An outcome, the rule that fired, and `rest`: the stretches of the text, as said, that no care rule touched.

    `asks` is a doubt: the words may mean it, and the answer asks before it takes that for granted.

    The rule's name is for tests and for explaining, never for a log.
    """

    outcome: Outcome
    rule: str = ""
    rest: tuple[str, ...] = ()
    asks: bool = False
