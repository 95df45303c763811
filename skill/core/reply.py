"""What is said back, and what the door does around it."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST = 18
"""Words of a reply to anything but care or a recap (content.md, tone rule 1)."""


class Tone(StrEnum):
    """How a reply is to be given; doors choose earcons, pace and cards by it."""

    PLAIN = "plain"
    KEPT = "kept"  # a win was stored: the small sound of it is welcome
    CALM = "calm"  # care: slower, no earcon, nothing cheerful


class Expects(StrEnum):
    """What the door should listen for next."""

    ANYTHING = "anything"  # a win or a command, if one comes
    YES_OR_NO = "yes_or_no"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Line:
    """A sentence as it is heard and as it is read: "nine eight eight" and "988"."""

    speech: str
    display: str

    def __add__(self, other: "Line") -> "Line":
        return Line(join(self.speech, other.speech), join(self.display, other.display))

    @property
    def is_short(self) -> bool:
        """Whether a reply may be as long."""
        return len(self.speech.split()) <= LONGEST


def join(*sentences: str) -> str:
    """Sentences one after the other, empty ones left out."""
    return " ".join(filter(None, sentences))


@dataclass(frozen=True)
class Beat:
    """A beat of a paced reply: what is said at its start, and how many seconds it lasts with those words in it.

    0 seconds is as long as the words take, and so is less than they take.
    """

    speech: str
    seconds: float


@dataclass(frozen=True)
class Reply:
    """The whole answer to one utterance, for any door to render.

    Where there is a `pace`, its beats hold the words of `speech`, and a door that can keep time gives them instead.
    """

    speech: str
    display: str
    expects: Expects = Expects.ANYTHING
    tone: Tone = Tone.PLAIN
    ends_session: bool = False
    pace: tuple[Beat, ...] = ()

    @classmethod
    def of(
        cls, line: Line, expects: Expects = Expects.ANYTHING, *, tone: Tone = Tone.PLAIN, ends_session: bool = False
    ) -> "Reply":
        """A reply that says one line."""
        return cls(line.speech, line.display, expects, tone, ends_session)
