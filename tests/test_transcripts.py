"""The same conversations at every door, with the same words back."""

from functools import cache
from pathlib import Path

import pytest

from skill.assembly import House
from skill.catalog.files import known_locales, language_in
from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.intents import VOCABULARY
from skill.core.utterance import Identity, Utterance
from tests.alexa.door import AlexaDoor
from tests.conversations import FOLDER, MovableClock, Transcript, transcripts
from tests.fakes import MemoryNotebook, first
from tests.houses import house_in
from tests.local_voice.doors import TypedDoor


@cache
def engine_of(locale: str, country: str) -> Engine:
    return Engine(language_of(locale), first, lifeline_of(country), lifeline_of)


class CoreDoor:
    """No door at all: the engine and a notebook in memory."""

    def __init__(self, clock: MovableClock, person: Transcript) -> None:
        self._engine = engine_of(person.locale, person.country)
        self._clock = clock
        self._locale = person.locale
        self.met: list[str] = []
        self._notebook = MemoryNotebook()
        self.begin()

    def begin(self) -> None:
        self._conversation = Conversation()

    def say(self, text: str) -> str:
        utterance = Utterance(text, self._clock(), Identity("local", "me"), self._locale)
        turn = self._engine.turn(utterance, self._conversation, self._notebook)
        self._conversation = turn.conversation
        self.met.append(turn.intent)
        return turn.reply.speech


def by_name(transcript: Transcript) -> str:
    return str(transcript.path.relative_to(FOLDER).with_suffix(""))


def house_for(person: Transcript, folder: Path, clock: MovableClock) -> House:
    return house_in(folder, clock, country=person.country, locale=person.locale)


@pytest.mark.parametrize("tag", known_locales())
def test_every_locale_has_a_conversation(tag: str) -> None:
    assert tag in {transcript.locale for transcript in transcripts()}


@pytest.mark.parametrize("language", sorted(set(map(language_in, known_locales()))))
def test_every_intent_is_met_in_a_conversation_of_each_language(language: str) -> None:
    doors: list[CoreDoor] = []

    def make_door(clock: MovableClock, person: Transcript) -> CoreDoor:
        doors.append(CoreDoor(clock, person))
        return doors[-1]

    for transcript in transcripts():
        if language_in(transcript.locale) == language:
            transcript.played(make_door)

    assert VOCABULARY.keys() - {name for door in doors for name in door.met} == set()


@pytest.mark.parametrize("transcript", transcripts(), ids=by_name)
def test_a_conversation_stands_in_the_folder_of_its_language(transcript: Transcript) -> None:
    language = language_in(transcript.locale)
    assert transcript.path.parent == (FOLDER if language == "en" else FOLDER / language)


@pytest.mark.parametrize("transcript", transcripts(), ids=by_name)
def test_the_core_says_what_the_transcript_says(transcript: Transcript, request: pytest.FixtureRequest) -> None:
    played = transcript.played(CoreDoor)

    if request.config.getoption("--update"):
        transcript.path.write_text("\n".join(played) + "\n", encoding="utf-8")
    assert played == transcript.lines


@pytest.mark.parametrize("transcript", transcripts(), ids=by_name)
def test_the_typed_loop_says_the_same(transcript: Transcript, tmp_path: Path) -> None:
    played = transcript.played(lambda clock, person: TypedDoor(house_for(person, tmp_path, clock)))

    assert played == transcript.lines


@pytest.mark.parametrize("transcript", transcripts(), ids=by_name)
def test_alexa_says_the_same_to_signed_requests(transcript: Transcript, tmp_path: Path) -> None:
    played = transcript.played(
        lambda clock, person: AlexaDoor(house_for(person, tmp_path, clock), locale=person.locale)
    )

    assert played == transcript.lines
