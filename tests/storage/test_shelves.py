"""The shelves of a notebook, each on both engines, and the fake that the core is tested with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.core import ports
from skill.core.notebook import CheckIn, Goal, GoalState, PlanItem, Step
from skill.storage.library import Library
from tests.fakes import MemoryNotebook, MemoryShelf
from tests.storage.anything import SHELVES, any_text, things
from tests.storage.full_notebook import fill
from tests.storage.shelf import LONG_AGO, ME, NOW, SOMEONE, Shelf

Act = tuple[Literal["add", "replace", "remove"], int, str]

acts = st.lists(st.tuples(st.sampled_from(["add", "add", "replace", "remove"]), st.integers(0, 3), any_text))
on_a_shelf = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("name", SHELVES)
@on_a_shelf
@given(data=st.data())
def test_any_thing_comes_back_as_it_was_kept(*, shelf: Shelf, name: str, data: st.DataObject) -> None:
    thing = data.draw(things(SHELVES[name]))
    library = _library(shelf)

    with _emptied(library, name) as things_kept:
        kept = things_kept.add(thing)
    with library.visit(ME, NOW) as visit:
        found = getattr(visit.notebook, name).all()

    assert replace(kept, id="") == thing
    assert found == [kept]


@pytest.mark.parametrize("name", SHELVES)
@on_a_shelf
@given(data=st.data())
def test_any_thing_can_be_put_in_the_place_of_another(*, shelf: Shelf, name: str, data: st.DataObject) -> None:
    before, after = data.draw(things(SHELVES[name])), data.draw(things(SHELVES[name]))

    with _emptied(_library(shelf), name) as kept:
        changed = replace(after, id=kept.add(before).id)
        kept.replace(changed)

        assert kept.all() == [changed]


@on_a_shelf
@given(acts=acts)
def test_a_shelf_does_what_the_fake_does(*, shelf: Shelf, acts: list[Act]) -> None:
    fake: MemoryShelf[PlanItem] = MemoryShelf()

    with _emptied(_library(shelf), "plan") as real:
        for act in acts:
            _do(fake, *act)
            _do(real, *act)

            assert _without_ids(real) == _without_ids(fake)


def test_things_come_back_oldest_first(shelf: Shelf) -> None:
    with shelf.open().visit(ME, NOW) as visit:
        for words, milliseconds in [("third", 2), ("first", 0.25), ("second", 0.5)]:
            visit.notebook.goals.add(Goal(words, NOW + timedelta(milliseconds=milliseconds)))

        assert [goal.words for goal in visit.notebook.goals.all()] == ["first", "second", "third"]


def test_things_of_one_moment_keep_their_order_when_one_is_removed(shelf: Shelf) -> None:
    with shelf.open().visit(ME, NOW) as visit:
        plan = visit.notebook.plan
        first, *_ = [plan.add(PlanItem(str(number), NOW)) for number in range(20)]

        plan.remove(first.id)
        plan.add(PlanItem("20", NOW))

        assert [item.words for item in plan.all()] == [str(number) for number in range(1, 21)]


def test_what_is_replaced_stays_where_it_was(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        goal = visit.notebook.goals.add(Goal("find a flat", NOW))
        other = visit.notebook.goals.add(Goal("sleep", NOW))
    reached = replace(goal, state=GoalState.REACHED)

    with library.visit(ME, NOW + timedelta(days=1)) as visit:
        visit.notebook.goals.replace(reached)

    with library.visit(ME, NOW) as visit:
        assert visit.notebook.goals.all() == [reached, other]


def test_what_is_not_there_is_neither_replaced_nor_removed(shelf: Shelf) -> None:
    with shelf.open().visit(ME, NOW) as visit:
        goal = visit.notebook.goals.add(Goal("find a flat", NOW))

        visit.notebook.goals.replace(Goal("no id", NOW))
        visit.notebook.goals.replace(Goal("another id", NOW, id="no such id"))
        visit.notebook.goals.remove("no such id")
        visit.notebook.steps.remove(goal.id)

        assert visit.notebook.goals.all() == [goal]


@pytest.mark.parametrize("name", SHELVES)
def test_nobody_sees_or_changes_what_is_someone_elses(shelf: Shelf, name: str) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        fill(visit)
        (mine,) = getattr(visit.notebook, name).all()

    with library.visit(SOMEONE, NOW) as visit:
        theirs = getattr(visit.notebook, name)
        theirs.replace(mine)
        theirs.remove(mine.id)
        assert theirs.all() == []

    with library.visit(ME, NOW) as visit:
        assert getattr(visit.notebook, name).all() == [mine]


def test_a_moment_without_a_zone_is_refused(shelf: Shelf) -> None:
    naive = NOW.replace(tzinfo=None)
    with shelf.open().visit(ME, NOW) as visit:
        with pytest.raises(ValueError, match="aware"):
            visit.notebook.check_ins.add(CheckIn(3, "", LONG_AGO, naive))
        with pytest.raises(ValueError, match="aware"):
            visit.notebook.steps.add(Step("1", "look around", NOW, naive))


def test_a_visit_that_fails_leaves_nothing_on_a_shelf(shelf: Shelf) -> None:
    library = shelf.open()

    with pytest.raises(KeyboardInterrupt), library.visit(ME, NOW) as visit:  # noqa: PT012 - it breaks off later
        visit.notebook.plan.add(PlanItem("call Ada", NOW))
        visit.notebook.preferences.put("pace", "slow")
        raise KeyboardInterrupt

    with library.visit(ME, NOW) as visit:
        assert visit.notebook.plan.all() == []
        assert visit.notebook.preferences.get("pace") == ""


def test_the_fake_is_a_notebook_that_can_be_emptied() -> None:
    notebook: ports.Notebook = MemoryNotebook()
    notebook.wins.keep("I got up", about=LONG_AGO, said_at=NOW)
    notebook.goals.add(Goal("find a flat", NOW))
    notebook.preferences.put("pace", "slow")

    notebook.delete_everything()

    assert notebook == MemoryNotebook()


def _library(shelf: Shelf) -> Library:
    return shelf.opened[0] if shelf.opened else shelf.open()


@contextmanager
def _emptied(library: Library, name: str) -> Iterator[Any]:
    """My shelf of this name, without what an example before this one left on it."""
    with library.visit(ME, NOW) as visit:
        kept = getattr(visit.notebook, name)
        for thing in kept.all():
            kept.remove(thing.id)
        yield kept


def _do(plan: ports.Shelf[PlanItem], what: str, number: int, words: str) -> None:
    """Add at one of a few moments, or replace or remove one of the first few."""
    there = [*plan.all()[number : number + 1]]
    if what == "add":
        plan.add(PlanItem(words, NOW + timedelta(microseconds=300 * number)))
    for item in there:
        if what == "replace":
            plan.replace(replace(item, words=words))
        if what == "remove":
            plan.remove(item.id)


def _without_ids(plan: ports.Shelf[PlanItem]) -> list[PlanItem]:
    return [replace(item, id="") for item in plan.all()]
