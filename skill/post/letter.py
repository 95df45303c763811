"""A letter: wins by day, in the person's own words and language, for the eyes of somebody they chose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from skill.core.win import Win

PAGE = """<!doctype html>
<html lang="{lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{subject}</title></head>
<body style="max-width: 38em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.5 Georgia, serif">
<h1>{subject}</h1>
<p>{opening}</p>
<p>{told}</p>
{days}
<p><small>{closing}</small></p>
</body>
</html>
"""


@dataclass(frozen=True)
class Letter:
    """The same letter twice: to be read as plain text, or as a page."""

    subject: str
    text: str
    html: str


def letter_of(wins: Sequence[Win], tag: str, sentences: Mapping[str, str]) -> Letter:
    """A letter of at least one win; `sentences` are those of `[letter]`, and `tag` is the locale to write dates in."""
    locale = _locale(tag)
    ordered = sorted(wins, key=lambda win: (win.about, win.said_at))
    days = [
        (format_date(day, "full", locale=locale), [_plain(win.words) for win in told])
        for day, told in groupby(ordered, lambda win: win.about)
    ]
    told = sentences["told"].format(span=_span(ordered[0].about, ordered[-1].about, locale))
    return Letter(sentences["subject"], _text(days, told, sentences), _html(days, told, sentences, locale.language))


def _text(days: Sequence[tuple[str, Sequence[str]]], told: str, sentences: Mapping[str, str]) -> str:
    by_day = ("\n".join([day, *(f"- {words}" for words in wins)]) for day, wins in days)
    return "\n\n".join([sentences["opening"], told, *by_day, sentences["closing"]]) + "\n"


def _html(days: Sequence[tuple[str, Sequence[str]]], told: str, sentences: Mapping[str, str], lang: str) -> str:
    by_day = (
        f"<h2>{escape(day)}</h2>\n<ul>\n" + "\n".join(f"<li>{escape(words)}</li>" for words in wins) + "\n</ul>"
        for day, wins in days
    )
    plain = {name: escape(sentences[name]) for name in ("subject", "opening", "closing")}
    return PAGE.format(lang=lang, told=escape(told), days="\n".join(by_day), **plain)


def _plain(words: str) -> str:
    """On one line, and without the halves of signs that no mail can carry."""
    return " ".join(words.encode("utf-8", "replace").decode().split())


def _span(first: date, last: date, locale: Locale) -> str:
    written = [format_date(day, "long", locale=locale) for day in (first, last)]
    return written[0] if first == last else " – ".join(written)  # noqa: RUF001 - an en dash, as dates are joined


def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(tag.partition("-")[0])
