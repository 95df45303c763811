"""The parsers of the slots whose values we know: periods, times of day, moods, counts, countries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from skill.core.language import Language, Phrases
from skill.core.period import NAMED
from skill.core.understand.grammar import Grammar, Match, SlotParser, Table, Words
from skill.core.understand.numbers import Numbers, cardinals, days_of_month
from skill.core.understand.templates import expand
from skill.core.understand.times import TimeParser
from skill.core.understand.words import words_of


def parsers_of(language: Language) -> Mapping[str, SlotParser]:
    """By the names that templates use in braces."""
    counts = cardinals(language)
    return {
        "period": PeriodParser(language),
        "time": TimeParser(language),
        "count": counts,
        "mood": _Moods(counts, Table.of({word: (word,) for words in language.moods.values() for word in words})),
        "country": Table.of(language.slots["country"]),
        "which": Table.of(expanded(language.slots["which"], language.rules)),
        "choice": _Alone(Table.of(expanded(language.slots["choice"], language.rules))),
    }


def date_parsers(language: Language) -> Mapping[str, SlotParser]:
    """What dates are made of: {weekday}, {day} of the month, {month}."""
    tables = {name: Table.of(language.slots[name]) for name in ("weekday", "month")}
    return {**tables, "day": days_of_month(language)}


def expanded(values: Mapping[str, Phrases], rules: Mapping[str, Phrases]) -> Mapping[str, Phrases]:
    """Every way to say each value."""
    return {name: tuple(way for said in ways for way in expand(said, rules)) for name, ways in values.items()}


@dataclass(frozen=True)
class _Alone:
    """A value that counts only when nothing else is said: "the plan", not "i made the plan"."""

    values: Table

    def begins(self, word: str) -> bool:
        """Whether a value may begin with the word."""
        return self.values.begins(word)

    def readings(self, words: Words, start: int) -> Iterator[tuple[object, int]]:
        """All the words."""
        return ((value, end) for value, end in self.values.readings(words, start) if (start, end) == (0, len(words)))


@dataclass(frozen=True)
class _Moods:
    """A number from 1 to 10, with "out of ten" or without, or a word for a mood; always as text."""

    numbers: Numbers
    words: Table

    def begins(self, word: str) -> bool:
        """Whether a mood may begin with the word."""
        return self.numbers.begins(word) or self.words.begins(word)

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

    def begins(self, word: str) -> bool:
        """Whether a period may begin with the word."""
        return self._grammar.begins(word)

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
