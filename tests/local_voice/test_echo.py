"""Our own voice in our own ears is nobody's words; a person's are never taken for it."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from local_voice.audio.recordings import Recordings
from local_voice.demo.conversation import recordings
from local_voice.ears import Ears, Typed
from local_voice.echo import Echo
from local_voice.hearing import ears_on
from local_voice.loop import Loop
from local_voice.narrator import Aloud, Narrator
from local_voice.recogniser import SpeechModel
from local_voice.speech.player import Silent
from local_voice.speech.voice import Voice
from local_voice.speech.wav_folder import WavFolder
from local_voice.talk import Talk
from skill.assembly import House, load_sentences
from skill.catalog.languages import language_of
from tests.fakes import clock_at
from tests.houses import house_in
from tests.local_voice.doors import Recorded, Transcribing

MORNING = clock_at(datetime(2026, 3, 2, 9, tzinfo=UTC))
GOT_OUT_OF_BED, STOP = recordings()[0], recordings()[-1]
REPLY = "You got out of bed. Saved."


def echo_of(speech: str) -> Echo:
    echo = Echo(language_of("en-US").turning.words.keys())
    echo.expect(speech)
    return echo


@pytest.mark.parametrize("heard", ["you got out of bed saved", "you got out of bed save", "you got out of beds saved"])
def test_the_last_reply_is_known_again_even_when_a_word_is_misheard(heard: str) -> None:
    assert echo_of(REPLY).is_in(heard)


@pytest.mark.parametrize(
    ("speech", "heard"),
    [
        ("You ate breakfast.", "i ate breakfast"),
        ("You finally called the dentist. Saved.", "i finally called the dentist saved"),
        ("You're welcome.", "you're welcome"),  # too short to be sure
        ("Yes.", "yes"),
        (REPLY, "what did you save"),
        (REPLY, "i want to die"),
        ("", "you got out of bed"),
    ],
)
def test_what_a_person_may_have_said_is_no_echo(speech: str, heard: str) -> None:
    assert not echo_of(speech).is_in(heard)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = house_in(tmp_path / "home", MORNING)
    yield opened
    opened.close()


def heard_by_the_loop(house: House, ears: Ears, narrator: Narrator) -> list[str]:
    screen = Recorded()
    Loop(Talk(house, "me"), ears, narrator, screen, load_sentences("en-US", "trouble")).run()
    return screen.words


def test_our_own_spoken_reply_played_back_is_not_answered(model: SpeechModel, house: House, tmp_path: Path) -> None:
    with Voice("en-US") as voice:
        with Recordings([GOT_OUT_OF_BED]) as source:
            heard_by_the_loop(
                house, ears_on(source, model, house), Aloud(voice, Silent(), WavFolder(tmp_path / "replies"))
            )
        (reply,) = (tmp_path / "replies").iterdir()
        with Recordings([reply]) as source:
            assert ears_on(source, model, house).listen()  # by itself, it is heard

        with Recordings([GOT_OUT_OF_BED, reply, STOP]) as source:
            words = heard_by_the_loop(house, ears_on(source, model, house), Transcribing())

    assert words == ["i got out of bed today", "stop"]


def test_a_win_told_twice_is_heard_twice(model: SpeechModel, house: House) -> None:
    with Recordings([GOT_OUT_OF_BED, GOT_OUT_OF_BED]) as source:
        words = heard_by_the_loop(house, ears_on(source, model, house), Transcribing())

    assert words == ["i got out of bed today"] * 2


def test_a_keyboard_hears_no_echo(house: House) -> None:
    narrator = Transcribing()
    heard_by_the_loop(house, Typed(io.StringIO("i ate\n")), narrator)
    typed = f"i ate\n{narrator.said[0]}\n"

    assert len(heard_by_the_loop(house, Typed(io.StringIO(typed)), Transcribing())) == 2
