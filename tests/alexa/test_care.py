"""Care at the Alexa door: in every slot, in every state, and when everything else is broken."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from skill.assembly import House
from skill.core.conversation import Conversation
from skill.core.turn import Turn
from skill.core.utterance import Utterance
from tests.alexa.amazon import Amazon, house_in
from tests.alexa.door import AlexaDoor
from tests.alexa.kept import wins_of
from tests.alexa.lines import is_line
from tests.alexa.requests_made import Maker

CRISES = [
    ("sentence", "I want to die"),
    ("win", "want to die"),
    ("win", "don't want to be here anymore"),
    ("win_today", "want to kill myself"),
    ("win_yesterday", "didn't want to wake up"),
    ("small_win", "better off without me"),
    ("said_everyone", "would be better off without me"),
    ("said_there", "no way out"),
]


@pytest.mark.parametrize(("slot", "words"), CRISES)
def test_a_crisis_in_any_slot_is_answered_with_help_and_not_kept(
    door: AlexaDoor, house: House, make: Maker, slot: str, words: str
) -> None:
    answer = door.send(make.win(slot, words))
    assert "nine eight eight" in answer
    assert door.response["shouldEndSession"] is False
    assert wins_of(house) == []


def test_help_is_said_slower_and_shown_as_a_number(door: AlexaDoor) -> None:
    door.say("i want to die")
    assert door.response["outputSpeech"]["ssml"].startswith('<speak><prosody rate="95%">')
    assert "988" in door.response["card"]["content"]
    assert "die" not in door.response["card"]["content"]


def test_silence_repeats_the_number_in_fewer_words_and_takes_nothing_from_the_conversation(door: AlexaDoor) -> None:
    help_ = door.say("i want to die")
    again = door.response["reprompt"]["outputSpeech"]["ssml"]
    assert "nine eight eight" in again
    assert 'rate="95%"' in again
    assert len(again) < len(help_)
    assert door.attributes["number_due"] is True
    assert door.attributes["last_speech"] == help_


def test_after_an_answer_silence_is_met_neutrally(door: AlexaDoor) -> None:
    door.say("i want to die")
    door.say("i drank some water")
    assert "nine eight eight" not in door.response["reprompt"]["outputSpeech"]["ssml"]


@pytest.mark.parametrize("words", ["i called my sister", "what did i do today", "thanks", "say that again", "breathe"])
def test_in_care_every_card_has_the_number_and_none_has_words_of_theirs(door: AlexaDoor, words: str) -> None:
    door.say("my sister made me soup")
    door.say("i want to die")
    door.say(words)
    assert "988" in door.response["card"]["content"]
    assert "sister" not in door.response["card"]["content"]


def test_a_defect_in_what_silence_is_told_costs_nobody_the_help(house: House) -> None:
    class Mute(House):
        def silence(self, utterance: Utterance, conversation: Conversation) -> Turn | None:
            raise TypeError(utterance, conversation)

    door = AlexaDoor(Mute(house.settings, house.clock, house.pick))
    assert "nine eight eight" in door.say("i want to die")
    assert "nine eight eight" in door.response["reprompt"]["outputSpeech"]["ssml"]
    assert "988" in door.response["card"]["content"]
    assert is_line(door.say("i drank some water"), "LogWin.kept_in_care")
    assert "card" not in door.response


def test_what_was_survived_stands_on_no_card(door: AlexaDoor) -> None:
    door.say("i didn't hurt myself today")
    assert "hurt" not in door.response["card"]["content"]
    assert "hurt" in door.say("read my private wins")
    assert "card" not in door.response
    assert "hurt" in door.say("say that again")
    assert "card" not in door.response
    door.say("more")
    assert "card" not in door.response


def test_the_conversation_stays_in_care(door: AlexaDoor) -> None:
    door.say("i want to die")
    assert is_line(door.say("i drank some water"), "LogWin.kept_in_care")
    assert "nine eight eight" in door.say("help")


def test_a_crisis_told_in_one_breath_keeps_the_session_open(client: FlaskClient, amazon: Amazon, make: Maker) -> None:
    answer = amazon.post(client, make.win("win", "want to die", new=True)).get_json()
    assert answer["response"]["shouldEndSession"] is False


@pytest.fixture
def broken(tmp_path: Path, make: Maker) -> AlexaDoor:
    """A door whose database can't be opened: a folder stands in its place."""
    (tmp_path / "wins.db").mkdir()
    return AlexaDoor(house_in(tmp_path, make.at))


def test_help_is_there_when_the_database_is_not(broken: AlexaDoor) -> None:
    assert "nine eight eight" in broken.say("i want to die")


def test_a_win_that_could_not_be_kept_is_said_to_be_lost(broken: AlexaDoor, make: Maker) -> None:
    assert "not kept" in broken.say("i got out of bed")
    assert broken.response["shouldEndSession"] is True
    assert is_line(broken.send(make.intent("AMAZON.StopIntent")), "Stop.goodbye")


def test_a_defect_is_met_with_a_kind_sentence(tmp_path: Path, make: Maker, caplog: pytest.LogCaptureFixture) -> None:
    def broken_pick(options: object) -> str:
        raise TypeError(options)

    healthy = house_in(tmp_path, make.at)
    door = AlexaDoor(House(healthy.settings, healthy.clock, broken_pick))
    assert "not kept" in door.say("i sang in the shower")
    assert "went wrong" in door.say("thank you")
    assert door.response["shouldEndSession"] is True
    assert "shower" not in caplog.text
