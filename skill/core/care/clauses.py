"""Where one clause ends and the next begins: at a stop, at an "and" or a "but", or at a new subject without either."""

import re

from skill.core.care.normal import Normal
from skill.core.care.patterns import Clauses
from skill.core.language import CareWords
from skill.core.understand.said import Said

_STOP = re.compile(r"[.!?;:,…&()—–\n]")  # noqa: RUF001 - dashes that part sentences


class ClauseReader:
    """Reads clauses by the language's small words."""

    def __init__(self, caring: CareWords) -> None:
        self._joints = caring.joints
        self._subjects = caring.subjects
        self._holders = caring.holders

    def clauses_of(self, said: Said, normal: Normal) -> Clauses:
        """A number for each normal word, rising from clause to clause."""
        clauses: list[int] = []
        number, subjects, held = 0, 0, 1
        for at, word in enumerate(normal.words):
            opens = word in self._subjects and subjects >= held
            if at and (opens or word in self._joints or _stops(said, normal.places[at - 1], normal.places[at])):
                number, subjects, held = number + 1, 0, 1
            subjects += word in self._subjects
            held += word in self._holders
            clauses.append(number)
        return tuple(clauses)


def _stops(said: Said, before: int, place: int) -> bool:
    """Whether a sign stands between two words that were said."""
    if before == place:
        return False
    return _STOP.search(said.text, said.spans[before][1], said.spans[place][0]) is not None
