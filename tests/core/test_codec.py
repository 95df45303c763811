"""Intents, conversations and turns survive being written down."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.core.codec import intent_of, restored, slots_of, stored, turn_from, turn_to
from skill.core.conversation import Conversation
from skill.core.intents import Intent
from skill.core.intents.log_win import LogWin
from skill.core.intents.need_help import NeedHelp
from skill.core.intents.recap import Recap
from skill.core.intents.undo_last import UndoLast
from skill.core.period import NAMED, WEEKDAYS, Period
from skill.core.reply import Beat, Expects, Reply, Tone
from skill.core.turn import Turn
from skill.core.win import Kind

intents = st.one_of(
    st.builds(LogWin, st.lists(st.text(), min_size=1).map(tuple), st.dates(), st.sampled_from(Kind)),
    st.builds(NeedHelp, st.booleans(), st.booleans(), st.text()),
    st.builds(UndoLast, st.text()),
    st.builds(Recap, st.sampled_from([*NAMED, *WEEKDAYS, "2026-03-02", "2026-03-02/.."]).map(Period)),
)
paces = st.lists(st.builds(Beat, st.text(), st.floats(0, 60))).map(tuple)
conversations = st.builds(
    Conversation,
    pending=st.none() | intents,
    cursor=st.none() | intents,
    last_speech=st.text(),
    last_display=st.text(),
    last_pace=paces,
    last_change=st.lists(st.text()).map(tuple),
    recent=st.lists(st.text(), max_size=7).map(tuple),
    misses=st.integers(0, 9),
    in_care=st.booleans(),
    number_due=st.booleans(),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(intents)
def test_an_intent_comes_back_from_its_name_and_slots(intent: Intent) -> None:
    assert intent_of(type(intent).__name__, slots_of(intent)) == intent


@given(conversations)
def test_a_conversation_comes_back(conversation: Conversation) -> None:
    assert restored(stored(conversation)) == conversation


replies = st.builds(
    Reply, st.text(), st.text(), st.sampled_from(Expects), st.sampled_from(Tone), st.booleans(), pace=paces
)


@given(conversations, replies)
def test_a_turn_comes_back(conversation: Conversation, reply: Reply) -> None:
    turn = Turn(reply, conversation, "LogWin")

    assert turn_from(turn_to(turn)) == turn


@given(st.dictionaries(st.sampled_from(list(vars(Conversation()))), anything))
def test_a_state_of_the_wrong_shape_becomes_a_conversation_all_the_same(state: dict[str, object]) -> None:
    assert isinstance(restored(state), Conversation)


@pytest.mark.parametrize(
    ("name", "slots"),
    [
        ("Nothing", {}),
        ("Recap", {"period": "someday"}),
        ("LogWin", {}),
        ("Help", {"extra": 1}),
        ("LogWin", {"wins": 3}),
    ],
)
def test_an_intent_that_can_t_be_read_is_none(name: str, slots: dict[str, object]) -> None:
    assert intent_of(name, slots) is None


def test_slots_are_plain_values() -> None:
    assert slots_of(LogWin(("I ate",), date(2026, 3, 2))) == {
        "wins": ["I ate"],
        "about": "2026-03-02",
        "kind": "ordinary",
    }
