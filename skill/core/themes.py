"""What the wins of a long time were about: by category, the ones with most wins first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from skill.core.asked import Asked, places
from skill.core.desk import Desk
from skill.core.leaf import Leaf
from skill.core.period import Span
from skill.core.weight import weight
from skill.core.win import CATEGORIES, OTHER, Win

LOOKED_AT = 20
"""Wins of a theme, the newest, that an example is chosen from (our judgement)."""


@dataclass(frozen=True)
class Theme:
    """The wins of a category: where each stands on its leaf, the one about the latest day last."""

    category: str
    wins: Sequence[tuple[Leaf, int]]

    @property
    def count(self) -> int:
        """How many wins."""
        return len(self.wins)


def themes(desk: Desk, span: Span) -> Sequence[Theme]:
    """The themes of some days, of equals first what meant more lately; wins of no known kind come last.

    Survived wins are in none.
    """
    leaves = desk.journal.leaves(span.first, span.last)
    grouped: dict[str, list[tuple[Leaf, int]]] = defaultdict(list)
    for leaf, found in places(leaves, Asked(span), desk.language.inflection):
        for place in found:
            grouped[leaf.categories[place]].append((leaf, place))
    return sorted(
        (Theme(category, wins) for category, wins in grouped.items()),
        key=lambda theme: (
            theme.category == OTHER,
            -theme.count,
            -_weight_of_last(desk, theme),
            _order(theme.category),
        ),
    )


def examples(desk: Desk, theme: Theme, most: int = 1) -> Sequence[Win]:
    """Some wins of a theme: first those that can be turned, of them those that meant most, then the newest."""
    newest = reversed(theme.wins[-LOOKED_AT:])
    weighty = desk.language.weighty
    by_weight = sorted(newest, key=lambda at: -weight(at[0].plain[at[1]], theme.category, weighty))
    wins = [win for win in (desk.journal.find(leaf.ids[place]) for leaf, place in by_weight) if win is not None]
    different = list({win.words.casefold(): win for win in reversed(wins)}.values())[::-1]
    return sorted(different, key=lambda win: desk.mirrored(win.words) is None)[:most]


def _weight_of_last(desk: Desk, theme: Theme) -> int:
    leaf, place = theme.wins[-1]
    return weight(leaf.plain[place], theme.category, desk.language.weighty)


def _order(category: str) -> int:
    """A category that a later version knew comes behind those of this one."""
    return CATEGORIES.index(category) if category in CATEGORIES else len(CATEGORIES)
