"""Strength on hard days: "On four of five hard days you still did something."."""

from skill.core.patterns.history import History
from skill.core.patterns.insight import Insight, Pattern

FEWEST = 5
SHARE_IN_FIFTHS = 3
"""content.md: >= 5 such days, >= 60 %."""


def hard_days(history: History) -> Insight | None:
    """On how many of the days with a low check-in there is a win; a day without entries is unknown, and not counted."""
    told = {win.about for win in history.told}
    total, count = len(history.low_days), len(history.low_days & told)
    if total < FEWEST or 5 * count < SHARE_IN_FIFTHS * total:
        return None
    return Insight(Pattern.HARD_DAYS, "hard_days", {"count": count, "total": total})
