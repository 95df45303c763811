"""A page as text: Markdown for a notebook, HTML for a screen, and the chart as SVG."""

import re
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from skill.pages.chart import HEIGHT, LEFT, WIDTH, chart_of
from skill.pages.page import Page
from skill.pages.wording import Wording

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def as_markdown(page: Page, wording: Wording) -> str:
    """CommonMark; what the person said stays as they said it, whatever signs are in it."""
    return _filled("page.md.jinja", page, wording)


def as_html(page: Page, wording: Wording) -> str:
    """One HTML file that needs no other; light or dark, as the reader's screen is, and good to print."""
    return _filled("page.html.jinja", page, wording)


def moods_svg(page: Page, wording: Wording) -> str | None:
    """The chart; None when no mood was told as a number."""
    chart = chart_of(page, wording)
    if chart is None:
        return None
    return _environment().get_template("moods.svg.jinja").render(chart=chart, width=WIDTH, height=HEIGHT, left=LEFT)


def _filled(template: str, page: Page, wording: Wording) -> str:
    svg = moods_svg(page, wording)
    values: dict[str, Any] = {
        "page": page,
        "wording": wording,
        "headings": wording.headings,
        "span": wording.span(page.span),
        "lang": str(wording.locale).replace("_", "-"),
        "chart": svg is not None,
        "moods_svg": Markup(svg or ""),  # noqa: S704 - our own template, escaped where it was filled
    }
    return _environment().get_template(template).render(values)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("skill.pages"),
        autoescape=select_autoescape(("html.jinja", "svg.jinja"), default=False),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["plain"] = _plain
    return environment


def _plain(words: str) -> str:
    """Words that Markdown takes for words: its signs escaped, and no number or dash at the start taken for a list."""
    escaped = _MARKS.sub(r"\\\1", " ".join(words.split()))
    return re.sub(r"^(\d+)([.)])|^([-+])", lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", escaped)
