"""Help and company: "You reached out three times this week."."""

from skill.core.patterns.history import History
from skill.core.patterns.insight import Insight, Pattern
from skill.core.period import Period

CATEGORIES = frozenset({"asked_for_help", "connection"})
FEWEST = 2
"""content.md: n >= 2."""


def reached_out(history: History) -> Insight | None:
    """How many wins of this week, which begins on Monday, are of asking for help or of being with people.

    No other week is looked at, so none can be compared (content.md: "never when it was higher").
    """
    week = Period("this_week").span(history.today)
    count = sum(win.category in CATEGORIES and week.first <= win.about <= week.last for win in history.wins)
    return Insight(Pattern.REACHED_OUT, "reached_out", {"count": count}) if count >= FEWEST else None
