"""What comes back in a person's wins: said with its count, or not said."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.period import ALL
from skill.core.recurring import recurring
from skill.core.reply import Line, Reply
from skill.core.saying import number_said
from skill.core.search import ordinary

ENOUGH_WINS = 12
ENOUGH_DAYS = 7
"""content.md, "Patterns of growth": n >= 12 on >= 7 days, so none in the first week either."""


@dataclass(frozen=True)
class Patterns(Intent):
    """One honest count; no ranks, causes or comparisons, and none while the conversation is in care."""

    says = ("word", "varied", "a_little_more", "not_now")

    def reply(self, desk: Desk) -> Reply:
        """With too few wins, no pattern is claimed."""
        return Reply.of(desk.line("Patterns.not_now") if desk.conversation.in_care else _pattern(desk))


def _pattern(desk: Desk) -> Line:
    wins = ordinary(desk, ALL)
    if len(wins) < ENOUGH_WINS or len({win.about for win in wins}) < ENOUGH_DAYS:
        return desk.line("Patterns.a_little_more")
    found = recurring(wins, desk.language.inflection)
    if found is None:
        return desk.line("Patterns.varied")
    count, total = number_said(desk, found.count), number_said(desk, len(wins))
    return desk.line("Patterns.word", word=found.word, count=count, total=total)
