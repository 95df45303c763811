"""A page in a language: its headings from the locale, its dates by Unicode's rules for the region (CLDR, by Babel)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from skill.core.period import Span


@dataclass(frozen=True)
class Wording:
    """Headings by key, and how this locale writes dates."""

    headings: Mapping[str, str]
    locale: Locale

    @classmethod
    def of(cls, tag: str, headings: Mapping[str, str]) -> "Wording":
        """For a tag such as "es-MX"; a region that CLDR doesn't know is written as its language is."""
        try:
            return cls(headings, Locale.parse(tag, sep="-"))
        except (UnknownLocaleError, ValueError):
            return cls(headings, Locale.parse(tag.partition("-")[0]))

    def day(self, day: date) -> str:
        """With its weekday, to begin a line: "Monday, May 4, 2026", "Lunes, 4 de mayo de 2026"."""
        told = format_date(day, "full", locale=self.locale)
        return told[:1].upper() + told[1:]

    def short(self, day: date) -> str:
        """Within a chart: "May 4"."""
        return format_skeleton("MMMd", day, locale=self.locale)

    def edges(self, span: Span) -> tuple[str, str]:
        """For the chart's ends: "May 4", with its year where the span has several."""
        form = "MMMd" if span.first.year == span.last.year else "yMMMd"
        return format_skeleton(form, span.first, locale=self.locale), format_skeleton(
            form, span.last, locale=self.locale
        )

    def span(self, span: Span) -> str:
        """Its first and its last day, or the one that it is."""
        first, last = (format_date(day, "long", locale=self.locale) for day in (span.first, span.last))
        return first if first == last else f"{first} – {last}"  # noqa: RUF001 - an en dash, as dates are joined

    def mood(self, mood: int, word: str) -> str:
        """A mood as it was told: "6 of 10", or the word."""
        return self.headings["mood"].format(mood=mood) if mood else word
