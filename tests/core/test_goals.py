"""Goals in steps: what is kept, which goal is meant, and what is never said."""

from dataclasses import replace
from datetime import timedelta

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.add_step import AddStep
from skill.core.intents.drop_goal import DropGoal
from skill.core.intents.goal_progress import GoalProgress
from skill.core.intents.next_step import NextStep
from skill.core.intents.set_goal import SetGoal
from skill.core.intents.step_done import StepDone
from skill.core.intents.yes_no import No, Yes
from skill.core.named import closest, turned
from skill.core.notebook import Goal, GoalState
from skill.core.reply import Expects
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first

LANGUAGE = language_of("en-US")


@pytest.fixture
def desk() -> Desk:
    return Desk(MONDAY, LANGUAGE, MemoryNotebook(), Conversation(), first, None)


def later(desk: Desk, minutes: int) -> Desk:
    return replace(desk, now=desk.now + timedelta(minutes=minutes))


def with_goal(desk: Desk, words: str) -> None:
    """The offer of a first step is left unanswered, as it is when the next sentence is about something else."""
    SetGoal(words).reply(desk)
    desk.conversation.pending, desk.conversation.asked = None, ""


def with_two_goals(desk: Desk) -> Desk:
    with_goal(desk, "learn to drive")
    with_goal(later(desk, 1), "find a flat")
    return later(desk, 2)


def with_steps(desk: Desk, *steps: str) -> Desk:
    with_goal(desk, "find a flat")
    for minute, step in enumerate(steps):
        AddStep(step).reply(later(desk, minute))
    return later(desk, 30)


def states(desk: Desk) -> dict[str, GoalState]:
    return {goal.words: goal.state for goal in desk.notebook.goals.all()}


def steps_done(desk: Desk) -> list[str]:
    return [step.words for step in desk.notebook.steps.all() if step.done_at]


def test_a_goal_is_kept_in_the_persons_words_and_turned_when_it_is_said_back(desk: Desk) -> None:
    reply = SetGoal("visit my aunt").reply(desk)

    assert [goal.words for goal in desk.notebook.goals.all()] == ["visit my aunt"]
    assert "visit your aunt" in reply.speech


def test_the_same_goal_twice_is_one_goal(desk: Desk) -> None:
    SetGoal("find a flat").reply(desk)

    SetGoal("Find a flat.").reply(desk)

    assert len(desk.notebook.goals.all()) == 1


def test_a_goal_that_is_too_long_to_mirror_is_kept_whole(desk: Desk) -> None:
    words = "sort out the whole of the spare room before my sister comes to stay in june"

    reply = SetGoal(words).reply(desk)

    assert desk.notebook.goals.all()[0].words == words
    assert "spare room" not in reply.speech


@pytest.mark.parametrize(("intent", "asked"), [(SetGoal(), "SetGoal.goal"), (AddStep(), "AddStep.step")])
def test_what_was_left_out_is_asked_for_and_nothing_is_kept(desk: Desk, intent: SetGoal | AddStep, asked: str) -> None:
    with_goal(desk, "find a flat")

    reply = intent.reply(desk)

    assert desk.conversation.asked == asked
    assert desk.conversation.pending is None
    assert reply.expects is Expects.ANYTHING
    assert (len(desk.notebook.goals.all()), len(desk.notebook.steps.all())) == (1, 0)


def test_a_step_goes_to_the_newest_goal_unless_another_is_named(desk: Desk) -> None:
    desk = with_two_goals(desk)

    AddStep("ring the landlord").reply(desk)
    reply = AddStep("book a lesson", "driving").reply(desk)

    by_id = {goal.id: goal.words for goal in desk.notebook.goals.all()}
    kept = {step.words: by_id[step.goal_id] for step in desk.notebook.steps.all()}
    assert kept == {"ring the landlord": "find a flat", "book a lesson": "learn to drive"}
    assert "learn to drive" in reply.speech


def test_a_step_for_a_goal_that_is_not_there_is_offered_to_the_newest(desk: Desk) -> None:
    desk = with_two_goals(desk)

    asked = AddStep("buy a lamp", "garden").reply(desk)
    before = len(desk.notebook.steps.all())
    Yes().reply(desk)

    assert (asked.expects, before) == (Expects.YES_OR_NO, 0)
    assert [step.words for step in desk.notebook.steps.all()] == ["buy a lamp"]


@pytest.mark.parametrize(
    "intent", [AddStep("ring"), NextStep(), StepDone(), StepDone("ring"), GoalProgress(), DropGoal()]
)
def test_without_a_goal_every_answer_is_kind_and_keeps_nothing(
    desk: Desk, intent: AddStep | NextStep | StepDone | GoalProgress | DropGoal
) -> None:
    reply = intent.reply(desk)

    assert reply.speech
    assert reply.expects is Expects.ANYTHING
    assert not desk.notebook.steps.all()


def test_the_next_step_is_the_oldest_open_one(desk: Desk) -> None:
    desk = with_steps(desk, "find my papers", "ring the landlord")
    StepDone().reply(desk)

    reply = NextStep().reply(desk)

    assert "ring the landlord" in reply.speech
    assert steps_done(desk) == ["find my papers"]


@pytest.mark.parametrize("named", ["ring the landlord", "the landlord", "calling the landlord", "landlords"])
def test_a_step_is_found_by_words_like_its_own(desk: Desk, named: str) -> None:
    desk = with_steps(desk, "find my papers", "ring the landlord", "pack")

    StepDone(named).reply(desk)

    assert steps_done(desk) == ["ring the landlord"]


def test_a_step_that_can_t_be_found_is_not_guessed_at(desk: Desk) -> None:
    desk = with_steps(desk, "find my papers")

    StepDone("swim a length").reply(desk)

    assert steps_done(desk) == []


@pytest.mark.parametrize(("answer", "state"), [(Yes(), GoalState.REACHED), (No(), GoalState.OPEN)])
def test_after_the_last_of_several_steps_the_goal_may_be_reached(
    desk: Desk, answer: Yes | No, state: GoalState
) -> None:
    desk = with_steps(desk, "find my papers", "ring the landlord")
    StepDone().reply(desk)

    asked = StepDone().reply(desk)
    answer.reply(desk)

    assert asked.expects is Expects.YES_OR_NO
    assert states(desk) == {"find a flat": state}


def test_in_care_a_last_step_brings_no_question(desk: Desk) -> None:
    desk = with_steps(desk, "find my papers", "ring the landlord")
    desk.conversation.in_care = True
    StepDone().reply(desk)

    reply = StepDone().reply(desk)

    assert reply.expects is Expects.ANYTHING
    assert desk.conversation.pending is None


@pytest.mark.parametrize(
    ("steps", "done", "told"),
    [
        (0, 0, "Your goal: find a flat. Say add a step, anytime."),
        (2, 0, "Your goal: find a flat. Say next step to hear one."),
        (2, 1, "One step done: find a flat. One to go."),
        (4, 2, "Two steps done: find a flat. Two to go."),
        (5, 2, "Two steps done: find a flat."),
        (2, 2, "Every step is done: find a flat."),
    ],
)
def test_progress_tells_what_is_done_and_what_is_left_when_that_is_little(
    desk: Desk, steps: int, done: int, told: str
) -> None:
    desk = with_steps(desk, *["step"] * steps)
    for _ in range(done):
        StepDone().reply(desk)

    assert GoalProgress().reply(desk).speech == told


def test_a_goal_is_dropped_only_after_a_yes_and_its_steps_stay(desk: Desk) -> None:
    desk = with_steps(desk, "find my papers")

    asked = DropGoal().reply(desk)
    before = states(desk)
    Yes().reply(desk)

    assert asked.expects is Expects.YES_OR_NO
    assert before == {"find a flat": GoalState.OPEN}
    assert states(desk) == {"find a flat": GoalState.DROPPED}
    assert len(desk.notebook.steps.all()) == 1


def test_the_goal_that_was_asked_about_is_the_one_that_is_dropped(desk: Desk) -> None:
    desk = with_two_goals(desk)

    DropGoal("driving").reply(desk)
    Yes().reply(desk)

    assert states(desk) == {"learn to drive": GoalState.DROPPED, "find a flat": GoalState.OPEN}


def test_a_goal_that_can_t_be_found_is_not_dropped(desk: Desk) -> None:
    desk = with_two_goals(desk)

    DropGoal("garden").reply(desk)

    assert desk.conversation.pending is None
    assert set(states(desk).values()) == {GoalState.OPEN}


def test_a_dropped_goal_is_not_spoken_of_unasked(desk: Desk) -> None:
    desk = with_two_goals(desk)
    DropGoal("flat", confirmed=True).reply(desk)

    assert "learn to drive" in GoalProgress().reply(desk).speech


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("running", "run five k"),
        ("quitting sugar", "quit sugar"),
        ("the thesis", "finish my thesis"),
        ("my thesis", "finish my thesis"),
        ("find a job", None),
        ("my", None),
        ("", None),
    ],
)
def test_a_goal_is_meant_by_words_like_its_own(named: str, meant: str | None) -> None:
    goals = [Goal(words, MONDAY) for words in ("run five k", "finish my thesis", "quit sugar", "find a flat")]

    found = closest(named, goals, lambda goal: goal.words, LANGUAGE.turning)

    assert (found.words if found else None) == meant


@pytest.mark.parametrize(
    ("words", "said"),
    [("Visit my aunt", "visit your aunt"), ("IKEA trip", "IKEA trip"), ("be kind to myself", "be kind to yourself")],
)
def test_a_phrase_is_turned_word_by_word(words: str, said: str) -> None:
    assert turned(words, LANGUAGE.turning) == said
