"""Settings made by voice: each is remembered, has its bounds, and says what it did."""

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.intents.recap_time import SetRecapTime, StopRecap
from skill.core.intents.reply_length import LongerReplies, ShorterReplies
from skill.core.intents.speech_rate import SpeakFaster, SpeakSlower
from skill.core.intents.volume import Louder, Quieter
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first

ENGLISH = language_of("en-US")


def desk() -> Desk:
    return Desk(MONDAY, ENGLISH, MemoryNotebook(), Conversation(), first, None)


@pytest.mark.parametrize(
    ("intent", "preference", "value"),
    [
        (SpeakSlower(), "rate", "80"),
        (SpeakFaster(), "rate", "120"),
        (Quieter(), "volume", "80"),
        (Louder(), "volume", "100"),
        (ShorterReplies(), "length", "short"),
        (LongerReplies(), "length", "full"),
        (SetRecapTime("21:00"), "recap_time", "21:00"),
        (StopRecap(), "recap_time", ""),
    ],
)
def test_a_setting_is_remembered(intent: Intent, preference: str, value: str) -> None:
    here = desk()

    intent.reply(here)

    assert here.notebook.preferences.get(preference) == value


@pytest.mark.parametrize(
    ("intent", "preference", "bound"),
    [
        (SpeakSlower(), "rate", "60"),
        (SpeakFaster(), "rate", "160"),
        (Quieter(), "volume", "20"),
        (Louder(), "volume", "100"),
    ],
)
def test_at_its_bound_a_dial_stays_and_says_so(intent: Intent, preference: str, bound: str) -> None:
    here = desk()

    spoken = [intent.reply(here).speech for _ in range(9)]

    assert here.notebook.preferences.get(preference) == bound
    assert spoken[-1] in ENGLISH.spoken[f"{type(intent).__name__}.at_the_end"]


def test_a_dial_comes_back_from_its_bound() -> None:
    here = desk()
    for _ in range(9):
        SpeakSlower().reply(here)

    assert SpeakFaster().reply(here).speech in ENGLISH.spoken["SpeakFaster.done"]
    assert here.notebook.preferences.get("rate") == "80"


def test_a_value_that_is_no_number_counts_as_normal() -> None:
    here = desk()
    here.notebook.preferences.put("rate", "quick")

    SpeakFaster().reply(here)

    assert here.notebook.preferences.get("rate") == "120"


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("21:00", "nine in the evening"),
        ("19:30", "half past seven in the evening"),
        ("20:15", "quarter past eight in the evening"),
        ("23:45", "quarter to midnight"),
        ("12:00", "noon"),
        ("00:30", "half past midnight"),
        ("07:20", "twenty past seven in the morning"),
        ("06:50", "ten to seven in the morning"),
    ],
)
def test_the_hour_of_the_recap_is_said_again(time: str, said: str) -> None:
    reply = SetRecapTime(time).reply(desk())

    assert reply.speech == f"I've noted {said}. I can't speak up by myself yet, so please ask."
    assert time in reply.display


def test_without_an_hour_it_is_asked_for() -> None:
    here = desk()

    SetRecapTime().reply(here)

    assert here.conversation.asked == "SetRecapTime.time"
    assert here.notebook.preferences.get("recap_time") == ""


@pytest.mark.parametrize("time", ["25:00", "nine", "12:61"])
def test_an_hour_that_is_none_is_refused(time: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|hour|minute"):
        SetRecapTime(time)


def test_stopping_a_recap_that_was_never_set_says_so() -> None:
    here = desk()
    never_set = StopRecap().reply(here).speech
    SetRecapTime("21:00").reply(here)

    stopped = StopRecap().reply(here).speech

    assert never_set in ENGLISH.spoken["StopRecap.none_set"]
    assert stopped in ENGLISH.spoken["StopRecap.stopped"]
