"""One breath of a recap: a day win by win, a longer time by what its wins were about."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import ClassVar

from skill.core.asked import Asked
from skill.core.breath import longest
from skill.core.desk import Desk
from skill.core.period import Span
from skill.core.reply import Line
from skill.core.saying import number_said, times_over
from skill.core.search import count, within
from skill.core.themes import Theme, examples, themes
from skill.core.told import all_told, that_fit, told
from skill.core.weight import MOST, weight_of
from skill.core.win import CATEGORIES, OTHER, Win

ONE_BY_ONE = 15
"""Wins of a longer time that are told one by one at most; more would not fit if each had three words."""
MOST_THEMES = 4
"""In one breath (our judgement); sixty words seldom hold more."""
OF_NO_KIND = 3
"""Wins of no known kind that are told together, for none is an example of the others."""

NOTHING = Line("", "")


@dataclass(frozen=True)
class Breath:
    """What is said, its `end`, and where it stopped: behind the win of the rank `after`, or with these `themes` told.

    Neither is there when that was all.
    """

    line: Line
    end: Line
    after: str = ""
    themes: tuple[str, ...] = ()

    says: ClassVar[tuple[str, ...]] = (
        *("in_your_words", "more", "also", "others", "of_many_kinds", "among_them", "themed", "themed_in_your_words"),
        *(f"sum_{kind}" for kind in ("this_week", "last_week", "this_month", "last_month", "all", "since")),
        *(f"theme_{category}" for category in CATEGORIES if category != OTHER),
    )


def is_summed_up(desk: Desk, span: Span) -> bool:
    """Whether the wins are more than one breath holds, and something was done several times."""
    if count(desk, Asked(span)) > ONE_BY_ONE:
        return True
    wins = within(desk, span)
    kinds = Counter(win.category for win in wins if win.category != OTHER)
    return len(that_fit(desk, wins)) < len(wins) and max(kinds.values(), default=0) > 1


def win_by_win(desk: Desk, wins: Sequence[Win], kind: str, after: str) -> Breath | None:
    """The wins that meant most, of equals the first, or those behind that rank; None when none are left."""
    ranks = {rank: win for win in wins if (rank := _rank(desk, win)) > after}
    if not ranks:
        return None
    left = sorted(ranks)
    ordered = [ranks[rank] for rank in left]
    key = "More.told" if after else f"Recap.{kind}"

    def lines_of(many: int) -> tuple[Line, Line]:
        told_now = all_told(desk, ordered[:many], key, "Recap.in_your_words")
        return told_now, _end(desk, is_last=many == len(left), goes_on=bool(after))

    number, line, end = longest(desk, len(that_fit(desk, ordered)), lines_of)
    return Breath(line, end, after=left[number - 1] if number < len(left) else "")


def by_theme(desk: Desk, span: Span, kind: str, already: Set[str]) -> Breath | None:
    """How often the person did what, with an example of each; None when no theme is left."""
    there = themes(desk, span)
    left = [theme for theme in there if theme.category not in already]
    if not left:
        return None
    wins = {theme.category: examples(desk, theme, _examples(theme)) for theme in left[:MOST_THEMES]}

    def lines_of(many: int) -> tuple[Line, Line]:
        opening = NOTHING if already else desk.line(f"Recap.sum_{kind}")
        told_now = _themes_told(desk, left[:many], wins, alone=len(there) == 1)
        return opening + told_now, _end(desk, is_last=many == len(left), goes_on=bool(already))

    number, line, end = longest(desk, len(wins), lines_of)
    told_by_now = (*sorted(already), *(theme.category for theme in left[:number]))
    return Breath(line, end, themes=told_by_now if number < len(left) else ())


def _end(desk: Desk, *, is_last: bool, goes_on: bool) -> Line:
    """The question whether to go on; the last breath has none, and says that it is the last where there were others."""
    if not is_last:
        return desk.line("Recap.more")
    return desk.line("More.all") if goes_on else NOTHING


def _examples(theme: Theme) -> int:
    return OF_NO_KIND if theme.category == OTHER else 1


def _themes_told(desk: Desk, told_now: Sequence[Theme], wins: Mapping[str, Sequence[Win]], *, alone: bool) -> Line:
    """What was done several times by its theme; then what was done once, as it was told; then what is of no kind."""
    several = [theme for theme in told_now if theme.count > 1 and theme.category != OTHER]
    once = [win for theme in told_now if theme.count == 1 for win in wins[theme.category]]
    of_no_kind = [theme for theme in told_now if theme.count > 1 and theme.category == OTHER]
    lines = [_theme_told(desk, theme, wins[theme.category][0]) for theme in several]
    lines += [all_told(desk, once, "Recap.also", "Recap.in_your_words")] if once else []
    lines += [_of_no_kind(desk, theme, wins[theme.category], alone=alone) for theme in of_no_kind]
    return sum(lines[1:], lines[0])


def _theme_told(desk: Desk, theme: Theme, example: Win) -> Line:
    said = desk.line(f"Recap.theme_{theme.category}")
    return told(desk, "Recap.themed", example, times=times_over(desk, theme.count), theme=said.speech)


def _of_no_kind(desk: Desk, theme: Theme, wins: Sequence[Win], *, alone: bool) -> Line:
    line = desk.line("Recap.of_many_kinds" if alone else "Recap.others", count=number_said(desk, theme.count))
    return line + all_told(desk, wins, "Recap.among_them", "Recap.in_your_words")


def _rank(desk: Desk, win: Win) -> str:
    """What sorts as the wins are told, and goes on sorting so when one of them is taken out: ids follow each other."""
    return f"{MOST - weight_of(win, desk.language.weighty):02} {win.about} {win.id}"
