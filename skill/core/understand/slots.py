"""The parsers of the slots whose values we know: periods, times of day, moods, counts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from skill.core.language import Language
from skill.core.period import NAMED
from skill.core.understand.grammar import Grammar, Match, SlotParser, Table, Words
from skill.core.understand.templates import expand
from skill.core.understand.words import words_of

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(am|pm)?")


def parsers_of(language: Language) -> Mapping[str, SlotParser]:
    """By the names that templates use in braces."""
    counts = _Numbers(language.cardinals)
    return {
        "period": PeriodParser(language),
        "time": TimeParser(language),
        "count": counts,
        "mood": _Moods(counts, Table.of({word: (word,) for words in language.moods.values() for word in words})),
    }


def date_parsers(language: Language) -> Mapping[str, SlotParser]:
    """What dates are made of: {weekday}, {day} of the month, {month}."""
    tables = {name: Table.of(language.slots[name]) for name in ("weekday", "month")}
    return {**tables, "day": _Numbers(language.ordinals, first=1)}


@dataclass(frozen=True)
class _Numbers:
    """Numbers in words or digits; the first of `words` is `first`."""

    words: tuple[str, ...]
    first: int = 0

    def readings(self, words: Words, start: int) -> Iterator[tuple[int, int]]:
        """A number of one word or of two ("twenty one"), the longer one first."""
        for end in (start + 2, start + 1):
            said = " ".join(words[start:end])
            if end <= len(words) and said in self.words:
                yield self.words.index(said) + self.first, end
        digits = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", words[start])
        if digits:
            yield int(digits[1]), start + 1


@dataclass(frozen=True)
class _Moods:
    """A number from 1 to 10, with "out of ten" or without, or a word for a mood; always as text."""

    numbers: _Numbers
    words: Table

    def readings(self, words: Words, start: int) -> Iterator[tuple[str, int]]:
        """Numbers first."""
        for number, end in self.numbers.readings(words, start):
            if 1 <= number <= 10:  # noqa: PLR2004 - DESIGN.md: mood 1..10
                yield str(number), end
                if words[end : end + 1] == ("10",):  # "7/10"
                    yield str(number), end + 1
        for word, end in self.words.readings(words, start):
            yield str(word), end


class PeriodParser:
    """Gives the names of `skill.core.period.Period`; a date that has no year yet is "--05-03"."""

    def __init__(self, language: Language) -> None:
        self._grammar = Grammar(language.periods, language.rules, date_parsers(language))
        self.ways = _ways(language)

    def readings(self, words: Words, start: int) -> Iterator[tuple[str, int]]:
        """Every period that begins here, the longest first."""
        for match in sorted(self._grammar.at(words, start), key=lambda match: -match.end):
            if (name := _period_name(match)) is not None:
                yield name, match.end


def _ways(language: Language) -> Mapping[str, str]:
    """The letters of every way to say a named period or a weekday."""
    named = {
        way: name
        for name, templates in language.periods.items()
        if name in NAMED
        for template in templates
        for way in expand(template, language.rules)
    }
    weekdays = {way: name for name, ways in language.slots["weekday"].items() for way in ways}
    return {"".join(words_of(way)): name for way, name in {**named, **weekdays}.items()}


def _period_name(match: Match) -> str | None:
    match match.label:
        case "weekday":
            return str(match.slots["weekday"])
        case "since_weekday":
            return f"{match.slots['weekday']}/.."
        case "date" | "since":
            day, month = int(str(match.slots["day"])), int(str(match.slots["month"]))
            date = f"--{month:02}-{day:02}"
            return date if match.label == "date" else f"{date}/.."
        case name:
            return name if name in NAMED else None


class TimeParser:
    """Gives "HH:MM". An hour up to eleven that has no part of the day is meant for the evening: it is for a recap."""

    def __init__(self, language: Language) -> None:
        self._part = Table.of(language.slots["part"])
        numbers = _Numbers(language.cardinals)
        self._grammar = Grammar(language.times, language.rules, {"hour": numbers, "minute": numbers})

    def readings(self, words: Words, start: int) -> Iterator[tuple[str, int]]:
        """Every time of day that begins here, the longest first."""
        found = [*self._spoken(words, start), *self._typed(words, start)]
        for hour, minute, part, end in sorted(found, key=lambda time: -time[3]):
            if (text := _clock_time(hour, minute, part)) is not None:
                yield text, end

    def _spoken(self, words: Words, start: int) -> Iterator[tuple[int, int, str, int]]:
        for match in self._grammar.at(words, start):
            hour, minute = _hour_and_minute(match)
            yield from self._with_parts(words, hour, minute, match.end)

    def _typed(self, words: Words, start: int) -> Iterator[tuple[int, int, str, int]]:
        """Times in digits: "20:30", "8pm"."""
        if typed := _CLOCK.fullmatch(words[start]):
            if typed[3]:
                yield int(typed[1]), int(typed[2] or 0), typed[3], start + 1
            elif typed[2]:
                yield from self._with_parts(words, int(typed[1]), int(typed[2]), start + 1)

    def _with_parts(self, words: Words, hour: int, minute: int, end: int) -> Iterator[tuple[int, int, str, int]]:
        yield hour, minute, "", end
        if end < len(words):
            for part, after in self._part.readings(words, end):
                yield hour, minute, str(part), after


_MINUTES = {"half_past": 30, "half_to": -30, "quarter_past": 15, "quarter_to": -15}


def _hour_and_minute(match: Match) -> tuple[int, int]:
    """Noon and midnight name no hour of their own."""
    hour = int(str(match.slots.get("hour", 24 if match.label == "midnight" else 12)))
    minute = int(str(match.slots.get("minute", 0)))
    minutes = hour * 60 + (-minute if match.label == "to" else _MINUTES.get(match.label, minute))
    return minutes // 60, minutes % 60


def _clock_time(hour: int, minute: int, part: str) -> str | None:
    if part == "am":
        hour %= 12
    elif part == "pm" or (not part and 1 <= hour < 12):  # noqa: PLR2004 - a clock's face
        hour = hour % 12 + 12
    return f"{hour % 24:02}:{minute:02}" if 0 <= hour <= 24 and 0 <= minute < 60 else None  # noqa: PLR2004
