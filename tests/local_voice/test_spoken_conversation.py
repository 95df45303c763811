"""A spoken conversation in, a spoken conversation out: real Vosk, real storage, real pyttsx3."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from local_voice.audio.recordings import Recordings
from local_voice.demo.conversation import recordings
from local_voice.hearing import ears_on
from local_voice.loop import Loop
from local_voice.models.resolver import DEMO_FOLDER
from local_voice.narrator import Aloud
from local_voice.recogniser import SpeechModel
from local_voice.speech.player import Silent
from local_voice.speech.voice import Voice
from local_voice.speech.wav_folder import WavFolder
from local_voice.talk import Talk
from skill.assembly import House, load_sentences
from skill.core.turn import Turn
from skill.core.understand.words import words_of
from skill.core.utterance import Identity
from tests.fakes import clock_at
from tests.houses import house_in
from tests.local_voice.doors import Recorded, Transcribing

SUNDAY_EVENING = datetime(2026, 3, 8, 20, 0, tzinfo=UTC)


class Spoken:
    """A conversation that was played: the house it was kept in, what was shown, and the replies as files."""

    def __init__(self, house: House, screen: Recorded, replies: list[Path]) -> None:
        self.house = house
        self.screen = screen
        self.replies = replies

    @property
    def turns(self) -> list[Turn]:
        return self.screen.turns


@pytest.fixture(scope="module")
def model() -> SpeechModel:
    return SpeechModel(DEMO_FOLDER)


@pytest.fixture(scope="module")
def spoken(model: SpeechModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spoken]:
    folder = tmp_path_factory.mktemp("spoken")
    house, screen = house_in(folder, clock_at(SUNDAY_EVENING)), Recorded()
    with Recordings(recordings()) as source, Voice("en-US") as voice:
        narrator = Aloud(voice, Silent(), WavFolder(folder / "replies"))
        trouble = load_sentences("en-US", "trouble")
        Loop(Talk(house, "me"), ears_on(source, model, house), narrator, screen, trouble).run()
    yield Spoken(house, screen, sorted((folder / "replies").iterdir()))
    house.close()


def test_every_recording_is_heard_as_it_was_spoken(spoken: Spoken) -> None:
    assert spoken.screen.words == [
        "i got out of bed today",
        "i called my sister and it was hard",
        "i ate breakfast",
        "undo that",
        "yesterday i went to therapy",
        "i need some encouragement",
        "i said no to my boss",
        "what did i do today",
        "how was my week",
        "thank you",
        "stop",
    ]


def test_every_win_that_stands_is_in_the_database(spoken: Spoken) -> None:
    with spoken.house.library.visit(Identity("local", "me"), SUNDAY_EVENING) as visit:
        kept = [
            win.words
            for win in visit.notebook.wins.between(SUNDAY_EVENING.date().replace(day=1), SUNDAY_EVENING.date())
        ]

    assert kept == [
        "I got out of bed today",
        "I called my sister and it was hard",
        "Yesterday I went to therapy",
        "I said no to my boss",
    ]


def test_the_file_tells_nobody_what_was_said(spoken: Spoken) -> None:
    folder = spoken.house.settings.home
    kept = b"".join(path.read_bytes() for path in folder.glob("wins.db*"))

    assert not any(word in kept for word in (b"therapy", b"sister", b"boss"))
    assert sqlite3.connect(folder / "wins.db").execute("select count(*) from win").fetchone() == (5,)


def test_the_recap_names_the_wins(spoken: Spoken) -> None:
    assert spoken.turns[-4].reply.speech == (
        "Today you called your sister and it was hard, you said no to your boss, and you got out of bed."
    )
    assert "you went to therapy" in spoken.turns[-3].reply.speech


def test_every_reply_is_spoken_and_can_be_understood(spoken: Spoken, model: SpeechModel) -> None:
    """The tiny model hears the reply's voice nearly as well as its own kind; a reply that was cut falls out."""
    assert len(spoken.replies) == len(spoken.turns)
    for path, turn in zip(spoken.replies, spoken.turns, strict=True):
        assert likeness(heard_again(path, model, spoken.house), turn.reply.speech) > 0.8, turn.reply.speech


def heard_again(path: Path, model: SpeechModel, house: House) -> str:
    with Recordings([path]) as source:
        return " ".join(said.text for said in iter(ears_on(source, model, house).listen, None))


def likeness(heard: str, spoken: str) -> float:
    return SequenceMatcher(None, words_of(heard), words_of(spoken)).ratio()


def test_nothing_is_written_when_replies_are_only_shown(model: SpeechModel, tmp_path: Path) -> None:
    house, screen, narrator = house_in(tmp_path, clock_at(SUNDAY_EVENING)), Recorded(), Transcribing()
    with Recordings(recordings()[:1]) as source:
        Loop(Talk(house, "me"), ears_on(source, model, house), narrator, screen, {}).run()

    assert narrator.said == [screen.turns[0].reply.speech]
    assert {path.name for path in tmp_path.iterdir()} <= {"wins.db", "wins.db-wal", "wins.db-shm", "key"}
