"""The loop in trouble: the conversation outlives a journal that is away and a voice that is gone."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from local_voice.ears import Typed
from local_voice.loop import Loop
from local_voice.talk import Talk
from skill.assembly import load_sentences
from skill.core.errors import VoiceMissing
from tests.fakes import clock_at
from tests.houses import house_in
from tests.local_voice.doors import Recorded, Transcribing

TROUBLE = load_sentences("en-US", "trouble")
MORNING = clock_at(datetime(2026, 3, 2, 9, tzinfo=UTC))


class Hoarse:
    """A Narrator that has lost its voice."""

    def say(self, text: str) -> None:
        raise VoiceMissing(f"no voice for {len(text)} characters")


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


def test_a_lost_voice_ends_no_conversation(tmp_path: Path) -> None:
    screen = Recorded()

    house = house_in(tmp_path, MORNING)
    kept = Loop(Talk(house, "me"), Typed(io.StringIO("i ate\ni ran\n")), Hoarse(), screen, TROUBLE).run()

    assert kept
    assert screen.notices == ["voice_lost", "voice_lost"]
    assert [turn.intent for turn in screen.turns] == ["LogWin", "LogWin"]
