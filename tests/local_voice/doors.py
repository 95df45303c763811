"""The typed loop as a door that a test can talk to."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from local_voice.ears import Typed
from local_voice.loop import Loop
from local_voice.narrator import Cue
from local_voice.talk import Talk
from skill.assembly import House, load_sentences
from skill.core.conversation import Conversation
from skill.core.reply import Beat
from skill.core.turn import Turn


@dataclass
class Transcribing:
    """A Narrator that writes down what it would say."""

    said: list[str] = field(default_factory=list)
    rates: list[int] = field(default_factory=list)
    volumes: list[int] = field(default_factory=list)

    def tune(self, rate: int, volume: int) -> None:
        self.rates.append(rate)
        self.volumes.append(volume)

    def say(self, text: str) -> None:
        self.said.append(text)

    def cues(self, beats: Sequence[Beat]) -> Sequence[Cue]:
        return [partial(self.say, beat.speech) for beat in beats]

    def rest(self, seconds: float) -> None:
        """Writing takes no time."""


@dataclass
class Recorded:
    """A Screen that remembers what it showed."""

    notices: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def notice(self, key: str, **facts: object) -> None:  # noqa: ARG002 - the shape of a Screen
        self.notices.append(key)

    def heard(self, text: str) -> None:
        self.words.append(text)

    def answered(self, turn: Turn) -> None:
        self.turns.append(turn)

    def trouble(self, sentence: str) -> None:
        self.troubles.append(sentence)


class TypedDoor:
    """Each line goes through the real loop, on real storage."""

    def __init__(self, house: House) -> None:
        self._talk = Talk(house, "me")
        self._trouble = load_sentences(house.settings.locale, "trouble")

    def begin(self) -> None:
        self._talk.conversation = Conversation()

    def say(self, text: str) -> str:
        narrator = Transcribing()
        Loop(self._talk, Typed(io.StringIO(text + "\n")), narrator, Recorded(), self._trouble).run()
        return " ".join(filter(None, narrator.said))
