"""The number of help is said once more to somebody who has gone silent, and only then."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from local_voice.audio.recordings import Recordings
from local_voice.audio.source import QUIET_THAT_ENDS_A_TURN_S
from local_voice.ears import Ears, Typed
from local_voice.hearing import ears_on
from local_voice.loop import CALM, Loop
from local_voice.recogniser import SpeechModel
from local_voice.talk import Talk
from skill.assembly import House
from skill.core.intents.need_help import NeedHelp
from tests.fakes import clock_at
from tests.houses import house_in
from tests.local_voice.doors import Recorded, Transcribing
from tests.local_voice.hearing import recording

MORNING = clock_at(datetime(2026, 3, 2, 9, tzinfo=UTC))
CRISIS, SHOWER = recording("i want to die"), recording("i took a shower")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_in(tmp_path, MORNING, country="US")


def replies(house: House, ears: Ears) -> tuple[list[str], Recorded]:
    narrator, screen = Transcribing(), Recorded()
    Loop(Talk(house, "me"), ears, narrator, screen, {}).run()
    house.close()
    return narrator.said, screen


def said_after(house: House, model: SpeechModel, quiet: float, *paths: Path) -> list[str]:
    """The replies to recordings with so many seconds of quiet after each."""
    with Recordings(paths, quiet_after_s=quiet) as source:
        return replies(house, ears_on(source, model, house))[0]


def test_silence_after_the_number_repeats_it_once(house: House, model: SpeechModel) -> None:
    first, second = said_after(house, model, 45.0, CRISIS)

    assert "nine eight eight" in first
    assert "nine eight eight" in second
    assert len(second) < len(first)


def test_who_answers_is_not_told_again(house: House, model: SpeechModel) -> None:
    said = said_after(house, model, 8.0, CRISIS, SHOWER)

    assert len(said) == 2
    assert "nine eight eight" not in said[1]


def test_the_end_of_a_recording_is_no_silence(house: House, model: SpeechModel) -> None:
    assert len(said_after(house, model, QUIET_THAT_ENDS_A_TURN_S, CRISIS)) == 1


def test_silence_elsewhere_is_left_alone(house: House, model: SpeechModel) -> None:
    assert len(said_after(house, model, 25.0, SHOWER)) == 1


def test_who_types_may_take_any_time(house: House) -> None:
    assert len(replies(house, Typed(io.StringIO("i want to die\n\n\n")))[0]) == 1


def test_silence_shows_no_words_and_keeps_the_conversation_in_care(house: House, model: SpeechModel) -> None:
    with Recordings([CRISIS, SHOWER], quiet_after_s=15.0) as source:
        said, screen = replies(house, ears_on(source, model, house))

    assert screen.words == ["i want to die", "i took a shower"]
    assert [turn.intent for turn in screen.turns] == [NeedHelp.__name__, NeedHelp.__name__, "LogWin"]
    assert len(said) == 3
    assert all(turn.conversation.in_care for turn in screen.turns)


def test_care_is_spoken_slower(house: House) -> None:
    narrator = Transcribing()
    Loop(Talk(house, "me"), Typed(io.StringIO("i ate\ni want to die\nthanks\n")), narrator, Recorded(), {}).run()
    house.close()

    assert narrator.rates == [100, CALM, CALM]
