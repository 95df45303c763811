"""An insight in words, with its counts."""

from skill.core.desk import Desk
from skill.core.named import turned
from skill.core.patterns.insight import Insight
from skill.core.reply import Line
from skill.core.saying import number_said


def said(desk: Desk, insight: Insight) -> Line:
    """One line; the person's own words in it are turned towards them."""
    counts = {name: number_said(desk, count) for name, count in insight.counts.items()}
    words = {name: turned(text, desk.language.turning) for name, text in insight.words.items()}
    topics = {"topic": desk.listed(insight.topics)} if insight.topics else {}
    return desk.line(f"Patterns.{insight.line}", **counts, **words, **topics)
