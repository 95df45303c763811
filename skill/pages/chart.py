"""Moods as a small chart: one dot a check-in, and no line between, for the days in between are unknown."""

from dataclasses import dataclass
from datetime import date

from skill.pages.page import Page
from skill.pages.wording import Wording

WIDTH, HEIGHT = 640, 150
LEFT, RIGHT, TOP, BOTTOM = 28, 12, 10, 26
FEW = 31
"""A month of dots is read aloud one by one; of more, the days they span: the table beside the chart has them all."""
LOWEST, HIGHEST = 1, 10
"""DESIGN.md: a mood is 1..10."""


@dataclass(frozen=True)
class Dot:
    """One check-in; `x` and `y` in pixels of the chart."""

    x: float
    y: float
    mood: int
    day: date


@dataclass(frozen=True)
class Chart:
    """Where everything stands. `grid` are pairs of height and mood."""

    dots: tuple[Dot, ...]
    grid: tuple[tuple[float, int], ...]
    first: str
    last: str
    described: str
    """What the chart shows, for who can't see it."""


def chart_of(page: Page, wording: Wording) -> Chart | None:
    """The chart of the moods that were told as numbers; None when there are none."""
    told = [check_in for check_in in page.moods if check_in.mood]
    if not told:
        return None
    days = (page.span.last - page.span.first).days or 1
    dots = tuple(
        Dot(
            _across((check_in.about - page.span.first).days / days), _down(check_in.mood), check_in.mood, check_in.about
        )
        for check_in in told
    )
    read = "; ".join(f"{wording.short(dot.day)}: {dot.mood}" for dot in dots)
    first, last = wording.edges(page.span)
    return Chart(
        dots,
        tuple((_down(mood), mood) for mood in (LOWEST, 5, HIGHEST)),
        first,
        last,
        f"{wording.headings['chart']} {read if len(dots) <= FEW else wording.span(page.span)}",
    )


def _across(share: float) -> float:
    return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def _down(mood: int) -> float:
    share = (mood - LOWEST) / (HIGHEST - LOWEST)
    return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)
