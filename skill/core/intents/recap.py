"""Read a stretch of the person's days back to them."""

from dataclasses import dataclass

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.period import KINDS, TODAY, Period
from skill.core.reply import Line, Reply
from skill.core.saying import number_said
from skill.core.search import ordinary
from skill.core.told import all_told, that_fit


@dataclass(frozen=True)
class Recap(Intent):
    """The wins of a period, joined like speech; survived wins are private and stay out."""

    period: Period = TODAY

    says = (*KINDS, *(f"empty_{kind}" for kind in KINDS), "in_your_words", "and_more")

    def reply(self, desk: Desk) -> Reply:
        """As many as one breath holds, "more" for the others. An empty period is met kindly, never counted."""
        wins = ordinary(desk, self.period)
        now = that_fit(desk, wins)
        desk.conversation.cursor = tuple(win.id for win in wins[len(now) :])
        if not wins:
            return Reply.of(desk.line(f"Recap.empty_{self.period.kind}"))
        told = all_told(desk, now, f"Recap.{self.period.kind}", "Recap.in_your_words")
        return Reply.of(told + self._rest(desk, len(wins) - len(now)))

    def _rest(self, desk: Desk, count: int) -> Line:
        return desk.line("Recap.and_more", count=number_said(desk, count)) if count else Line("", "")
