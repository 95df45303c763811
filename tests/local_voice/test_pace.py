"""A breathing minute keeps its pace, and whoever speaks ends it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import accumulate
from math import inf
from pathlib import Path

import numpy as np
import pytest
import soundfile

from local_voice.audio.recordings import Recordings
from local_voice.demo.conversation import recordings
from local_voice.ears import SILENCE, Said
from local_voice.hearing import ears_on
from local_voice.loop import Loop
from local_voice.narrator import Aloud, Cue, Unspoken
from local_voice.pace import Pacer
from local_voice.recogniser import SpeechModel
from local_voice.speech.player import Silent
from local_voice.speech.voice import Voice
from local_voice.speech.wav_folder import WavFolder
from local_voice.talk import Talk
from skill.core.intents.breathe import IN, OUT, ROUNDS, TO_BEGIN
from skill.core.reply import Beat
from tests.fakes import clock_at
from tests.houses import house_in
from tests.local_voice.doors import Recorded
from tests.local_voice.hearing import recording
from tests.local_voice.test_player import Heard

MORNING = clock_at(datetime(2026, 3, 2, 9, tzinfo=UTC))
BREATHE, STOP = recording("breathe with me"), recordings()[-1]
BREATHS = [Beat("In.", 4.0), Beat("Out.", 6.0)]


@dataclass
class Room:
    """Ears and a narrator in one room, whose time is made up: words take half a second.

    `late` is by how much each listening is late, `said` what somebody says at which second.
    """

    late: Sequence[float] = (0.0,)
    said: dict[float, str] = field(default_factory=dict)
    ended: bool = False
    now: float = 1000.0
    cued: list[tuple[float, str]] = field(default_factory=list)
    reopened: list[str] = field(default_factory=list)
    listened: int = 0

    def pace(self, beats: Sequence[Beat]) -> Said | None:
        return Pacer(self, self, lambda: self.now).give(beats)

    @property
    def times(self) -> list[float]:
        return [round(at - 1000.0, 3) for at, _ in self.cued]

    def tune(self, rate: int, volume: int) -> None:
        """As ever."""

    def say(self, text: str) -> None:
        self.cued.append((self.now, text))
        self.now += 0.5 if text else 0.0

    def cues(self, beats: Sequence[Beat]) -> Sequence[Cue]:
        return [partial(self.say, beat.speech) for beat in beats]

    def rest(self, seconds: float) -> None:
        self.now += seconds

    def reopen(self, spoken: str) -> None:
        self.reopened.append(spoken)

    def listen(self, seconds: float = inf) -> Said | None:
        if self.ended:
            return None
        for at in sorted(self.said):
            if self.now <= at + 1000.0 < self.now + seconds:
                self.now = at + 1000.3
                return Said(self.said.pop(at))
        self.now += seconds + self.late[self.listened % len(self.late)]
        self.listened += 1
        return SILENCE


def test_every_beat_begins_on_time() -> None:
    room = Room()

    assert room.pace([Beat("Together.", 3.0), *BREATHS * 6, Beat("Done.", 0.0)]) is None

    assert room.times == [0, *accumulate([3.0, *[4.0, 6.0] * 6])]


@pytest.mark.parametrize("late", [(0.04,), (-0.03,), (0.1, -0.03, 0.0)])
def test_delays_do_not_add_up(late: Sequence[float]) -> None:
    """What a microphone gives too late or too early: less than a tenth of a second is not felt in a breath."""
    room = Room(late)

    room.pace(BREATHS * 60)

    wanted = [0, *accumulate([4.0, 6.0] * 60)][:-1]
    assert max(abs(at - due) for at, due in zip(room.times, wanted, strict=True)) < 0.101


def test_words_that_take_longer_than_their_beat_are_followed_at_once() -> None:
    room = Room()

    room.pace([Beat("One.", 0.2), Beat("Two.", 0.0), Beat("", 1.0), Beat("Three.", 2.0)])

    assert room.times == [0, 0.5, 1.0, 2.0]


def test_whoever_speaks_in_the_silence_ends_it() -> None:
    room = Room(said={6.5: "stop"})

    assert room.pace(BREATHS * 6) == Said("stop")

    assert [words for _, words in room.cued] == room.reopened == ["In.", "Out."]
    assert room.now < 1006.9


def test_breathing_along_aloud_is_no_interruption() -> None:
    room = Room(said={1.0: "in", 5.0: "out", 11.0: "out"})

    assert room.pace(BREATHS * 2) == Said("out")  # the third was said on "in"

    assert room.times == [0, 4, 10]


def test_a_cough_makes_no_breath_shorter() -> None:
    room = Room([1.2, 0.0, 0.0, 0.0])

    room.pace(BREATHS * 2)

    assert room.times == [0, 5.2, 11.2, 15.2]


def test_without_ears_the_pace_goes_on_to_its_end() -> None:
    room = Room(ended=True)

    assert room.pace(BREATHS) is None

    assert room.times == [0, 4]
    assert room.now == 1010.0


def test_whoever_only_reads_is_not_made_to_wait() -> None:
    room = Room()

    assert Pacer(Unspoken(), room, lambda: room.now).give(BREATHS) is None

    assert room.now == 1000.0


def breathing(model: SpeechModel, folder: Path, *paths: Path) -> tuple[list[str], list[float]]:
    """The intents of a conversation with real ears and a real voice, and how long each sound that was played took."""
    house, screen, player = house_in(folder, MORNING), Recorded(), Heard()
    with Recordings(paths) as source, Voice("en-US") as voice:
        narrator = Aloud(voice, player, WavFolder(folder / "replies"))
        Loop(Talk(house, "me"), ears_on(source, model, house), narrator, screen, {}).run()
    house.close()
    return [turn.intent for turn in screen.turns], [sound.seconds for sound in player.sounds]


def test_stop_ends_the_minute_at_once(model: SpeechModel, tmp_path: Path) -> None:
    intents, played = breathing(model, tmp_path, BREATHE, STOP)

    assert intents == ["Breathe", "Stop"]
    assert len(played) <= 4  # the beginning, a breath at the most, and the goodbye


def test_anything_else_that_is_said_meanwhile_is_answered(model: SpeechModel, tmp_path: Path) -> None:
    intents, played = breathing(model, tmp_path, BREATHE, recording("i took a shower"))

    assert intents == ["Breathe", "LogWin"]
    assert len(played) <= 4


def test_the_minute_is_given_whole_when_nobody_speaks_and_its_file_keeps_the_pace(
    model: SpeechModel, tmp_path: Path
) -> None:
    intents, played = breathing(model, tmp_path, BREATHE)

    (file,) = (tmp_path / "replies").iterdir()
    samples, rate = soundfile.read(file, dtype="int16")
    assert intents == ["Breathe"]
    assert len(played) == 2 + 2 * ROUNDS
    due = [0, *accumulate([TO_BEGIN, *[IN, OUT] * ROUNDS])]
    assert max(played[:-1]) < IN
    assert abs(len(samples) / rate - due[-1] - played[-1]) < 0.01
    assert [onset(samples, rate, at) for at in due] == pytest.approx(due, abs=0.1)


def onset(samples: np.ndarray[tuple[int, ...], np.dtype[np.int16]], rate: int, after: float) -> float:
    """When something is heard from this second on, in seconds; words begin 0.03 s after their sound."""
    return after + float(np.flatnonzero(np.abs(samples[round(after * rate) :]) > 100)[0]) / rate


def test_the_next_thing_happens_within_a_third_of_a_second_of_the_pause_after_stop(
    model: SpeechModel, tmp_path: Path
) -> None:
    """In real time, on a source that is as slow as a microphone."""
    house = house_in(tmp_path, MORNING)
    samples, rate = soundfile.read(STOP, dtype="int16")
    spoken_until = float(np.flatnonzero(np.abs(samples) > 300)[-1]) / rate
    with Recordings([STOP], real_time=True) as source, Voice("en-US") as voice:
        ears = ears_on(source, model, house)
        pacer = Pacer(Aloud(voice, Silent()), ears, time.monotonic)
        began = time.monotonic()
        said = pacer.give([Beat("", 9.0), Beat("In.", 9.0)])
        took = time.monotonic() - began
    house.close()

    assert said is not None
    assert said.text == "stop"
    assert took < spoken_until + 0.3 + 0.3
