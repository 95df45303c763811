"""Steps are told by what is done, and what remains only when it is two or fewer."""

from dataclasses import replace

import pytest

from skill.core.notebook import Goal, Step
from skill.core.patterns.history import History
from skill.core.patterns.steps_done import steps_done
from tests.core.patterns.support import at, history


def with_steps(done: int, left: int, words: str = "find a flat") -> History:
    goal = Goal(words, at(30), id="goal")
    steps = [Step("goal", f"step {number}", at(30), at(20 - number), id=f"done {number}") for number in range(done)]
    steps += [Step("goal", f"open {number}", at(30), None, id=f"open {number}") for number in range(left)]
    return replace(history([]), goals=(goal,), steps=tuple(steps))


@pytest.mark.parametrize(
    ("left", "line"), [(0, "steps"), (1, "steps_one_left"), (2, "steps_two_left"), (3, "steps"), (9, "steps")]
)
def test_what_remains_is_told_only_of_one_or_two(left: int, line: str) -> None:
    found = steps_done(with_steps(2, left))

    assert found is not None
    assert (found.line, found.counts, found.words) == (line, {"count": 2}, {"goal": "find a flat"})


@pytest.mark.parametrize(("done", "said"), [(0, False), (1, False), (2, True)])
def test_two_steps_are_needed(done: int, said: bool) -> None:
    assert (steps_done(with_steps(done, 1)) is not None) is said


@pytest.mark.parametrize(("words", "said"), [(10, True), (11, False)])
def test_a_goal_of_many_words_is_not_read_out(words: int, said: bool) -> None:
    assert (steps_done(with_steps(2, 1, " ".join(["flat"] * words))) is not None) is said


def test_the_goal_that_moved_last_is_told() -> None:
    here = with_steps(2, 0)
    other = Goal("learn to swim", at(40), id="other")
    newer = [Step("other", "buy goggles", at(40), at(days), id=str(days)) for days in (2, 1)]

    found = steps_done(replace(here, goals=(*here.goals, other), steps=(*here.steps, *newer)))

    assert found is not None
    assert found.words == {"goal": "learn to swim"}


def test_a_goal_that_is_no_longer_open_is_not_told() -> None:
    assert steps_done(replace(with_steps(3, 1), goals=())) is None
