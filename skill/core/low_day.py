"""Low days: on one of them no pattern is told and nothing is weighed up (content.md, "Patterns of growth")."""

from skill.core.desk import Desk
from skill.core.language import Language
from skill.core.notebook import CheckIn

LOW = 3
"""A check-in from 1 to this is low (our judgement, on DESIGN.md's scale from 1 to 10)."""
LOW_DAY = "low_day"
"""A preference: the last day of the person's with a hard word in it. It holds no words, and not how hard they were."""


def is_low(check_in: CheckIn, language: Language) -> bool:
    """Whether somebody was low, by their number or by a word that the language lists as low."""
    return 0 < check_in.mood <= LOW or check_in.word in language.moods["low"]


def note_low_day(desk: Desk) -> None:
    """Remember that today is one; an earlier one is forgotten with it."""
    if desk.notebook.preferences.get(LOW_DAY) != desk.today.isoformat():
        desk.notebook.preferences.put(LOW_DAY, desk.today.isoformat())


def is_low_day(desk: Desk) -> bool:
    """Whether today holds a low check-in or a hard word, or this conversation is in care."""
    if desk.conversation.in_care or desk.notebook.preferences.get(LOW_DAY) == desk.today.isoformat():
        return True
    todays = (check_in for check_in in desk.notebook.check_ins.all() if check_in.about == desk.today)
    return any(is_low(check_in, desk.language) for check_in in todays)
