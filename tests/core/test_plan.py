"""The safety plan, in the person's own words and order."""

from datetime import timedelta

from skill.catalog.languages import language_of
from skill.catalog.lifelines import lifeline_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.breathe import Breathe
from skill.core.intents.plan import AddToPlan, ReadPlan
from skill.core.intents.remove_from_plan import RemoveFromPlan
from skill.core.notebook import PlanItem
from skill.core.reply import Expects, Tone
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first


def desk(*items: str, in_care: bool = False) -> Desk:
    notebook = MemoryNotebook()
    for position, words in enumerate(items):
        notebook.plan.add(PlanItem(words, MONDAY - timedelta(hours=1) + timedelta(minutes=position)))
    return Desk(MONDAY, language_of("en-US"), notebook, Conversation(in_care=in_care), first, lifeline_of("US"))


def test_a_plan_is_read_in_order_word_for_word() -> None:
    reply = ReadPlan().reply(desk("hold an ice cube", "text Amir.", "my brother's number"))

    assert "Hold an ice cube. Text Amir. My brother's number." in reply.speech
    assert reply.tone is Tone.CALM


def test_a_long_plan_is_read_to_its_end() -> None:
    reply = ReadPlan().reply(desk(*[f"thing number {number}" for number in range(30)]))

    assert "Thing number 29." in reply.speech


def test_where_there_is_no_plan_yet_it_offers_to_begin() -> None:
    here = desk()

    reply = ReadPlan().reply(here)

    assert reply.expects is Expects.YES_OR_NO
    assert here.conversation.pending == AddToPlan()


def test_where_there_is_no_plan_yet_in_care_it_says_whom_to_reach_and_asks_nothing() -> None:
    here = desk(in_care=True)

    reply = ReadPlan().reply(here)

    assert "nine eight eight" in reply.speech
    assert reply.expects is Expects.ANYTHING
    assert here.conversation.pending == Breathe()


def test_a_plan_in_care_ends_with_whom_to_reach_and_stays_in_care() -> None:
    here = desk("hold an ice cube", in_care=True)

    reply = ReadPlan().reply(here)

    assert reply.speech == "Here is your plan. Hold an ice cube. To talk, call or text nine eight eight, any hour."
    assert here.conversation.in_care


def test_somebody_to_call_is_read_with_the_number_digit_by_digit() -> None:
    reply = ReadPlan().reply(desk("call my sister on 07700 900123", "take 10 breaths", "ring Lou (312) 555-0142"))

    assert "Call my sister on zero seven seven zero zero, nine zero zero one two three." in reply.speech
    assert "Take 10 breaths." in reply.speech
    assert "three one two, five five five, zero one four two" in reply.speech
    assert "Call my sister on 07700 900123. Take 10 breaths. Ring Lou (312) 555-0142." in reply.display


def test_a_number_is_said_back_digit_by_digit_when_it_is_added_and_kept_as_it_was_said() -> None:
    here = desk()

    reply = AddToPlan("call my sister on 07700 900123").reply(here)

    assert "zero seven seven zero zero" in reply.speech
    assert "07700 900123" in reply.display
    assert here.notebook.plan.all()[0].words == "call my sister on 07700 900123"


def test_an_item_is_taken_out_only_after_a_yes_and_read_whole_before() -> None:
    here = desk("hold an ice cube", "call my sister on 07700 900123")

    asked = RemoveFromPlan("my sister").reply(here)

    assert "call my sister on zero seven" in asked.speech
    assert asked.expects is Expects.YES_OR_NO
    assert len(here.notebook.plan.all()) == 2


def test_a_yes_takes_the_item_out_and_leaves_the_others() -> None:
    here = desk("hold an ice cube", "text Amir")
    RemoveFromPlan("ice cube").reply(here)
    assert here.conversation.pending is not None

    here.conversation.pending.reply(here)

    assert [item.words for item in here.notebook.plan.all()] == ["text Amir"]


def test_an_item_that_is_not_there_changes_nothing() -> None:
    here = desk("hold an ice cube")

    reply = RemoveFromPlan("swimming").reply(here)

    assert reply.expects is Expects.ANYTHING
    assert here.conversation.pending is None
    assert len(here.notebook.plan.all()) == 1


def test_it_asks_which_item_when_none_was_named() -> None:
    here = desk("hold an ice cube")

    RemoveFromPlan().reply(here)

    assert here.conversation.asked == "RemoveFromPlan.item"


def test_an_item_is_kept_verbatim_behind_the_others() -> None:
    here = desk("hold an ice cube")

    reply = AddToPlan("call my cousin Lou.").reply(here)

    assert [item.words for item in here.notebook.plan.all()] == ["hold an ice cube", "call my cousin Lou."]
    assert reply.speech.endswith("call my cousin Lou.")


def test_a_long_item_is_kept_and_not_read_back() -> None:
    here = desk()
    item = "sit on the back step with the blue blanket and count the red cars"

    reply = AddToPlan(item).reply(here)

    assert here.notebook.plan.all()[0].words == item
    assert "blanket" not in reply.speech


def test_without_an_item_it_asks_and_keeps_nothing() -> None:
    here = desk()

    AddToPlan().reply(here)

    assert here.conversation.asked == "AddToPlan.item"
    assert not here.notebook.plan.all()
