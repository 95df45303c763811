"""What a win brings with it: steps that are ticked, questions when it is not sure, and treats that are told of once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.add_step import AddStep
from skill.core.intents.change_last import ChangeLast
from skill.core.intents.change_reward import ChangeReward
from skill.core.intents.claim_reward import ClaimReward
from skill.core.intents.log_win import LogWin
from skill.core.intents.reward_status import RewardStatus
from skill.core.intents.set_goal import SetGoal
from skill.core.intents.set_reward import SetReward
from skill.core.intents.undo_last import UndoLast
from skill.core.intents.yes_no import No, Yes
from skill.core.low_day import note_low_day
from skill.core.notebook import GoalState
from skill.core.reply import Expects, Reply
from skill.core.win import Kind
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first

LANGUAGE = language_of("en-US")
TREAT = "a long bath"
LONGEST = 18
"""Words of a reply (content.md, tone rule 1)."""


@pytest.fixture
def desk() -> Desk:
    return new_desk()


def new_desk() -> Desk:
    return Desk(MONDAY, LANGUAGE, MemoryNotebook(), Conversation(), first, None)


def later(desk: Desk, days: int) -> Desk:
    return replace(desk, now=desk.now + timedelta(days=days))


def told(desk: Desk, *wins: str, kind: Kind = Kind.ORDINARY) -> Reply:
    desk.conversation.pending = None
    return LogWin(wins, desk.today, kind).reply(desk)


def with_steps(desk: Desk, *steps: str) -> Desk:
    SetGoal("find a flat").reply(desk)
    for step in steps:
        AddStep(step).reply(desk)
    return desk


def steps_done(desk: Desk) -> list[str]:
    return [step.words for step in desk.notebook.steps.all() if step.done_at]


def test_a_win_that_is_a_step_ticks_it_and_says_so(desk: Desk) -> None:
    with_steps(desk, "find my CV", "pack")

    reply = told(desk, "I found my CV")

    assert steps_done(desk) == ["find my CV"]
    assert reply.speech == "You found your CV. Saved. That's a step done: find a flat. One to go."


def test_what_is_left_is_said_only_when_it_is_little(desk: Desk) -> None:
    with_steps(desk, "find my CV", "pack", "ring the landlord", "paint the hall")

    assert "to go" not in told(desk, "I found my CV").speech


def test_several_wins_of_one_breath_tick_several_steps(desk: Desk) -> None:
    with_steps(desk, "find my CV", "ring the landlord", "pack")

    told(desk, "I found my CV", "I rang the landlord")

    assert steps_done(desk) == ["find my CV", "ring the landlord"]


@pytest.mark.parametrize(("answer", "done"), [(Yes(), ["call the landlord"]), (No(), [])])
def test_when_it_is_not_sure_the_step_is_asked_about(desk: Desk, answer: Yes | No, done: list[str]) -> None:
    with_steps(desk, "call the landlord", "pack")

    reply = told(desk, "I talked to my landlord")
    answer.reply(desk)

    assert reply.expects is Expects.YES_OR_NO
    assert reply.speech.endswith("Is that the step: call the landlord?")
    assert steps_done(desk) == done


def test_a_step_is_not_asked_about_twice_in_a_week(desk: Desk) -> None:
    with_steps(desk, "call the landlord", "pack")
    told(desk, "I talked to my landlord")

    assert "Is that the step" not in told(later(desk, 6), "I talked to my landlord").speech
    assert "Is that the step" in told(later(desk, 7), "I talked to my landlord").speech


def test_after_the_last_step_the_whole_goal_may_be_reached(desk: Desk) -> None:
    with_steps(desk, "find my CV", "pack")
    told(desk, "I found my CV")

    asked = told(desk, "I packed")
    Yes().reply(desk)

    assert asked.speech.endswith("Is the whole goal reached?")
    assert [goal.state for goal in desk.notebook.goals.all()] == [GoalState.REACHED]


@pytest.mark.parametrize("win", ["I found a flat", "I reached my goal"])
def test_a_win_that_is_the_goal_asks_whether_it_is_reached(desk: Desk, win: str) -> None:
    with_steps(desk)

    asked = told(desk, win)
    Yes().reply(desk)

    assert asked.expects is Expects.YES_OR_NO
    assert [goal.state for goal in desk.notebook.goals.all()] == [GoalState.REACHED]


def test_a_survived_win_is_never_a_step(desk: Desk) -> None:
    with_steps(desk, "find my CV")

    told(desk, "I found my CV", kind=Kind.SURVIVED)

    assert steps_done(desk) == []


def test_in_care_nothing_is_credited(desk: Desk) -> None:
    with_steps(desk, "find my CV")
    desk.conversation.in_care = True

    reply = told(desk, "I found my CV")

    assert steps_done(desk) == []
    assert reply.expects is Expects.ANYTHING


def test_on_a_low_day_steps_are_ticked_and_nothing_is_asked_or_counted(desk: Desk) -> None:
    with_steps(desk, "find my CV", "call the landlord")
    SetReward(TREAT, 1).reply(desk)
    note_low_day(desk)

    ticked, asked = told(desk, "I found my CV"), told(desk, "I talked to my landlord")

    assert steps_done(desk) == ["find my CV"]
    assert ticked.speech == "You found your CV. Saved. That's a step done: find a flat."
    assert asked.speech == "You talked to your landlord. It's kept."


def test_undo_opens_the_step_again(desk: Desk) -> None:
    with_steps(desk, "find my CV")
    told(desk, "I found my CV")

    UndoLast().reply(desk)

    assert steps_done(desk) == []


@pytest.mark.parametrize(("words", "done"), [("I fed my cat", []), ("I found my old CV", ["find my CV"])])
def test_other_words_for_a_win_may_open_its_step_again(desk: Desk, words: str, done: list[str]) -> None:
    with_steps(desk, "find my CV")
    told(desk, "I found my CV")

    ChangeLast(words).reply(desk)

    assert steps_done(desk) == done


def test_a_treat_is_told_of_by_the_win_that_reaches_it_and_never_again(desk: Desk) -> None:
    SetReward(TREAT, 2).reply(desk)

    replies = [told(desk, "I ate").speech for _ in range(4)]

    assert [TREAT in reply for reply in replies] == [False, True, False, False]


def test_a_treat_and_a_step_are_told_in_one_short_reply(desk: Desk) -> None:
    with_steps(desk, "find my curriculum vitae", "pack")
    SetReward("an evening with my favourite film and some popcorn", 1).reply(desk)

    reply = told(desk, "I found my curriculum vitae")

    assert "treat" in reply.speech
    assert len(reply.speech.split()) <= LONGEST
    assert steps_done(desk) == ["find my curriculum vitae"]


def test_a_treat_at_a_goal_is_told_of_when_it_is_reached(desk: Desk) -> None:
    with_steps(desk)
    SetReward(TREAT, goal="the flat").reply(desk)
    told(desk, "I found a flat")

    reached = Yes().reply(desk)

    assert TREAT in reached.speech
    assert TREAT not in told(desk, "I ate").speech


def test_a_treat_that_was_told_of_is_never_lost_to_an_undo(desk: Desk) -> None:
    SetReward(TREAT, 1).reply(desk)
    told(desk, "I ate")
    UndoLast().reply(desk)

    ready = RewardStatus().reply(desk)
    ClaimReward().reply(desk)

    assert ready.speech.startswith("Ready for you")
    assert desk.notebook.rewards.all()[0].claimed_at


def test_an_earlier_win_that_is_taken_back_moves_no_treat_away(desk: Desk) -> None:
    early = desk.journal.keep("I ate", about=desk.today, said_at=desk.now)
    after = later(desk, 1)
    SetReward(TREAT, 3).reply(after)
    told(after, "I slept")
    after.conversation.last_change = (early.id,)

    UndoLast().reply(after)

    assert RewardStatus().reply(after).speech == "One of three wins so far, for a long bath."


def test_a_change_that_reaches_the_treat_tells_so_at_once(desk: Desk) -> None:
    SetReward(TREAT, 9).reply(desk)
    told(desk, "I ate")

    changed = ChangeReward(count=1).reply(desk)

    assert changed.speech.startswith("Ready for you")
    assert TREAT not in told(desk, "I slept").speech


WIN, SURVIVED, UNDO, LOW, ASK, NEXT_DAY, CARE, SET_TWO, SET_FOUR = range(9)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(WIN, SET_FOUR), max_size=25))
def test_in_whatever_order_a_treat_is_told_of_once_and_stays(turns: list[int]) -> None:
    desk = new_desk()
    SetReward(TREAT, 3).reply(desk)
    announced, known = 0, False
    for turn in turns:
        calm = desk.conversation.in_care or desk.notebook.preferences.get("low_day") == desk.today.isoformat()
        match turn:
            case 0 | 1:
                reply = told(desk, "I ate", kind=Kind.ORDINARY if turn == WIN else Kind.SURVIVED)
                is_told = TREAT in reply.speech
                assert not (is_told and (calm or known or turn == SURVIVED))
                announced += is_told
                known = known or is_told
            case 2:
                UndoLast().reply(desk)
            case 3:
                note_low_day(desk)
            case 4:
                said = RewardStatus().reply(desk).speech
                assert not known or desk.conversation.in_care or said.startswith("Ready for you")
                known = known or said.startswith("Ready for you")
            case 5:
                desk = replace(later(desk, 1), conversation=Conversation())
            case 6:
                desk.conversation.in_care = True
            case _:
                said = ChangeReward(count=2 if turn == SET_TWO else 4).reply(desk).speech
                known = known or said.startswith("Ready for you")
    assert announced <= 1
    assert all(reward.told_at or not known for reward in desk.notebook.rewards.all())


@settings(max_examples=60, deadline=None)
@given(st.permutations(["find my CV", "ring the landlord", "pack boxes"]), st.permutations(range(3)))
def test_steps_are_ticked_in_whatever_order_they_are_done(steps: list[str], order: list[int]) -> None:
    desk = with_steps(new_desk(), *steps)
    deeds = ["I found my CV", "I rang the landlord", "I packed boxes"]

    replies = [told(desk, deeds[place]) for place in order]

    assert sorted(steps_done(desk)) == sorted(steps)
    assert all(len(reply.speech.split()) <= LONGEST for reply in replies)
    assert [reply.expects for reply in replies][-1] is Expects.YES_OR_NO
