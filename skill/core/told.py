"""Wins told back: one in a line of its own, or several in one breath."""

from collections.abc import Sequence
from itertools import accumulate

from skill.core.desk import Desk
from skill.core.mirror import without_day
from skill.core.reply import Line
from skill.core.win import Win

LONGEST = 45
"""Words of wins in one breath, which leaves room for the rest; content.md, tone rule 1: a recap has up to 60 words."""


def told(desk: Desk, key: str, win: Win, **values: str) -> Line:
    """A win in the key's line, turned towards the person; else as they said it, in the line `<key>_in_your_words`."""
    words = _words(desk, win)
    mirrored = desk.mirrored(words)
    if mirrored is None:
        return desk.line(f"{key}_in_your_words", win=words, **values)
    return desk.line(key, win=mirrored, **values)


def that_fit(desk: Desk, wins: Sequence[Win]) -> Sequence[Win]:
    """As many wins from the start as one breath has room for, at least one where there is one."""
    lengths = accumulate(len(_words(desk, win).split()) for win in wins)
    return wins[: max(1, sum(length <= LONGEST for length in lengths))]


def all_told(desk: Desk, wins: Sequence[Win], turned: str, quoted: str) -> Line:
    """At least one win: those that can be turned in the line `turned`, then the others in the line `quoted`."""
    mirrored = [(words, desk.mirrored(words)) for words in (_words(desk, win) for win in wins)]
    plain = [turn for _, turn in mirrored if turn]
    own = [words for words, turn in mirrored if not turn]
    lines = [desk.line(turned, wins=desk.listed(plain))] if plain else []
    lines += [desk.line(quoted, wins=". ".join(own))] if own else []
    return sum(lines[1:], lines[0])


def _words(desk: Desk, win: Win) -> str:
    return without_day(win.words, desk.language.days).rstrip(" .")
