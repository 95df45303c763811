"""Wins told back: one in a line of its own, or several in one breath."""

from collections.abc import Sequence
from itertools import accumulate

from skill.core.desk import Desk
from skill.core.mirror import without_day
from skill.core.reply import Line
from skill.core.saying import times_over
from skill.core.win import Kind, Win

LONGEST = 45
"""Words of wins in one breath, which leaves room for the rest; content.md, tone rule 1: a recap has up to 60 words."""


def told(desk: Desk, key: str, win: Win, **values: str) -> Line:
    """A win in the key's line, turned towards the person; else as they said it, in the line `<key>_in_your_words`."""
    words = words_told(desk, win)
    mirrored = desk.mirrored(words)
    if mirrored is None:
        return desk.line(f"{key}_in_your_words", win=words, **values)
    return desk.line(key, win=mirrored, **values)


def that_fit(desk: Desk, wins: Sequence[Win]) -> Sequence[Win]:
    """As many wins from the start as one breath has room for, at least one where there is one."""
    lengths = accumulate(len(words_told(desk, win).split()) for win in wins)
    return wins[: max(1, sum(length <= LONGEST for length in lengths))]


def all_told(desk: Desk, wins: Sequence[Win], turned: str, quoted: str) -> Line:
    """At least one win: those that can be turned in the line `turned`, then the others in the line `quoted`.

    What was done several times is told once, and how often.
    """
    often = _often(desk, wins)
    mirrored = [(words, desk.mirrored(words), count) for words, count in often.items()]
    plain = [_times(desk, turn, count) for _, turn, count in mirrored if turn]
    own = [_times(desk, words, count) for words, turn, count in mirrored if not turn]
    lines = [desk.line(turned, wins=desk.listed(plain))] if plain else []
    lines += [desk.line(quoted, wins=". ".join(own))] if own else []
    return sum(lines[1:], lines[0])


def words_told(desk: Desk, win: Win) -> str:
    """A win's words as they are told: without a day at their ends, and as much of them as one breath holds."""
    words = without_day(win.words, desk.language.days).rstrip(" .").split(" ")
    return " ".join(words[:LONGEST])


def _often(desk: Desk, wins: Sequence[Win]) -> dict[str, int]:
    """The words of each thing that was done, in the order they come first, and how many times it was told.

    What was survived has no counter (content.md, `survived`).
    """
    counts: dict[str, int] = {}
    same: dict[str, str] = {}
    for win in wins:
        words = words_told(desk, win)
        first = same.setdefault(words.casefold(), words)
        counts[first] = 1 if win.kind is Kind.SURVIVED else counts.get(first, 0) + 1
    return counts


def _times(desk: Desk, words: str, count: int) -> str:
    again = desk.language.how_often["again"]
    return words if count == 1 else again.format(win=words, times=times_over(desk, count))
