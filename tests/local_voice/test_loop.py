"""The loop in trouble: the conversation outlives a journal that is away and a voice that is gone."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from math import inf
from pathlib import Path

import pytest

from local_voice.ears import Said, Typed
from local_voice.loop import Loop
from local_voice.narrator import Aloud, Cue
from local_voice.speech.sound import Sound
from local_voice.speech.voice import Voice
from local_voice.talk import Talk
from skill.assembly import load_sentences
from skill.core.errors import MicrophoneMissing, VoiceMissing
from skill.core.intents import Intent
from skill.core.reply import Beat
from skill.core.turn import Turn
from tests.fakes import clock_at
from tests.houses import house_in
from tests.local_voice.doors import Recorded, Transcribing

TROUBLE = load_sentences("en-US", "trouble")
MORNING = clock_at(datetime(2026, 3, 2, 9, tzinfo=UTC))


class Hoarse:
    """A Narrator that has lost its voice."""

    def tune(self, rate: int, volume: int) -> None:
        """As loud and as fast as ever."""

    def say(self, text: str) -> None:
        raise VoiceMissing(f"no voice for {len(text)} characters")

    def cues(self, beats: Sequence[Beat]) -> Sequence[Cue]:
        raise VoiceMissing(f"no voice for {len(beats)} beats")

    def rest(self, seconds: float) -> None:
        """Nothing to wait for."""


def test_a_win_that_could_not_be_kept_is_said_to_be_lost_and_a_crisis_is_answered(tmp_path: Path) -> None:
    house = house_in(tmp_path, MORNING)
    away = replace(house, settings=replace(house.settings, database_url="sqlite:////proc/nowhere/wins.db"))
    narrator, screen = Transcribing(), Recorded()

    kept = Loop(Talk(away, "me"), Typed(io.StringIO("i ate\ni want to die\n")), narrator, screen, TROUBLE).run()

    assert not kept
    assert narrator.said[0] == TROUBLE["not_kept"]
    assert "You deserve a person right now" in narrator.said[1]
    assert screen.troubles[-1] == TROUBLE["not_kept"]
    assert "/proc/nowhere" in screen.troubles[0]


class Faulty(Talk):
    """A Talk with a defect: it breaks whenever it is told so."""

    def answer(self, text: str, *, known: Intent | None = None, confidence: float = 1.0) -> Turn:
        if text.startswith("break"):
            raise RuntimeError(text)
        return super().answer(text, known=known, confidence=confidence)


def faulty_loop(folder: Path, lines: str, narrator: Transcribing, screen: Recorded) -> Loop:
    return Loop(Faulty(house_in(folder, MORNING), "me"), Typed(io.StringIO(lines)), narrator, screen, TROUBLE)


def test_a_defect_is_admitted_and_the_crisis_after_it_is_answered(tmp_path: Path) -> None:
    narrator, screen = Transcribing(), Recorded()

    kept = faulty_loop(tmp_path, "break my heart\ni want to die\n", narrator, screen).run()

    assert not kept
    assert narrator.said[0] == TROUBLE["broken"]
    assert "You deserve a person right now" in narrator.said[1]
    assert screen.troubles == [TROUBLE["broken"]]


def test_the_third_defect_in_a_row_ends_the_conversation_after_it_was_admitted(tmp_path: Path) -> None:
    narrator, screen = Transcribing(), Recorded()

    with pytest.raises(RuntimeError):
        faulty_loop(tmp_path, "break\nbreak\nbreak\ni ate\n", narrator, screen).run()

    assert narrator.said == [TROUBLE["broken"]] * 3


def test_a_good_turn_between_defects_keeps_the_conversation_going(tmp_path: Path) -> None:
    screen = Recorded()

    kept = faulty_loop(tmp_path, "break\nbreak\ni ate\nbreak\nbreak\n", Transcribing(), screen).run()

    assert not kept
    assert [turn.intent for turn in screen.turns] == ["LogWin"]
    assert len(screen.troubles) == 4


def test_a_lost_voice_ends_no_conversation(tmp_path: Path) -> None:
    screen = Recorded()

    house = house_in(tmp_path, MORNING)
    kept = Loop(Talk(house, "me"), Typed(io.StringIO("i ate\nbreathe with me\ni ran\n")), Hoarse(), screen, {}).run()

    assert kept
    assert screen.notices == ["voice_lost"] * 3
    assert [turn.intent for turn in screen.turns] == ["LogWin", "Breathe", "LogWin"]


class Unplugged(Typed):
    """Ears that fail as soon as they listen for a limited time."""

    def listen(self, seconds: float = inf) -> Said | None:
        if seconds < inf:
            raise MicrophoneMissing("unplugged")
        return super().listen()


@pytest.mark.parametrize("line", ["breathe with me", "i want to die"])
def test_a_microphone_lost_in_a_silence_is_not_taken_for_a_lost_voice(tmp_path: Path, line: str) -> None:
    screen = Recorded()

    with pytest.raises(MicrophoneMissing):
        Loop(
            Talk(house_in(tmp_path, MORNING), "me"), Unplugged(io.StringIO(line)), Transcribing(), screen, TROUBLE
        ).run()

    assert screen.notices == []


def test_slower_and_quieter_hold_from_the_next_reply_on(tmp_path: Path) -> None:
    house, narrator = house_in(tmp_path, MORNING), Transcribing()
    lines = io.StringIO("speak slower\nturn it down\ni ate\n")

    Loop(Talk(house, "me"), Typed(lines), narrator, Recorded(), {}).run()

    assert narrator.rates == [80, 80, 80]
    assert narrator.volumes == [100, 80, 80]


class Kept:
    """A Player that keeps what it is given."""

    def __init__(self, sounds: list[Sound]) -> None:
        self._sounds = sounds

    def play(self, sound: Sound) -> None:
        self._sounds.append(sound)

    def stop(self) -> None:
        """Nothing plays."""

    def rest(self, seconds: float) -> None:
        """Nobody waits."""


def test_a_slower_voice_takes_longer() -> None:
    heard: list[Sound] = []
    with Voice("en-US") as voice:
        narrator = Aloud(voice, Kept(heard))
        for rate in (100, 60):
            narrator.tune(rate, 100)
            narrator.say("You called your sister. It's kept.")

    assert heard[1].seconds > heard[0].seconds * 1.2
