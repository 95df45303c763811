"""What grows in a person's days: one pattern, said with its count."""

from dataclasses import dataclass, replace

from skill.core.desk import Desk
from skill.core.intents.intent import Intent
from skill.core.low_day import is_low_day
from skill.core.patterns.choose import told_next, wanted
from skill.core.patterns.history import History, history_of
from skill.core.patterns.insight import Insight, Pattern
from skill.core.patterns.memory import note_told
from skill.core.patterns.part_of_day import FEWEST, FEWEST_DAYS
from skill.core.patterns.wording import said
from skill.core.reply import Expects, Reply
from skill.core.told import told
from skill.core.win import Kind


@dataclass(frozen=True)
class Patterns(Intent):
    """One insight, not the one told last while there is another; a year ago today is asked about first.

    `win` is the id of the win that the person was asked about.
    """

    win: str = ""

    own_slots = ("win",)
    says = (
        *("part_of_day_morning", "part_of_day_afternoon", "part_of_day_evening", "part_of_day_night"),
        *("reached_out", "first_time", "hard_days", "same_day", "steps", "steps_one_left", "steps_two_left"),
        *("year_ago_ask", "year_ago", "year_ago_in_your_words"),
        *("nothing_sure", "a_little_more", "not_now"),
    )

    def reply(self, desk: Desk) -> Reply:
        """In care and on a low day nothing is weighed up; with too little to go on, no pattern is claimed."""
        if is_low_day(desk):
            return Reply.of(desk.line("Patterns.not_now"))
        if self.win:
            return _read(desk, self.win)
        history = history_of(desk)
        insight = told_next(desk, history, wanted(desk))
        if insight is None:
            return Reply.of(desk.line(f"Patterns.{'a_little_more' if _is_early(history) else 'nothing_sure'}"))
        return self._told(desk, insight)

    def _told(self, desk: Desk, insight: Insight) -> Reply:
        note_told(desk.notebook.preferences, insight.pattern, desk.today)
        if insight.pattern is not Pattern.YEAR_AGO:
            return Reply.of(said(desk, insight))
        desk.conversation.pending = replace(self, win=insight.win)
        return Reply.of(said(desk, insight), Expects.YES_OR_NO)


def _read(desk: Desk, win_id: str) -> Reply:
    """The win of a year ago, if it is still there and still no private one."""
    win = desk.journal.find(win_id)
    if win is None or win.kind is Kind.SURVIVED:
        return Reply.of(desk.line("Patterns.nothing_sure"))
    return Reply.of(told(desk, "Patterns.year_ago", win))


def _is_early(history: History) -> bool:
    """Whether there is less than the most frequent kind of pattern needs."""
    days = {win.about for win in history.told}
    return history.is_in_first_week or len(history.told) < FEWEST or len(days) < FEWEST_DAYS
