"""Care with real storage: a number for silence, a country and a plan that stay, and nothing kept of a crisis."""

from dataclasses import replace
from pathlib import Path

import pytest

from skill.assembly import House
from skill.core.conversation import Conversation
from skill.core.turn import Turn
from tests.core.support import MONDAY, said
from tests.fakes import clock_at
from tests.houses import house_in


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_in(tmp_path, clock_at(MONDAY), country="GB")


def told(house: House, *words: str) -> Turn:
    """The last turn of one conversation."""
    turn = house.turn(said(words[0]), Conversation())
    for later in words[1:]:
        turn = house.turn(said(later), turn.conversation)
    return turn


def test_silence_after_the_answer_repeats_the_number_as_slowly_as_the_person_wants_it(house: House) -> None:
    turn = told(house, "speak slower", "i want to die")

    again = house.silence(said(""), turn.conversation)

    assert again is not None
    assert "one one six, one two three" in again.reply.speech
    assert again.rate == 80
    assert house.silence(said(""), again.conversation) is None


def test_silence_is_answered_when_the_journal_can_t_be_opened(tmp_path: Path) -> None:
    (tmp_path / "wins.db").mkdir()
    house = house_in(tmp_path, clock_at(MONDAY), country="GB")

    again = house.silence(said(""), told(house, "i want to die").conversation)

    assert again is not None
    assert "one one six" in again.reply.speech


def test_a_defect_in_what_is_kept_does_not_come_between_a_person_and_help(house: House) -> None:
    with house.library.visit(said("").person, MONDAY) as visit:
        visit.notebook.preferences.put("country", 5)  # type: ignore[arg-type]

    assert "one one six" in told(house, "i want to die").reply.speech
    with pytest.raises(AttributeError):
        told(house, "i got up", "hello")


def test_silence_in_any_other_conversation_opens_no_journal(house: House, tmp_path: Path) -> None:
    assert house.silence(said(""), Conversation()) is None
    assert not (tmp_path / "wins.db").exists()


def test_a_country_said_once_is_known_in_a_later_conversation(house: House, tmp_path: Path) -> None:
    told(house, "i'm in canada")
    house.close()

    later = told(house_in(tmp_path, clock_at(MONDAY), country="GB"), "i want to die")

    assert "nine eight eight" in later.reply.speech


def test_somebody_else_s_country_is_not_mine(house: House) -> None:
    told(house, "i'm in canada")
    other = replace(said("i want to die"), person=replace(said("").person, name="another"))

    assert "one one six" in house.turn(other, Conversation()).reply.speech


def test_nothing_of_a_crisis_is_on_the_disk_or_in_a_log(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    turn = told(house, "i ate", "i want to die", "a person", "with you", "i was joking", "what did i do today")

    assert turn.reply.speech == "Today you ate."
    house.close()
    assert not caplog.records
    assert not [path for path in tmp_path.iterdir() if path.is_file() and b"want to die" in path.read_bytes()]


def test_the_plan_is_not_readable_on_the_disk(house: House, tmp_path: Path) -> None:
    told(house, "add call my sister on 07700 900123 to my plan")

    house.close()

    assert not [path for path in tmp_path.iterdir() if path.is_file() and b"900123" in path.read_bytes()]
