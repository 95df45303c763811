"""What else was said: the stretches of a text that no care rule touched, so that a win in the same breath is kept."""

from collections.abc import Collection, Iterator
from itertools import dropwhile, groupby

from skill.core.care.normal import Normal
from skill.core.care.patterns import Clauses
from skill.core.understand.said import Said


def rest_of(
    said: Said, normal: Normal, clauses: Clauses, touched: Collection[int], joints: Collection[str]
) -> tuple[str, ...]:
    """The clauses that are not among the touched ones, neighbours together, as they were said; no joint leads them."""
    stretches = (tuple(_without_joints(stretch, normal, joints)) for stretch in _stretches(clauses, touched))
    return tuple(said.quoted(normal.places[words[0]], normal.places[words[-1]] + 1) for words in stretches if words)


def _stretches(clauses: Clauses, touched: Collection[int]) -> Iterator[Iterator[int]]:
    for is_touched, words in groupby(range(len(clauses)), key=lambda at: clauses[at] in touched):
        if not is_touched:
            yield words


def _without_joints(stretch: Iterator[int], normal: Normal, joints: Collection[str]) -> Iterator[int]:
    return dropwhile(lambda at: normal.words[at] in joints, stretch)
