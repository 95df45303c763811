"""Everything a person keeps with us as one JSON document, and back: theirs to take along, to keep, to bring again."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from skill.core.errors import ArchiveUnreadable
from skill.core.facts import Thing, facts_of, thing_of
from skill.core.notebook import CheckIn, Goal, PlanItem, Reward, Share, Step, TrustedPerson
from skill.core.ports import Notebook
from skill.core.win import Win

FORM = 1
"""Of the document. A reader refuses a higher one."""

_SHELVES: Mapping[str, type[Thing]] = {
    "check_ins": CheckIn,
    "rewards": Reward,
    "plan": PlanItem,
    "people": TrustedPerson,
    "shares": Share,
}
"""By their names in the notebook; goals and steps come apart, for a step names its goal by id."""

Told = dict[str, Any]


def archived(notebook: Notebook) -> str:
    """All of it, private wins too: it is the person's own. Ids stay with us, but for those that steps need."""
    told: Told = {
        "small_wins": FORM,
        "wins": [facts_of(win) for win in notebook.wins.between(date.min, date.max)],
        "goals": [_with_id(goal) for goal in notebook.goals.all()],
        "steps": [facts_of(step) for step in notebook.steps.all()],
        **{name: [facts_of(item) for item in getattr(notebook, name).all()] for name in _SHELVES},
        "preferences": dict(notebook.preferences.all()),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def brought_back(notebook: Notebook, text: str) -> int:
    """Put everything of an archive that is not there yet into the notebook; how many things were new.

    What is there stays as it is, so bringing the same archive twice changes nothing. ArchiveUnreadable, before anything
    is changed, for what no archive holds.
    """
    told = _read(text)
    new = _wins(notebook, told["wins"]) + _goals(notebook, told["goals"], told["steps"])
    for name in _SHELVES:
        new += sum(1 for _ in _added(getattr(notebook, name), told[name]))
    for name, value in told["preferences"].items():
        if not notebook.preferences.get(name):
            notebook.preferences.put(name, value)
    return new


def _with_id(goal: Goal) -> Told:
    return {**facts_of(goal), "id": goal.id}


def _read(text: str) -> Told:
    """Every thing of it, made before any is kept."""
    try:
        told = json.loads(text)
        if not 0 < int(told["small_wins"]) <= FORM:
            raise ArchiveUnreadable
        return {
            "wins": [thing_of(Win, "", facts) for facts in told["wins"]],
            "goals": [thing_of(Goal, str(facts["id"]), facts) for facts in told["goals"]],
            "steps": [thing_of(Step, "", facts) for facts in told["steps"]],
            **{name: [thing_of(kind, "", facts) for facts in told[name]] for name, kind in _SHELVES.items()},
            "preferences": {str(name): str(value) for name, value in told["preferences"].items()},
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ArchiveUnreadable from None


def _wins(notebook: Notebook, wins: Sequence[Win]) -> int:
    there = {(win.words, win.about, win.said_at) for win in notebook.wins.between(date.min, date.max)}
    new = [win for win in wins if (win.words, win.about, win.said_at) not in there]
    for win in new:
        notebook.wins.keep(
            win.words,
            about=win.about,
            said_at=win.said_at,
            kind=win.kind,
            category=win.category,
            confidence=win.confidence,
        )
    return len(new)


def _goals(notebook: Notebook, goals: Sequence[Goal], steps: Sequence[Step]) -> int:
    """Goals get new ids; their steps follow them."""
    ids = {}
    there = {(goal.words, goal.set_at): goal.id for goal in notebook.goals.all()}
    for goal in goals:
        ids[goal.id] = there.get((goal.words, goal.set_at)) or notebook.goals.add(goal).id
    moved = [replace(step, goal_id=ids.get(step.goal_id, step.goal_id)) for step in steps]
    return len(ids.keys() - {goal.id for goal in goals if (goal.words, goal.set_at) in there}) + sum(
        1 for _ in _added(notebook.steps, moved)
    )


def _added(shelf: Any, items: Sequence[Any]) -> Iterator[Any]:
    there = [replace(item, id="") for item in shelf.all()]
    yield from (shelf.add(item) for item in items if item not in there)
