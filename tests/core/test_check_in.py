"""Check-ins: what was said is kept as it is; only the sound of the reply depends on it."""

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.check_in import CheckIn
from skill.core.lines import filled
from skill.core.reply import Reply, Tone
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first

LANGUAGE = language_of("en-US")


def desk(*, in_care: bool = False) -> Desk:
    return Desk(MONDAY, LANGUAGE, MemoryNotebook(), Conversation(in_care=in_care), first, None)


def answered(mood: str) -> Reply:
    return CheckIn(mood).reply(desk())


def glad_lines(mood: str) -> set[str]:
    return {filled(line, {"mood": mood}).speech for line in LANGUAGE.spoken["CheckIn.kept_high"]}


@pytest.mark.parametrize(
    ("mood", "number", "word"), [("1", 1, ""), ("6", 6, ""), ("10", 10, ""), ("tired", 0, "tired"), ("11", 0, "11")]
)
def test_a_check_in_is_kept_as_a_number_or_as_the_word(mood: str, number: int, word: str) -> None:
    here = desk()

    CheckIn(mood).reply(here)

    (kept,) = here.notebook.check_ins.all()
    assert (kept.mood, kept.word, kept.about, kept.said_at) == (number, word, MONDAY.date(), MONDAY)


def test_a_check_in_after_midnight_is_about_the_evening_before() -> None:
    here = Desk(MONDAY.replace(hour=1), LANGUAGE, MemoryNotebook(), Conversation(), first, None)

    CheckIn("5").reply(here)

    assert here.notebook.check_ins.all()[0].about == here.today < MONDAY.date()


@pytest.mark.parametrize("mood", ["1", "3", "tired", "numb", "not great"])
def test_a_low_mood_is_met_calmly_and_never_gladly(mood: str) -> None:
    assert answered(mood).tone is Tone.CALM
    assert answered(mood).speech not in glad_lines(mood)


@pytest.mark.parametrize("mood", ["4", "7", "okay", "a word that nobody listed"])
def test_a_mood_that_is_neither_low_nor_high_is_met_plainly(mood: str) -> None:
    assert answered(mood).tone is Tone.PLAIN
    assert answered(mood).speech not in glad_lines(mood)


@pytest.mark.parametrize("mood", ["8", "10", "good", "not bad"])
def test_a_high_mood_may_be_met_gladly(mood: str) -> None:
    assert answered(mood).speech in glad_lines(mood)


@pytest.mark.parametrize("mood", ["6", "2", "9", "tired", "okay", "good"])
def test_a_mood_is_read_back_as_it_was_said(mood: str) -> None:
    assert mood in answered(mood).speech.casefold()


def test_no_word_is_both_low_and_high() -> None:
    moods = LANGUAGE.moods

    assert not set(moods["low"]) & {*moods["high"], *moods["even"]}
    assert not set(moods["high"]) & set(moods["even"])


def test_without_a_mood_it_asks_and_keeps_nothing() -> None:
    here = desk()

    reply = CheckIn().reply(here)

    assert reply.speech.endswith("?")
    assert here.conversation.asked == "CheckIn.mood"
    assert not here.notebook.check_ins.all()


@pytest.mark.parametrize("mood", ["2", "9", "tired"])
def test_in_care_every_mood_gets_the_same_calm_words(mood: str) -> None:
    reply = CheckIn(mood).reply(desk(in_care=True))

    assert (reply.speech,) == LANGUAGE.spoken["CheckIn.kept_in_care"]
    assert reply.tone is Tone.CALM
