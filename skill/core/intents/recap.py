"""Read a stretch of the person's days back to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from skill.core.days import Period, span_of
from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.mirror import without_day
from skill.core.reply import Line, Reply
from skill.core.win import Kind, Win

LONGEST = 45
"""Words of wins in one recap, which leaves room for the rest; content.md, tone rule 1: a recap has at most 60 words."""


@dataclass(frozen=True)
class Recap(Intent):
    """The wins of a period, joined like speech; survived wins are private and stay out."""

    period: Period = Period.TODAY

    says = (
        "today",
        "yesterday",
        "this_week",
        "in_your_words",
        "and_more",
        "empty_today",
        "empty_yesterday",
        "empty_this_week",
    )

    def reply(self, desk: Desk) -> Reply:
        """Never says what is missing: an empty period is met kindly."""
        span = span_of(self.period, desk.today)
        wins = [win for win in desk.journal.between(span.first, span.last) if win.kind is Kind.ORDINARY]
        return Reply.of(self._told(desk, wins) if wins else desk.line(f"Recap.empty_{self.period}"))

    def _told(self, desk: Desk, wins: Sequence[Win]) -> Line:
        """Wins that can be turned in one sentence, then those that are quoted, then how many more are kept."""
        told = _that_fit([without_day(win.words, desk.language.days) for win in wins])
        mirrored = [(words, desk.mirrored(words)) for words in told]
        turned = [turn for _, turn in mirrored if turn]
        quoted = [words for words, turn in mirrored if not turn]
        lines = [desk.line(f"Recap.{self.period}", wins=desk.listed(turned))] if turned else []
        if quoted:
            lines.append(desk.line("Recap.in_your_words", wins=". ".join(quoted)))
        if len(told) < len(wins):
            lines.append(desk.line("Recap.and_more", count=str(len(wins) - len(told))))
        return sum(lines[1:], lines[0])


def _that_fit(wins: Sequence[str]) -> Sequence[str]:
    """As many wins from the start as a recap has room for, at least one."""
    lengths = accumulate(len(words.split()) for words in wins)
    return wins[: max(1, sum(length <= LONGEST for length in lengths))]
