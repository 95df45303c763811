"""When a person tells: "When you tell me, it's mostly mornings: 14 of 20."."""

from collections import Counter
from itertools import takewhile

from skill.core.days import day_of
from skill.core.patterns.history import WINDOW, History
from skill.core.patterns.insight import Insight, Pattern
from skill.core.patterns.wilson import lower_bound

FEWEST, FEWEST_DAYS = 12, 7
LEAD_IN_FIFTHS = 5
"""content.md: n >= 12 on >= 7 days over 28 days, share >= 50 %, lead >= 20 points."""
STARTS_AT = {"night": 0, "morning": 4, "afternoon": 12, "evening": 18, "late": 22}
"""Hour of the person's wall clock; the morning starts with the person's day (days.py), the rest is our judgement."""
HOURS = {"morning": 8, "afternoon": 6, "evening": 4, "night": 6}


def part_of_day(history: History) -> Insight | None:
    """The part of the day that most of the last 28 days' tellings fall in.

    What was told in one breath is told once. By chance a telling falls in a part for its share of the day's 24 hours.
    """
    moments = {win.said_at for win in history.wins if history.today - day_of(win.said_at) < WINDOW}
    if len(moments) < FEWEST or len({day_of(moment) for moment in moments}) < FEWEST_DAYS:
        return None
    counts = Counter(part_at(moment.hour) for moment in moments)
    (part, count), *others = counts.most_common()
    second, total = others[0][1] if others else 0, len(moments)
    is_most = 2 * count >= total and LEAD_IN_FIFTHS * (count - second) >= total
    if not is_most or lower_bound(count, total) <= HOURS[part] / 24:
        return None
    return Insight(Pattern.PART_OF_DAY, f"part_of_day_{part}", {"count": count, "total": total})


def part_at(hour: int) -> str:
    """The part of the day of an hour from 0 to 23; late is night too."""
    *_, part = takewhile(lambda name: STARTS_AT[name] <= hour, STARTS_AT)
    return "night" if part == "late" else part
