"""How much is said in one breath: a recap stops before it tires."""

from collections.abc import Callable

from skill.core.desk import Desk
from skill.core.reply import Line

WORDS = 60
"""content.md, tone rule 1: "a recap at most 60 words (24 s)"."""
LETTERS = 350
"""The same 24 seconds where words are long: espeak-ng at our 165 words a minute says 14.6 letters a second or more in
English, Spanish and German (measured on 400 recaps)."""


def fits(line: Line, words: int = WORDS) -> bool:
    """Whether a line is short enough; `words` is fewer where something is still to come, and the letters are too."""
    return len(line.speech.split()) <= words and len(line.speech) <= LETTERS * words // WORDS


def longest(desk: Desk, most: int, lines_of: Callable[[int], tuple[Line, Line]]) -> tuple[int, Line, Line]:
    """The largest number, from `most` down to 1, whose two lines fit in a breath together, and those lines.

    Lines that were tried and not said leave no trace in the conversation.
    """
    before = desk.conversation.recent
    for number in range(most, 1, -1):
        line, end = lines_of(number)
        if fits(line + end):
            return number, line, end
        desk.conversation.recent = before
    return 1, *lines_of(1)
