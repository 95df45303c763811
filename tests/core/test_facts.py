"""Things as facts, and facts that another version wrote."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.core.facts import Thing, facts_of, thing_of
from skill.core.notebook import Goal, Step
from tests.storage.anything import SHELVES, things
from tests.storage.shelf import NOW

GOAL = Goal("find a flat", NOW)


@given(st.sampled_from([*SHELVES.values()]).flatmap(things))
def test_any_thing_is_the_same_after_json(thing: Thing) -> None:
    told = json.loads(json.dumps(facts_of(thing)))

    assert thing_of(type(thing), thing.id, told) == thing


def test_the_id_is_not_among_the_facts() -> None:
    assert facts_of(GOAL) == facts_of(replace(GOAL, id="1"))
    assert thing_of(Goal, "1", facts_of(GOAL)).id == "1"


def test_a_field_that_is_new_is_at_its_default_and_one_that_is_gone_is_passed_over() -> None:
    facts = {"words": "find a flat", "set_at": NOW.isoformat(), "colour": "blue"}

    assert thing_of(Goal, "", facts) == GOAL


def test_a_moment_without_a_zone_is_refused_wherever_it_stands() -> None:
    with pytest.raises(ValueError, match="aware"):
        facts_of(Step("1", "look around", NOW, done_at=NOW.replace(tzinfo=None)))


@pytest.mark.parametrize("amiss", [{"words": None}, {"words": 5}, {"set_at": None}, {"set_at": "2026-05-04T09:00"}])
def test_what_a_thing_can_not_hold_is_refused_and_not_made_to_fit(amiss: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        thing_of(Goal, "1", {**facts_of(GOAL), **amiss})


def test_what_may_be_none_may_be_none() -> None:
    assert thing_of(Goal, "", {**facts_of(GOAL), "asked_at": None}) == GOAL
