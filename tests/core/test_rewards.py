"""Treats of the person's own: told with what there is, claimed once, and never counted down in care."""

from datetime import timedelta

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.claim_reward import ClaimReward
from skill.core.intents.reward_status import RewardStatus
from skill.core.intents.set_reward import SetReward
from skill.core.win import Kind
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first


@pytest.fixture
def desk() -> Desk:
    return Desk(MONDAY, language_of("en-US"), MemoryNotebook(), Conversation(), first, None)


def keep(desk: Desk, wins: int, kind: Kind = Kind.ORDINARY) -> list[str]:
    return [desk.journal.keep("I ate", about=desk.today, said_at=desk.now, kind=kind).id for _ in range(wins)]


def claimed(desk: Desk) -> list[str]:
    return [reward.words for reward in desk.notebook.rewards.all() if reward.claimed_at]


def test_only_wins_since_the_reward_was_set_count_towards_it(desk: Desk) -> None:
    keep(desk, 4)
    SetReward("a long bath", 3).reply(desk)
    keep(desk, 2)

    assert RewardStatus().reply(desk).speech == "Two of three wins so far, for a long bath."


def test_a_win_about_an_earlier_day_counts_too(desk: Desk) -> None:
    SetReward("a long bath", 1).reply(desk)
    desk.journal.keep("I ate", about=desk.today - timedelta(days=40), said_at=desk.now)

    assert "Ready" in RewardStatus().reply(desk).speech


def test_a_survived_win_has_no_points(desk: Desk) -> None:
    SetReward("a long bath", 1).reply(desk)
    keep(desk, 2, Kind.SURVIVED)

    ClaimReward().reply(desk)

    assert claimed(desk) == []


def test_taking_back_earlier_wins_never_counts_below_nothing(desk: Desk) -> None:
    early = keep(desk, 3)
    SetReward("a long bath", 5).reply(desk)
    for win in early:
        desk.journal.undo(win)

    assert RewardStatus().reply(desk).speech == "A long bath, after five wins. The first can be tiny."


def test_a_reward_without_a_number_gets_one_that_is_said_aloud(desk: Desk) -> None:
    reply = SetReward("my favourite film").reply(desk)

    assert desk.notebook.rewards.all()[0].count == 10
    assert reply.speech == "Your favourite film, after ten wins from now. Saved."


def test_the_same_reward_again_changes_its_number_and_loses_nothing(desk: Desk) -> None:
    SetReward("a long bath", 9).reply(desk)
    keep(desk, 2)

    SetReward("A long bath", 2).reply(desk)
    ClaimReward().reply(desk)

    assert claimed(desk) == ["a long bath"]


def test_a_missing_treat_is_asked_for(desk: Desk) -> None:
    SetReward(count=5).reply(desk)

    assert desk.conversation.asked == "SetReward.reward"
    assert not desk.notebook.rewards.all()


def test_a_reward_is_claimed_once(desk: Desk) -> None:
    SetReward("a long bath", 1).reply(desk)
    keep(desk, 1)

    ClaimReward().reply(desk)
    again = ClaimReward().reply(desk)

    assert claimed(desk) == ["a long bath"]
    assert "No reward is waiting" in again.speech


def test_a_reward_that_is_ready_goes_before_a_newer_one(desk: Desk) -> None:
    SetReward("a long bath", 1).reply(desk)
    keep(desk, 1)
    SetReward("a new plant", 5).reply(desk)

    ClaimReward().reply(desk)

    assert claimed(desk) == ["a long bath"]
    assert "new plant" in RewardStatus().reply(desk).speech


def test_a_reward_that_is_not_reached_waits(desk: Desk) -> None:
    SetReward("a long bath", 2).reply(desk)
    keep(desk, 1)

    reply = ClaimReward().reply(desk)

    assert claimed(desk) == []
    assert "waits for you" in reply.speech


@pytest.mark.parametrize("intent", [SetReward("a long bath", 2), RewardStatus(), ClaimReward()])
def test_in_care_nothing_is_counted_and_nothing_is_lost(
    desk: Desk, intent: SetReward | RewardStatus | ClaimReward
) -> None:
    SetReward("a long bath", 2).reply(desk)
    keep(desk, 2)
    desk.conversation.in_care = True

    reply = intent.reply(desk)

    assert "Nothing needs counting today." in reply.speech
    assert not {"one", "two"} & set(reply.speech.casefold().split())
    assert claimed(desk) == []


@pytest.mark.parametrize("intent", [RewardStatus(), ClaimReward()])
def test_without_a_reward_both_say_how_to_set_one(desk: Desk, intent: RewardStatus | ClaimReward) -> None:
    assert "Say set a reward" in intent.reply(desk).speech
