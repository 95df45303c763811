"""A year ago today: asked about first, and read on a yes (content.md)."""

from skill.core.days import a_year_before
from skill.core.patterns.history import History
from skill.core.patterns.insight import Insight, Pattern


def year_ago(history: History) -> Insight | None:
    """The win told last about the same date of the year before; none on 29 February, which has no such date."""
    day = a_year_before(history.today)
    wins = [win.id for win in history.told if win.about == day]
    return Insight(Pattern.YEAR_AGO, "year_ago_ask", win=wins[-1]) if wins else None
