"""What is taken along comes back whole, once, or not at all."""

import json

import pytest

from skill.core.errors import ArchiveUnreadable
from skill.core.notebook import Goal, Reward, Share, ShareState
from skill.pages.archive import archived, brought_back
from tests.fakes import MemoryNotebook
from tests.pages.told import MAY, at, told_notebook


def without_ids(notebook: MemoryNotebook) -> object:
    told = json.loads(archived(notebook))
    names = {goal.pop("id"): goal["words"] for goal in told["goals"]}
    for step in told["steps"]:
        step["goal_id"] = names[step["goal_id"]]
    return told


def test_everything_comes_back_as_it_was() -> None:
    there, here = told_notebook(), MemoryNotebook()

    new = brought_back(here, archived(there))

    assert new == 4 + 2 + 2 + 2 + 1
    assert without_ids(here) == without_ids(there)


def test_what_comes_twice_is_kept_once() -> None:
    notebook = told_notebook()

    new = brought_back(notebook, archived(notebook))

    assert new == 0
    assert without_ids(notebook) == without_ids(told_notebook())


def test_an_undone_win_is_not_taken_along() -> None:
    notebook = told_notebook()
    notebook.wins.undo(notebook.wins.wins[0].id)

    assert "out of bed" not in archived(notebook)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"small_wins": 1}', '{"small_wins": 99}', "[" * 100_000, '{"small_wins": "one"}'],
)
def test_what_is_no_archive_changes_nothing(text: str) -> None:
    notebook = MemoryNotebook()

    with pytest.raises(ArchiveUnreadable):
        brought_back(notebook, text)

    assert notebook == MemoryNotebook()


def test_half_a_sign_that_a_door_heard_is_taken_along_and_comes_back() -> None:
    there, here = MemoryNotebook(), MemoryNotebook()
    there.wins.keep("I cooked \ud83c soup", about=MAY, said_at=at(MAY, 9))

    written = archived(there).encode()
    brought_back(here, written.decode())

    assert [win.words for win in here.wins.wins] == ["I cooked \ud83c soup"]


@pytest.mark.parametrize(
    "amiss",
    [
        {"about": "the other day"},
        {"words": None},
        {"said_at": "2026-05-04T09:00:00"},
        {"said_at": "0001-01-01T00:00:00+14:00"},
        {"confidence": None},
        {"kind": "secret"},
    ],
)
def test_an_archive_with_one_broken_win_changes_nothing(amiss: dict[str, object]) -> None:
    told = json.loads(archived(told_notebook()))
    told["wins"][1].update(amiss)
    notebook = MemoryNotebook()

    with pytest.raises(ArchiveUnreadable):
        brought_back(notebook, json.dumps(told))

    assert notebook == MemoryNotebook()


def test_what_waits_in_the_outbox_there_is_not_sent_from_here_as_well() -> None:
    there, here = told_notebook(), MemoryNotebook()
    there.shares.add(Share("Sam", MAY, MAY, at(MAY, 9), person_id="item-0"))
    there.shares.add(Share("Ana", MAY, MAY, at(MAY, 9), person_id="item-1", state=ShareState.SENT))

    brought_back(here, archived(there))

    assert [share.person for share in here.shares.all()] == ["Ana"]


def test_a_treat_follows_its_goal_to_another_notebook() -> None:
    there, here = MemoryNotebook(), MemoryNotebook()
    goal = there.goals.add(Goal("find a flat", at(MAY, 9)))
    there.rewards.add(Reward("a massage", 0, 0, at(MAY, 9), goal_id=goal.id))
    here.goals.add(Goal("learn to swim", at(MAY, 9)))

    brought_back(here, archived(there))

    (treat,) = here.rewards.all()
    assert next(kept.words for kept in here.goals.all() if kept.id == treat.goal_id) == "find a flat"
