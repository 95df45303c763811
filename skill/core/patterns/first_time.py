"""Something new: "First time you've mentioned a boundary."."""

from skill.core.days import day_of
from skill.core.patterns.history import History
from skill.core.patterns.insight import Insight, Pattern
from skill.core.patterns.topics import Topics

FEWEST_EARLIER = 10
"""content.md: >= 10 earlier entries."""


def first_time(history: History, topics: Topics) -> Insight | None:
    """The first topic that a win of today is about, and no win told on an earlier day, by category or by words.

    What belongs to everyday life, and what is felt, is never called new: "the first time you mention sleep", or fun,
    would count what was missing.
    """
    today = {win.id for win in history.wins if day_of(win.said_at) == history.today}
    fresh = topics.of_any(win for win in history.told if win.id in today) - topics.everyday
    earlier = [win for win in history.told if win.id not in today]
    if not fresh or len(earlier) < FEWEST_EARLIER:
        return None
    for win in (*earlier, *history.private):
        fresh -= topics.of(win)
        if not fresh:
            return None
    return Insight(Pattern.FIRST_TIME, "first_time", topics=(min(fresh, key=topics.place.__getitem__),))
