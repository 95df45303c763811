"""A page as a PDF: set by Typst, tagged for screen readers (PDF/UA-1), with its fonts inside."""

import json
from importlib.resources import files
from typing import Any

from skill.core.errors import PdfFontMissing, PdfMissing
from skill.pages.chart import chart_of
from skill.pages.page import GoalLine, Page
from skill.pages.rendering import moods_svg
from skill.pages.wording import Wording

LETTER = frozenset({"US", "CA", "MX"})
"""Where paper is Letter and not A4 (CLDR, paperSize; the few other such regions have no locale here)."""


def as_pdf(page: Page, wording: Wording) -> bytes:
    """The PDF's bytes: nothing is written to a disk on the way.

    Letters that Typst's own font lacks come from the computer's. PdfMissing where Typst is not installed, and
    PdfFontMissing where no font has a letter: PDF/UA-1 allows no empty boxes.
    """
    try:
        import typst  # noqa: PLC0415 - a large extra that nothing else needs
    except ImportError:
        raise PdfMissing from None
    source = (files("skill.pages") / "templates" / "page.typ").read_bytes()
    told = json.dumps(_told(page, wording), ensure_ascii=False)
    try:
        made: bytes = typst.compile(source, format="pdf", sys_inputs={"page": told}, pdf_standards="ua-1")
    except typst.TypstError:  # the source is ours and compiles: what can't be set is a letter of the person's
        raise PdfFontMissing from None
    return made


def _told(page: Page, wording: Wording) -> dict[str, Any]:
    chart = chart_of(page, wording)
    return {
        "lang": wording.locale.language,
        "paper": "us-letter" if wording.locale.territory in LETTER else "a4",
        "headings": dict(wording.headings),
        "span": wording.span(page.span),
        "empty": page.is_empty,
        "days": [{"day": wording.day(day.day), "wins": day.wins} for day in page.days],
        "moods": [(wording.day(told.about), wording.mood(told.mood, told.word)) for told in page.moods],
        "chart": chart and {"svg": moods_svg(page, wording), "described": chart.described},
        "goals": [_goal(goal, wording) for goal in page.goals],
    }


def _goal(goal: GoalLine, wording: Wording) -> dict[str, Any]:
    return {
        "words": _marked(goal.words, wording.headings["reached"] if goal.reached else ""),
        "steps": [_marked(step, wording.headings["done"] if done else "") for step, done in goal.steps],
    }


def _marked(words: str, mark: str) -> str:
    return f"{words} — {mark}" if mark else words
