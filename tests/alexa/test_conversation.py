"""Whole conversations through signed requests, and what is in the database afterwards."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask.testing import FlaskClient

from skill.assembly import House
from tests.alexa.amazon import Amazon
from tests.alexa.door import AlexaDoor, spoken
from tests.alexa.kept import wins_of
from tests.alexa.lines import is_line
from tests.alexa.requests_made import USER_ID, Json, Maker, empty, filled, resolved


def test_a_whole_conversation_is_kept_and_read_back(door: AlexaDoor, house: House, make: Maker) -> None:
    assert is_line(door.say("open small wins"), "Launch.first")
    assert "ou got out of bed" in door.send(make.win("win", "got out of bed", door.attributes))
    assert "ou called your sister" in door.say("I called my sister")
    assert is_line(door.say("undo"), "UndoLast.undone", win="you called your sister")
    assert is_line(door.say("what did i do today"), "Recap.today", wins="you got out of bed")
    assert is_line(door.say("stop"), "Stop.goodbye")
    assert door.response["shouldEndSession"] is True
    assert wins_of(house) == ["I got out of bed"]


def test_a_question_is_answered_with_amazons_own_yes_and_no(house: House, make: Maker) -> None:
    AlexaDoor(house).say("i ate breakfast")
    noon = make.at.replace(hour=12)
    later, after = AlexaDoor(House(house.settings, lambda: noon, house.pick)), Maker(noon)
    assert is_line(later.say("undo"), "UndoLast.ask", win="you ate breakfast")
    assert later.response["shouldEndSession"] is False
    assert "directives" not in later.response
    assert "no?" in later.response["reprompt"]["outputSpeech"]["ssml"]
    assert is_line(later.send(after.intent("AMAZON.NoIntent", attributes=later.attributes)), "No.left")
    assert wins_of(house) == ["I ate breakfast"]
    later.say("undo")
    answer = later.send(after.intent("AMAZON.YesIntent", attributes=later.attributes))
    assert is_line(answer, "UndoLast.undone", win="you ate breakfast")
    assert wins_of(house) == []


@pytest.mark.parametrize(
    ("slot", "value", "kept"),
    [
        ("win", "got out of bed", "I got out of bed"),
        ("win_i_finally", "called the dentist", "I finally called the dentist"),
        ("win_i_managed", "eat lunch", "I managed to eat lunch"),
        ("win_my", "anxiety was lower", "My anxiety was lower"),
        ("win_logged", "i paid a bill", "I paid a bill"),
        ("win_logged", "a win that i paid a bill", "I paid a bill"),
        ("small_win", "went for a walk", "Went for a walk"),
        ("sentence", "I went outside", "I went outside"),
    ],
)
def test_the_carrier_is_put_back(door: AlexaDoor, make: Maker, slot: str, value: str, kept: str) -> None:
    door.send(make.win(slot, value))
    assert wins_of(door.house) == [kept]


def test_a_day_that_stood_in_the_carrier_is_not_lost(door: AlexaDoor, make: Maker) -> None:
    door.send(make.win("win_yesterday", "went to therapy"))
    period = resolved("period", "yesterday", "yesterday")
    answer = door.send(make.intent("RecapIntent", {"period": period}))
    assert is_line(answer, "Recap.yesterday", wins="you went to therapy")


def test_a_period_that_alexa_did_not_resolve_is_understood_from_its_words(door: AlexaDoor, make: Maker) -> None:
    door.say("i slept all night")
    unresolved = resolved("period", "so far today", None)
    answer = door.send(make.intent("RecapIntent", {"period": unresolved}))
    assert is_line(answer, "Recap.today", wins="you slept all night")
    strange = resolved("period", "the age of dinosaurs", None)
    answer = door.send(make.intent("RecapIntent", {"period": strange}))
    assert answer == door.say("what did i do the age of dinosaurs")
    assert is_line(answer, "Recap.today", wins="you slept all night")


@pytest.mark.parametrize("slot", [filled("win", "?"), filled("win", "  "), empty("win")])
def test_a_slot_that_heard_nothing_is_not_a_win(door: AlexaDoor, house: House, make: Maker, slot: Json) -> None:
    assert is_line(door.send(make.intent("LogWinIntent", {"win": slot})), "Unknown.first")
    assert wins_of(house) == []


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("AMAZON.HelpIntent", "Help.what_to_say"),
        ("AMAZON.StopIntent", "Stop.goodbye"),
        ("AMAZON.CancelIntent", "Stop.goodbye"),
        ("AMAZON.YesIntent", "Yes.no_question"),
        ("AMAZON.NoIntent", "No.no_question"),
        ("AMAZON.RepeatIntent", "Repeat.nothing_yet"),
        ("AMAZON.FallbackIntent", "Unknown.first"),
        ("AMAZON.NavigateHomeIntent", "Launch.first"),
        ("UndoLastIntent", "UndoLast.nothing"),
        ("EncourageIntent", "Encourage.plain"),
        ("NeedHelpIntent", "NeedHelp.acknowledge"),
        ("ThanksIntent", "Thanks.welcome"),
        ("AMAZON.SomethingNewIntent", "Unknown.first"),
    ],
)
def test_an_intent_without_words_is_known(door: AlexaDoor, make: Maker, name: str, line: str) -> None:
    assert is_line(door.send(make.intent(name)), line)


def test_a_replayed_request_logs_once_and_is_answered_alike(
    client: FlaskClient, amazon: Amazon, house: House, make: Maker
) -> None:
    request = make.win("win", "watered the plants")
    first, second = amazon.post(client, request), amazon.post(client, request)
    assert first.data == second.data
    assert wins_of(house) == ["I watered the plants"]


def test_a_request_that_comes_twice_at_once_logs_once(
    client: FlaskClient, amazon: Amazon, house: House, make: Maker
) -> None:
    request = make.win("win", "opened the curtains")
    with ThreadPoolExecutor(4) as threads:
        answers = set(threads.map(lambda app: amazon.post(app.test_client(), request).data, [client.application] * 8))
    assert len(answers) == 1
    assert wins_of(house) == ["I opened the curtains"]


def test_a_recognised_voice_has_a_journal_of_its_own(house: House) -> None:
    AlexaDoor(house, person="amzn1.ask.person.SOMEONE").say("i read a page")
    AlexaDoor(house).say("i ate lunch")
    assert wins_of(house, "amzn1.ask.person.SOMEONE") == ["I read a page"]
    assert wins_of(house, USER_ID) == ["I ate lunch"]


def test_the_end_of_a_session_gets_an_empty_answer(client: FlaskClient, amazon: Amazon, make: Maker) -> None:
    assert amazon.post(client, make.ended()).get_json() == {}


def test_an_open_session_asks_for_the_next_sentence(door: AlexaDoor) -> None:
    door.say("open small wins")
    directive = door.response["directives"][0]
    assert door.response["shouldEndSession"] is False
    assert "listening" in door.response["reprompt"]["outputSpeech"]["ssml"]
    assert (directive["type"], directive["slotToElicit"]) == ("Dialog.ElicitSlot", "sentence")
    assert directive["updatedIntent"]["name"] == "LogWinIntent"
    assert all("value" not in slot for slot in directive["updatedIntent"]["slots"].values())


def test_a_win_told_in_one_breath_ends_the_session(client: FlaskClient, amazon: Amazon, make: Maker) -> None:
    answer = amazon.post(client, make.win("win", "got dressed", new=True)).get_json()
    assert answer["response"]["shouldEndSession"] is True
    assert "reprompt" not in answer["response"]


def test_words_are_escaped_and_cards_quote_no_win(door: AlexaDoor, house: House) -> None:
    words = 'I said <break time="10s"/> & "no" \x07 today'
    door.say(words)
    door.say("what did i do today")
    assert "<break" not in door.response["outputSpeech"]["ssml"]
    assert "&lt;break" in door.response["outputSpeech"]["ssml"]
    assert "\x07" not in str(door.response)
    door.say("i had a shower")
    assert door.response["card"] == {"type": "Simple", "title": "Small Wins", "content": "Your win is kept."}
    assert len(wins_of(house)) == 2


def test_help_shows_that_this_is_no_medical_advice(door: AlexaDoor) -> None:
    door.say("help")
    assert door.response["card"]["content"].endswith("not medical advice.")


def test_an_enormous_win_is_kept_and_answered_within_amazons_limits(
    client: FlaskClient, amazon: Amazon, house: House, make: Maker
) -> None:
    win = "i " + "&\u4e16" * 3_000
    amazon.post(client, make.win("sentence", win))
    recap: Mapping[str, Any] = make.intent("RecapIntent", {"period": resolved("period", "today", "today")})
    answer = amazon.post(client, recap)
    assert len(answer.data) < 24 * 1024
    assert len(spoken(answer.get_json())) < 8_000
    assert len(wins_of(house)[0]) == len(win)


@pytest.mark.parametrize("locale", ["en-GB", "xx", ""])
def test_a_locale_without_words_is_answered_in_the_nearest(house: House, make: Maker, locale: str) -> None:
    door = AlexaDoor(house)
    assert is_line(door.send(Maker(make.at, locale=locale).launch()), "Launch.first")
