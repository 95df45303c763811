"""What a door heard, before anyone has thought about it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Identity:
    """A person as a door knows them: `door` is "local" or "alexa", `name` is that door's own id."""

    door: str
    name: str


@dataclass(frozen=True)
class Utterance:
    """One thing said.

    `said_at` is aware and in the person's own zone. `confidence` runs from 0 to 1, and is 1 where the door can't say.
    """

    text: str
    said_at: datetime
    person: Identity
    locale: str = "en-US"
    confidence: float = 1.0
