"""The answer to a question of ours, with what was said before it."""

from dataclasses import replace
from typing import Any, cast

from skill.core.intents.intent import Intent
from skill.core.intents.need_help import CHOICE


def completed(held: Intent | None, filled: Intent, asked: str) -> Intent:
    """The answer, with the other slots of the intent that asked: "a reward for five wins" keeps its five.

    `held` is the intent that a yes would carry out, `filled` the one with the answer in the slot `asked` for. What was
    offered in care is no part of an answer.
    """
    if type(held) is not type(filled) or asked == CHOICE:
        return filled
    slot, whole = asked.partition(".")[2], cast("Any", held)  # every intent is a dataclass
    return cast("Intent", replace(whole, **{slot: getattr(filled, slot)}))
