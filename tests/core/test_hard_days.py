"""Hard days: heard first, then one offer that may be refused."""

from dataclasses import replace
from datetime import datetime

import pytest

from skill.catalog.files import known_locales
from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.codec import restored, stored
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.engine import Engine
from skill.core.intents import Intent
from skill.core.intents.breathe import Breathe
from skill.core.intents.hard_day import HardDay
from skill.core.intents.suggest_step import SuggestStep, part_of_day
from skill.core.reply import Expects, Tone
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first

LANGUAGE = language_of("en-US")


def desk(*, in_care: bool = False, now: datetime = MONDAY) -> Desk:
    return Desk(now, LANGUAGE, MemoryNotebook(), Conversation(in_care=in_care), first, lifeline_of("US"))


def test_a_hard_day_is_heard_and_one_thing_is_offered() -> None:
    here = desk()

    reply = HardDay().reply(here)

    assert (reply.expects, reply.tone) == (Expects.YES_OR_NO, Tone.CALM)
    assert here.conversation.pending == HardDay(accepted=True)


def test_a_yes_to_the_offer_reads_a_win_of_their_own() -> None:
    here = desk()
    here.journal.keep("I fed the cat", about=here.today, said_at=here.now)

    reply = HardDay(accepted=True).reply(here)

    assert "you fed the cat" in reply.speech.casefold()
    assert reply.tone is Tone.CALM


def test_a_yes_without_any_win_is_met_with_a_kind_word() -> None:
    assert HardDay(accepted=True).reply(desk()).speech in LANGUAGE.spoken["Encourage.plain"]


def test_nothing_is_offered_on_a_hard_day_in_care() -> None:
    here = desk(in_care=True)

    reply = HardDay().reply(here)

    assert here.conversation.pending is None
    assert "help" in reply.speech


@pytest.mark.parametrize(
    ("hour", "part"),
    [(0, "night"), (3, "night"), (4, "morning"), (10, "morning"), (11, "day"), (16, "day"), (17, "evening"),
     (21, "evening"), (22, "night"), (23, "night")],
)  # fmt: skip
def test_a_step_fits_the_time_of_day(hour: int, part: str) -> None:
    here = desk(now=MONDAY.replace(hour=hour))

    assert part_of_day(hour) == part
    assert SuggestStep().reply(here).speech in LANGUAGE.spoken[f"SuggestStep.{part}"]


def test_there_are_enough_steps_that_none_comes_twice_soon() -> None:
    steps = [step for part in ("morning", "day", "evening", "night") for step in LANGUAGE.spoken[f"SuggestStep.{part}"]]

    assert len(set(steps)) == len(steps) >= 12


def test_a_step_asks_for_no_answer() -> None:
    here = desk()

    reply = SuggestStep().reply(here)

    assert reply.expects is Expects.ANYTHING
    assert here.conversation.pending is None


def test_a_step_in_care_keeps_help_one_word_away() -> None:
    assert "help" in SuggestStep().reply(desk(in_care=True)).speech


def test_breathing_is_a_minute_of_breaths_that_are_longer_out_than_in() -> None:
    begin, *breaths, end = Breathe().reply(desk()).pace

    assert [beat.seconds for beat in breaths] == [4, 6] * 6
    assert sum(beat.seconds for beat in breaths) == 60
    assert begin.seconds > 0
    assert end.seconds == 0
    assert "stop" in end.speech


@pytest.mark.parametrize("tag", known_locales())
def test_a_door_without_a_clock_says_the_same_words_as_one_that_paces_them(tag: str) -> None:
    reply = Breathe().reply(replace(desk(), language=language_of(tag)))

    assert reply.speech == " ".join(beat.speech for beat in reply.pace)
    assert len(reply.speech.split()) <= 45


def test_breathing_is_the_same_each_time_and_calm() -> None:
    here = desk()

    replies = [Breathe().reply(here) for _ in range(3)]

    assert replies[0] == replies[1] == replies[2]
    assert replies[0].tone is Tone.CALM


def test_again_breathes_at_the_same_pace() -> None:
    engine, notebook = Engine(LANGUAGE, first, None), MemoryNotebook()
    breathed = engine.turn(said("breathe with me"), Conversation(), notebook)

    again = engine.turn(said("again"), restored(stored(breathed.conversation)), notebook)

    assert breathed.reply.pace
    assert again.reply.pace == breathed.reply.pace


def test_stop_while_breathing_is_a_goodbye_without_a_pace() -> None:
    engine, notebook = Engine(LANGUAGE, first, None), MemoryNotebook()
    breathing = engine.turn(said("breathe with me"), Conversation(), notebook).conversation

    turn = engine.turn(said("stop"), breathing, notebook)

    assert turn.reply.ends_session
    assert not turn.reply.pace
    assert not turn.conversation.last_pace


@pytest.mark.parametrize("intent", [HardDay(), SuggestStep(), Breathe()])
def test_a_hard_day_keeps_nothing(intent: Intent) -> None:
    here = desk()

    intent.reply(here)

    assert here.notebook == MemoryNotebook()
