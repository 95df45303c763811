"""Which wins somebody asks for, and where they stand on the leaves of a journal."""

from collections.abc import Container, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date

from skill.core.leaf import Leaf, month_of
from skill.core.period import Span
from skill.core.stems import Inflection, forms_of, meanings


@dataclass(frozen=True)
class Asked:
    """The wins of a span that fit all of it: `words` in whatever form, a category, and only on `days` if there are any.

    `private` is False for ordinary wins, True for survived ones and None for both.
    """

    span: Span
    words: str = ""
    category: str = ""
    private: bool | None = False
    days: Set[date] | None = None


def places(leaves: Sequence[Leaf], asked: Asked, inflection: Inflection) -> Iterator[tuple[Leaf, Sequence[int]]]:
    """On each leaf the places of the wins that are asked for, in the order of their days."""
    needles = _needles(leaves, asked.words, inflection)
    for leaf in leaves:
        found: Sequence[int] = range(len(leaf.days))
        if asked.private is not None:
            found = [place for place in found if leaf.private[place] is asked.private]
        if asked.category:
            found = [place for place in found if leaf.categories[place] == asked.category]
        days = _days(leaf, asked)
        if days is not None:
            found = [place for place in found if leaf.days[place] in days]
        for forms in needles:
            here = [form for form in forms if form in leaf.vocabulary]
            found = sorted({place for form in here for place in found if form in leaf.plain[place]})
        yield leaf, found


def ids(leaves: Sequence[Leaf], asked: Asked, inflection: Inflection) -> list[str]:
    """The ids of the wins that are asked for, the one about the latest day last; of one day's, the one said last."""
    return [leaf.ids[place] for leaf, found in places(leaves, asked, inflection) for place in found]


def _needles(leaves: Sequence[Leaf], words: str, inflection: Inflection) -> Sequence[Sequence[str]]:
    """For each word asked for, its forms that occur, as they stand on a leaf; what means nothing finds nothing."""
    if not words:
        return ()
    vocabulary = {word for leaf in leaves for word in leaf.vocabulary.split()}
    meant = meanings(words, inflection) or (frozenset[str](),)
    return [[f" {form} " for form in forms_of(roots, vocabulary, inflection)] for roots in meant]


def _days(leaf: Leaf, asked: Asked) -> Container[int] | None:
    """The days of the month that are asked for; None for all of them."""
    if asked.days is not None:
        return {day.day for day in asked.days if month_of(day) == leaf.month and _within(day, asked.span)}
    if not month_of(asked.span.first) <= leaf.month <= month_of(asked.span.last):
        return ()
    opens, closes = month_of(asked.span.first) == leaf.month, month_of(asked.span.last) == leaf.month
    if not opens and not closes:
        return None
    return range(asked.span.first.day if opens else 1, asked.span.last.day + 1 if closes else 32)


def _within(day: date, span: Span) -> bool:
    return span.first <= day <= span.last
