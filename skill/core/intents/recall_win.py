"""One of the person's own wins, to hear again."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from skill.core.ago import ago
from skill.core.asked import Asked
from skill.core.days import a_year_before
from skill.core.desk import Desk
from skill.core.encouraging import weighs
from skill.core.intents.intent import Intent
from skill.core.low_day import is_low
from skill.core.period import ALL, Span
from skill.core.reply import Expects, Reply
from skill.core.search import count, found, newest
from skill.core.told import told
from skill.core.win import Win

FORGOTTEN = timedelta(days=7)
"""A win of longer ago is more of a gift than one that is fresh in mind (our judgement)."""
HARD, YEAR_AGO = "hard", "year_ago"


@dataclass(frozen=True)
class RecallWin(Intent):
    """By chance one that is older than a week; else any; survived ones stay private.

    `which` is HARD for one from a day with a low check-in, or YEAR_AGO for the day's date of last year, which is asked
    about first (content.md). `win` is the id of the win that the person was asked about, `told` of the one told before
    "more" was said: another is told then, where there is one.
    """

    which: str = ""
    win: str = ""
    told: str = ""

    own_slots = ("win", "told")
    when_refused = "enough"
    says = (
        *("told", "told_in_your_words", "nothing", "hard", "hard_in_your_words"),
        *("ask_year_ago", "no_year_ago", "no_hard"),
    )

    def reply(self, desk: Desk) -> Reply:
        """With the day it is about; where the one that was wanted can't be found, another is offered."""
        if self.win:
            win = desk.journal.find(self.win)
            return _told(desk, win) if win else Reply.of(desk.line("RecallWin.nothing"))
        match self.which:
            case "year_ago":
                return self._year_ago(desk)
            case "hard":
                win = self._another(desk, _hard_days(desk))
                return _told(desk, win, "hard") if win else _offer_another(desk, "no_hard")
            case _:
                win = self._another(desk, None)
                return _told(desk, win) if win else Reply.of(desk.line("RecallWin.nothing"))

    def _another(self, desk: Desk, days: frozenset[date] | None) -> Win | None:
        win = _by_chance(desk, days, self.told)
        desk.conversation.cursor = replace(self, told=win.id) if win else None
        return win

    def _year_ago(self, desk: Desk) -> Reply:
        day = a_year_before(desk.today)
        win = newest(desk, Asked(Span(day, day))) if day else None
        if win is None:
            return _offer_another(desk, "no_year_ago")
        desk.conversation.pending = replace(self, win=win.id)
        return Reply.of(desk.line("RecallWin.ask_year_ago"), Expects.YES_OR_NO)


def _told(desk: Desk, win: Win, key: str = "told") -> Reply:
    return Reply.of(told(desk, f"RecallWin.{key}", win, ago=ago(win.about, desk.today, desk.language.ago)))


def _offer_another(desk: Desk, key: str) -> Reply:
    """A yes reads any win; with none at all there is nothing to offer."""
    if not count(desk, Asked(ALL.span(desk.today))):
        return Reply.of(desk.line("RecallWin.nothing"))
    desk.conversation.pending = RecallWin()
    return Reply.of(desk.line(f"RecallWin.{key}"), Expects.YES_OR_NO)


def _by_chance(desk: Desk, days: frozenset[date] | None, before: str) -> Win | None:
    """One of the wins of these days, of all for none: of the older ones where there are any, and not the one before.

    One that weighs is no gift: it is told where there are no others at all.
    """
    there = found(desk, Asked(ALL.span(desk.today), days=days))
    fresh = set(found(desk, Asked(Span(desk.today - FORGOTTEN, desk.today))))
    old = [id_ for id_ in there if id_ not in fresh]
    others = [id_ for id_ in old or there if id_ != before]
    gift = _gift(desk, others) or _gift(desk, list(there))
    return gift or (desk.journal.find(desk.pick(there)) if there else None)


def _gift(desk: Desk, ids: list[str]) -> Win | None:
    """One of them by chance that does not weigh; None when all do."""
    while ids:
        ids.remove(drawn := desk.pick(ids))
        win = desk.journal.find(drawn)
        if win and not weighs(win.words, desk.language):
            return win
    return None


def _hard_days(desk: Desk) -> frozenset[date]:
    check_ins = desk.notebook.check_ins.all()
    return frozenset(check_in.about for check_in in check_ins if is_low(check_in, desk.language))
