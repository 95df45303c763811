"""The same conversations at every door, with the same words back."""

from pathlib import Path

import pytest

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.utterance import Identity, Utterance
from tests.alexa.door import AlexaDoor
from tests.conversations import MovableClock, Transcript, transcripts
from tests.fakes import MemoryNotebook, first
from tests.houses import house_in
from tests.local_voice.doors import TypedDoor


class CoreDoor:
    """No door at all: the engine and a notebook in memory."""

    def __init__(self, clock: MovableClock, country: str) -> None:
        self._engine = Engine(language_of("en-US"), first, lifeline_of(country))
        self._clock = clock
        self._notebook = MemoryNotebook()
        self.begin()

    def begin(self) -> None:
        self._conversation = Conversation()

    def say(self, text: str) -> str:
        utterance = Utterance(text, self._clock(), Identity("local", "me"))
        turn = self._engine.turn(utterance, self._conversation, self._notebook)
        self._conversation = turn.conversation
        return turn.reply.speech


def by_name(transcript: Transcript) -> str:
    return transcript.path.stem


@pytest.mark.parametrize("transcript", transcripts(), ids=by_name)
def test_the_core_says_what_the_transcript_says(transcript: Transcript, request: pytest.FixtureRequest) -> None:
    played = transcript.played(CoreDoor)

    if request.config.getoption("--update"):
        transcript.path.write_text("\n".join(played) + "\n", encoding="utf-8")
    assert played == transcript.lines


@pytest.mark.parametrize("transcript", transcripts(), ids=by_name)
def test_the_typed_loop_says_the_same(transcript: Transcript, tmp_path: Path) -> None:
    played = transcript.played(lambda clock, country: TypedDoor(house_in(tmp_path, clock, country=country)))

    assert played == transcript.lines


@pytest.mark.parametrize("transcript", transcripts(), ids=by_name)
def test_alexa_says_the_same_to_signed_requests(transcript: Transcript, tmp_path: Path) -> None:
    played = transcript.played(lambda clock, country: AlexaDoor(house_in(tmp_path, clock, country=country)))

    assert played == transcript.lines
