"""The intents beyond the win: slots that Alexa filled, questions that the next sentence answers, and what is kept."""

import pytest

from skill.assembly import House
from skill.core.notebook import TrustedPerson
from skill.core.utterance import Identity
from tests.alexa.door import AlexaDoor
from tests.alexa.lines import is_line
from tests.alexa.requests_made import USER_ID, Maker, empty, filled, resolved

HEARD = [
    ("SetGoalIntent", "goal", "walk more", ("SetGoal.kept", {"goal": "walk more"})),
    ("SetGoalIntent", "goal", "to walk more", ("SetGoal.kept", {"goal": "walk more"})),
    ("AddToPlanIntent", "item", "listen to the rain", ("AddToPlan.added", {"item": "listen to the rain"})),
    (
        "SetRewardIntent",
        "reward",
        "a bath after three wins",
        ("SetReward.kept", {"reward": "a bath", "count": "three"}),
    ),
    ("SetRewardIntent", "count", "3", ("SetReward.ask_reward", {})),
    ("CheckInIntent", "mood", "calm", ("CheckIn.kept_high", {"mood": "calm"})),
    ("CheckInIntent", "mood", "7", ("CheckIn.kept", {"mood": "7"})),
    ("CheckInIntent", "mood", "lost", ("CheckIn.kept_low", {"mood": "lost"})),
    ("FindWinIntent", "query", "cooked", ("FindWin.nothing", {})),
    ("CountWinsIntent", "query", "cook this week", ("CountWins.none_of_those", {})),
    ("DeleteWinIntent", "query", "cooking", ("DeleteWin.nothing", {})),
    ("ShareWinsIntent", "person", "my sister", ("ShareWins.unknown_person", {"person": "your sister"})),
    ("DropGoalIntent", "goal", "walking", ("DropGoal.no_goal", {})),
]


@pytest.mark.parametrize(("intent", "slot", "heard", "answer"), HEARD)
def test_what_a_slot_heard_reaches_its_intent(
    door: AlexaDoor, intent: str, slot: str, heard: str, answer: tuple[str, dict[str, str]]
) -> None:
    line, said = answer
    request = Maker(door.house.clock()).intent(intent, {slot: filled(slot, heard)})
    assert is_line(door.send(request), line, **said)


@pytest.mark.parametrize(
    ("intent", "slot", "line"),
    [
        ("SetGoalIntent", "goal", "SetGoal.ask_goal"),
        ("FindWinIntent", "query", "FindWin.ask"),
        ("CheckInIntent", "mood", "CheckIn.ask"),
        ("SetRecapTimeIntent", "time", "SetRecapTime.ask"),
        ("RecapIntent", "period", "Recap.empty_today"),
    ],
)
def test_an_intent_whose_slot_heard_nothing_asks_for_it_or_does_the_usual(
    door: AlexaDoor, make: Maker, intent: str, slot: str, line: str
) -> None:
    assert is_line(door.send(make.intent(intent, {slot: empty(slot)})), line)
    assert is_line(door.send(make.intent(intent, {slot: filled(slot, "?")})), line)


def test_what_was_asked_for_comes_with_the_next_sentence(door: AlexaDoor, make: Maker) -> None:
    door.send(make.intent("SetGoalIntent"))
    assert door.response["directives"][0]["slotToElicit"] == "sentence"
    assert is_line(door.say("read a page a day"), "SetGoal.kept", goal="read a page a day")
    door.send(make.intent("AddStepIntent", {"step": filled("step", "call my sister")}, door.attributes))
    answer = door.send(make.intent("NextStepIntent", None, door.attributes))
    assert "call your sister" in answer.casefold()


@pytest.mark.parametrize(("heard", "said"), [("08:00", "eight in the morning"), ("20:00", "eight in the evening")])
def test_a_time_of_amazons_keeps_its_part_of_the_day(door: AlexaDoor, make: Maker, heard: str, said: str) -> None:
    assert said in door.send(make.intent("SetRecapTimeIntent", {"time": filled("time", heard)}))


def test_a_part_of_the_day_is_no_time_and_is_asked_about(door: AlexaDoor, make: Maker) -> None:
    evening = filled("time", "EV")
    assert is_line(door.send(make.intent("SetRecapTimeIntent", {"time": evening})), "SetRecapTime.ask")
    assert "half past eight" in door.say("half past eight")


@pytest.mark.parametrize(("intent", "said"), [("RecapIntent", "you slept all night"), ("CountWinsIntent", "One")])
def test_a_period_is_the_same_resolved_or_as_it_was_said(door: AlexaDoor, make: Maker, intent: str, said: str) -> None:
    door.say("i slept all night")
    for period in (resolved("period", "this week", "this_week"), resolved("period", "since the first of march", None)):
        assert said in door.send(make.intent(intent, {"period": period}))


def test_a_resolved_value_without_an_id_is_read_as_it_was_said(door: AlexaDoor, make: Maker) -> None:
    door.say("i slept all night")
    period = resolved("period", "today", "today")
    del period["resolutions"]["resolutionsPerAuthority"][0]["values"][0]["value"]["id"]
    assert is_line(door.send(make.intent("RecapIntent", {"period": period})), "Recap.today", wins="you slept all night")


def test_wins_are_shared_with_somebody_only_on_a_yes(door: AlexaDoor, house: House, make: Maker) -> None:
    with house.library.visit(Identity("alexa", USER_ID), house.clock()) as visit:
        visit.notebook.people.add(TrustedPerson("Sam", "sam@example.org", house.clock()))
    door.say("i ate breakfast")
    person = {"person": filled("person", "sam this week")}
    assert "Sam" in door.send(make.intent("ShareWinsIntent", person, door.attributes))
    assert is_line(door.send(make.intent("AMAZON.YesIntent", None, door.attributes)), "ShareWins.file", person="Sam")


@pytest.mark.parametrize(
    ("intent", "slot", "heard"),
    [
        ("SetGoalIntent", "goal", "kill myself"),
        ("CheckInIntent", "mood", "suicidal"),
        ("FindWinIntent", "query", "want to die"),
        ("ChangeLastIntent", "win", "i want to die"),
        ("RecapIntent", "period", "i want to die"),
        ("SetRewardIntent", "reward", "ending my life"),
        ("AddToPlanIntent", "item", "i want to kill myself"),
    ],
)
def test_a_crisis_in_a_slot_of_any_intent_is_answered_with_help(
    door: AlexaDoor, make: Maker, intent: str, slot: str, heard: str
) -> None:
    assert "nine eight eight" in door.send(make.intent(intent, {slot: filled(slot, heard)}))


def test_a_mood_that_is_none_is_understood_as_what_it_is(door: AlexaDoor, make: Maker) -> None:
    answer = door.send(make.intent("CheckInIntent", {"mood": filled("mood", "less alone than yesterday")}))
    assert "ou feel less alone than yesterday" in answer


def test_everything_is_deleted_only_on_a_yes(door: AlexaDoor, make: Maker) -> None:
    door.say("i ate breakfast")
    assert is_line(door.send(make.intent("DeleteEverythingIntent", None, door.attributes)), "DeleteEverything.ask")
    assert "directives" not in door.response
    answer = door.send(make.intent("AMAZON.YesIntent", None, door.attributes))
    assert is_line(answer, "DeleteEverything.deleted")
    assert not is_line(door.say("what did i do today"), "Recap.today", wins="you ate breakfast")


def test_the_longest_recap_travels_as_a_place_in_it(door: AlexaDoor, make: Maker) -> None:
    for number in range(30):
        door.say(
            f"i watered plant {number} and i fed cat {number} and i swept room {number} and i called friend {number}"
        )
    envelope = make.intent("RecapIntent", {"period": resolved("period", "everything", "all")}, door.attributes)
    door.send(envelope)
    assert len(str(door.attributes["cursor"])) < 300
    assert "thirty" in door.send(make.intent("MoreIntent", None, door.attributes))


def test_slower_and_quieter_are_heard_in_the_reply(door: AlexaDoor) -> None:
    door.say("speak slower")
    door.say("turn it down")

    assert '<prosody rate="80%" volume="-1.9dB">' in door.response["outputSpeech"]["ssml"]
