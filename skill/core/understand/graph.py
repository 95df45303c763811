"""Templates as a graph of words: an utterance is compared with thousands of sentences in one walk.

Each template is planted from its end, so that what several words lead to is there once. Where templates begin alike,
their ways are laid together when somebody first comes by; most places never see anybody.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, reduce
from math import inf
from operator import itemgetter
from typing import Optional

from skill.core.language import Phrases
from skill.core.understand.folding import folded
from skill.core.understand.templates import Choice, parse, rule
from skill.core.understand.words import words_of

SMALL = 3
"""Letters of a word that may go unheard."""

Words = tuple[str, ...]
Way = tuple[str, Optional["Node"]]
"""A word or a slot in braces, and where it leads; or a template's label at its end."""


class Node:
    """A place between words: what may follow, in the order of the templates."""

    def __init__(self, ways: Iterable[Way]) -> None:
        self.ways = tuple(ways)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Of the templates that end here."""
        return tuple(dict.fromkeys(label for label, then in self.ways if then is None))

    @cached_property
    def words(self) -> Mapping[str, "Node"]:
        """By each word that may follow, the place behind it."""
        return _laid_together((sign, then) for sign, then in self.ways if then is not None and sign[0] != "{")

    @cached_property
    def slots(self) -> Mapping[str, "Node"]:
        """The same for each slot, by its name."""
        return _laid_together((sign[1:-1], then) for sign, then in self.ways if then is not None and sign[0] == "{")

    @cached_property
    def _by_length(self) -> list[str]:
        return sorted(self.words, key=len)

    def words_of_about(self, letters: int, more_or_less: float) -> Sequence[str]:
        """The words that may follow, of about so many letters."""
        words = self._by_length
        first = bisect_left(words, letters - more_or_less, key=len)
        return words[first : bisect_right(words, letters + more_or_less, lo=first, key=len)]

    @cached_property
    def small(self) -> tuple[tuple[int, "Node"], ...]:
        """The places behind small words, with the letters of these."""
        small = ((len(word), then) for word, then in self.words.items() if len(word) <= SMALL)
        return tuple(sorted(small, key=itemgetter(0)))

    @cached_property
    def letters(self) -> tuple[float, float]:
        """Fewest and most letters from here to an end; a slot may take any number."""
        spans = [_span(sign, then) for sign, then in self.ways]
        return min(least for least, _ in spans), max(most for _, most in spans)


def _span(sign: str, then: Node | None) -> tuple[float, float]:
    if then is None:
        return 0, 0
    least, most = then.letters
    return (least, inf) if sign[0] == "{" else (least + len(sign), most + len(sign))


def planted(
    templates: Mapping[str, Phrases], rules: Mapping[str, Phrases], form: Callable[[Words], Words] = folded
) -> Node:
    """The place from which all templates begin, by their labels, with words in a form; raises TemplateError."""

    def before(end: Node, part: str | Choice) -> Node:
        """The place from which a part leads to its end."""
        if isinstance(part, str) and part[0] != "<":
            signs = (part,) if part[0] == "{" else form(words_of(part))
            return reduce(lambda then, sign: Node([(sign, then)]), reversed(signs), end)
        choice = rule(part, rules) if isinstance(part, str) else part
        return Node(way for run in choice for way in reduce(before, reversed(run), end).ways)

    ends = ((line, Node([(label, None)])) for label, lines in templates.items() for line in lines)
    return Node(way for line, end in ends for way in before(end, parse(line)).ways)


def _laid_together(ways: Iterable[tuple[str, Node]]) -> dict[str, Node]:
    found: defaultdict[str, dict[Node, None]] = defaultdict(dict)
    for sign, then in ways:
        found[sign][then] = None
    return {sign: _as_one(tuple(thens)) for sign, thens in found.items()}


def _as_one(nodes: tuple[Node, ...]) -> Node:
    return nodes[0] if len(nodes) == 1 else Node(dict.fromkeys(way for node in nodes for way in node.ways))
