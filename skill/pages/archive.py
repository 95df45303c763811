"""Everything a person keeps with us as one JSON document, and back: theirs to take along, to keep, to bring again."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from skill.core.errors import ArchiveUnreadable
from skill.core.facts import Thing, facts_of, thing_of
from skill.core.notebook import CheckIn, Goal, PlanItem, Reward, Share, Step, TrustedPerson
from skill.core.outbox import is_open
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
"""By their names in the notebook; goals and steps come apart, for a step names its goal by id, and so may a treat."""

Told = dict[str, Any]


def archived(notebook: Notebook) -> str:
    """All of it, private wins too: it is the person's own. Ids stay with us, but for those that steps need.

    The halves of signs that a door may have heard are written as JSON's escapes, for UTF-8 has no place for them.
    """
    told: Told = {
        "small_wins": FORM,
        "wins": [facts_of(win) for win in notebook.wins.between(date.min, date.max)],
        "goals": [_with_id(goal) for goal in notebook.goals.all()],
        "steps": [facts_of(step) for step in notebook.steps.all()],
        **{name: [facts_of(item) for item in getattr(notebook, name).all()] for name in _SHELVES},
        "preferences": dict(notebook.preferences.all()),
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode(errors="backslashreplace").decode() + "\n"


def brought_back(notebook: Notebook, text: str) -> int:
    """Put everything of an archive that is not there yet into the notebook; how many things were new.

    What is there stays as it is, so bringing the same archive twice changes nothing. ArchiveUnreadable, before anything
    is changed, for what no archive holds.
    """
    told = _read(text)
    ids, goals = _goal_ids(notebook, told["goals"])
    for name in ("steps", "rewards"):
        told[name] = [replace(item, goal_id=ids.get(item.goal_id, item.goal_id)) for item in told[name]]
    new = _wins(notebook, told["wins"]) + goals
    for name in ("steps", *_SHELVES):
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
            "shares": _ended([thing_of(Share, "", facts) for facts in told["shares"]]),
            "preferences": {str(name): str(value) for name, value in told["preferences"].items()},
        }
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise ArchiveUnreadable from None


def _ended(shares: Sequence[Share]) -> Sequence[Share]:
    """What still waits in the outbox goes out from there, and not a second time from here."""
    return [share for share in shares if not is_open(share)]


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


def _goal_ids(notebook: Notebook, goals: Sequence[Goal]) -> tuple[Mapping[str, str], int]:
    """The goals' new ids by their old ones, which their steps and treats follow, and how many goals were new."""
    there = {(goal.words, goal.set_at): goal.id for goal in notebook.goals.all()}
    new = [goal for goal in goals if (goal.words, goal.set_at) not in there]
    added = {goal.id: notebook.goals.add(goal).id for goal in new}
    return {**{goal.id: there.get((goal.words, goal.set_at), "") for goal in goals}, **added}, len(new)


def _added(shelf: Any, items: Sequence[Any]) -> Iterator[Any]:
    there = {replace(item, id="") for item in shelf.all()}
    yield from (shelf.add(item) for item in items if item not in there)
