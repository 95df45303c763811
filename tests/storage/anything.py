"""Whatever a person may keep: texts, moments and things of every kind, for Hypothesis."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, timedelta, timezone
from typing import Any, get_type_hints

from hypothesis import strategies as st

from skill.core.facts import Thing
from skill.core.notebook import CheckIn, Goal, GoalState, PlanItem, Reward, Share, ShareState, Step, TrustedPerson

any_text = st.text(st.characters() | st.characters(categories=["Cs"]) | st.sampled_from("\0😀é"))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1960, 1, 1), datetime(2100, 1, 1), timezones=offsets)  # noqa: DTZ001 - bounds

SHELVES: Mapping[str, type[Thing]] = {
    "check_ins": CheckIn,
    "goals": Goal,
    "steps": Step,
    "rewards": Reward,
    "plan": PlanItem,
    "people": TrustedPerson,
    "shares": Share,
}
"""The shelves of a notebook by name, and what stands on them."""

_OF_TYPE: Mapping[Any, st.SearchStrategy[Any]] = {
    str: any_text,
    int: st.integers(),
    bool: st.booleans(),
    date: st.dates(),
    datetime: moments,
    datetime | None: st.none() | moments,
    GoalState: st.sampled_from(GoalState),
    ShareState: st.sampled_from(ShareState),
}


def things(kind: type[Thing]) -> st.SearchStrategy[Any]:
    """Any thing of this kind that has no id yet."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: _OF_TYPE[hints[field.name]] for field in fields(kind) if field.name != "id"})
