"""Read a stretch of the person's days back to them."""

from dataclasses import dataclass, replace
from datetime import date

from skill.core.asked import Asked
from skill.core.breath import WORDS, fits
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.intents.recall_win import RecallWin
from skill.core.patterns.choose import insight_for
from skill.core.period import ALL, ENDLESS, KINDS, TODAY, Period, Span
from skill.core.recounting import Breath, by_theme, is_summed_up, win_by_win
from skill.core.reply import Expects, Line, Reply
from skill.core.search import count, within

INSIGHT = 18
"""Words that an insight may have (content.md, tone rule 1)."""
LONG = frozenset({"this_week", "last_week", "this_month", "last_month", "all", "since"})


@dataclass(frozen=True)
class Recap(Intent):
    """The wins of a period, at most sixty words in a breath; then "More?". Survived wins are private and stay out.

    A day is told win by win, those first that meant most. A longer time is told by what its wins were about, unless one
    breath holds them all.

    `asked_on` is the person's day when the recap began; `after` and `themes` are where it goes on (see recounting.py).
    """

    period: Period = TODAY
    asked_on: date = ENDLESS
    after: str = ""
    themes: tuple[str, ...] = ()

    own_slots = ("asked_on", "after", "themes")
    when_refused = "enough"
    says = (
        *KINDS,
        *(f"empty_{kind}" for kind in KINDS),
        *(f"offer_{kind}" for kind in KINDS if kind != "all"),
        *Breath.says,
    )

    def reply(self, desk: Desk) -> Reply:
        """An empty period is met kindly, with a win from another day where there is one; it is never counted."""
        asked_on = desk.today if self.asked_on == ENDLESS else self.asked_on
        span = self.period.span(asked_on)
        breath = self._breath(desk, span)
        desk.conversation.cursor = None
        if breath is None:
            return Reply.of(desk.line("More.nothing")) if self._goes_on else self._empty(desk)
        if not breath.after and not breath.themes:
            return Reply.of(self._with_insight(desk, breath))
        rest = replace(self, asked_on=asked_on, after=breath.after, themes=breath.themes)
        desk.conversation.cursor = desk.conversation.pending = rest
        return Reply.of(self._with_insight(desk, breath), Expects.YES_OR_NO)

    @property
    def _goes_on(self) -> bool:
        return bool(self.after or self.themes)

    def _breath(self, desk: Desk, span: Span) -> Breath | None:
        kind = self.period.kind
        if self.themes or (kind in LONG and not self.after and is_summed_up(desk, span)):
            return by_theme(desk, span, kind, frozenset(self.themes))
        return win_by_win(desk, within(desk, span), kind, self.after)

    def _with_insight(self, desk: Desk, breath: Breath) -> Line:
        """The first breath of a recap with an insight before its end, where there is one and room for it."""
        whole = breath.line + breath.end
        insight = None if self._goes_on or not fits(whole, WORDS - INSIGHT) else insight_for(desk)
        return breath.line + insight + breath.end if insight else whole

    def _empty(self, desk: Desk) -> Reply:
        kind = self.period.kind
        if kind == "all" or not count(desk, Asked(ALL.span(desk.today))):
            return Reply.of(desk.line(f"Recap.empty_{kind}"))
        desk.conversation.pending = RecallWin()
        return Reply.of(desk.line(f"Recap.offer_{kind}"), Expects.YES_OR_NO)
