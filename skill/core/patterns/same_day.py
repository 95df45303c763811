"""What comes together: "Breathing and calm often come on the same day."; never which led to which."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from skill.core.patterns.history import History
from skill.core.patterns.insight import Insight, Pattern
from skill.core.patterns.topics import Topics

FEWEST = 5
LIFT = 1.5
"""content.md: >= 5 pairs, lift >= 1.5."""

_Day = Sequence[frozenset[str]]
"""What each win of a day is about."""
_Pair = tuple[str, str]


def same_day(history: History, topics: Topics) -> Insight | None:
    """The two topics that share the most days; of equals those with the greater lift, then those named first.

    Days without entries are unknown, and not counted.
    """
    by_date: dict[date, list[frozenset[str]]] = defaultdict(list)
    for win in history.told:
        by_date[win.about].append(topics.of(win))
    days = list(by_date.values())
    having = Counter(topic for day in days for topic in frozenset().union(*day))
    together = Counter(pair for day in days for pair in _apart(topics, day))
    lifts = {
        (one, other): lift(count, having[one], having[other], len(days))
        for (one, other), count in together.items()
        if count >= FEWEST
    }
    telling = [pair for pair in combinations(topics.all, 2) if lifts.get(pair, 0.0) >= LIFT]
    if not telling:
        return None
    both = max(telling, key=lambda pair: (together[pair], lifts[pair]))
    return Insight(Pattern.SAME_DAY, "same_day", {"count": together[both]}, topics=both)


def lift(both: int, one: int, other: int, days: int) -> float:
    """How much oftener two things meet than they would by chance; the numbers are of days.

    Brin, Motwani, Ullman, Tsur (1997), "Dynamic itemset counting", 10.1145/253260.253325, who call it interest.
    """
    return both * days / (one * other)


def _apart(topics: Topics, day: _Day) -> Iterator[_Pair]:
    """The topics that come in two wins of their own: one win that is about both tells nothing of days."""
    for one, other in combinations(sorted(frozenset().union(*day), key=topics.place.__getitem__), 2):
        if any(one in win and other not in win for win in day) and any(other in win and one not in win for win in day):
            yield one, other
