"""Times of day as they are heard: "half past eight in the evening", "halb acht", "20:30", "8pm"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from skill.core.language import Language
from skill.core.understand.grammar import Grammar, Match, SlotParser, Table, Words
from skill.core.understand.numbers import cardinals

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?([^\W\d_]*)")

NIGHT_ENDS = 6
"""Hour from which "at night" is the evening's and no longer the morning's (our judgement)."""


@dataclass(frozen=True)
class _ClockTime:
    """A time as it was said, before the part of the day decides on the hour."""

    hour: int
    minute: int
    part: str = ""


class TimeParser:
    """Gives "HH:MM". An hour up to eleven that has no part of the day is meant for the evening: it is for a recap."""

    def __init__(self, language: Language) -> None:
        self._part = Table.of(language.slots["part"])
        numbers = cardinals(language)
        parsers: Mapping[str, SlotParser] = {"hour": numbers, "minute": numbers, "clock": _Digits(self._part)}
        self._grammar = Grammar(language.times, language.rules, parsers)

    def begins(self, word: str) -> bool:
        """Whether a time, or the part of the day before it, may begin with the word."""
        return self._grammar.begins(word) or self._part.begins(word)

    def readings(self, words: Words, start: int) -> Iterator[tuple[str, int]]:
        """Every time of day that begins here, the longest first."""
        found = [*self._with_part_behind(words, start), *self._with_part_before(words, start)]
        for time, end in sorted(found, key=lambda reading: -reading[1]):
            if (text := _clock_time(time.hour, time.minute, time.part)) is not None:
                yield text, end

    def _with_part_behind(self, words: Words, start: int) -> Iterator[tuple[_ClockTime, int]]:
        """With the part of the day behind it or with none: "eight", "eight in the morning"."""
        for match in self._grammar.at(words, start):
            time = _time_said(match)
            yield time, match.end
            if not time.part and match.end < len(words):
                for part, end in self._part.readings(words, match.end):
                    yield replace(time, part=str(part)), end

    def _with_part_before(self, words: Words, start: int) -> Iterator[tuple[_ClockTime, int]]:
        """The other way round: "in the evening half past eight"."""
        for part, after in self._part.readings(words, start):
            if after < len(words):
                for match in self._grammar.at(words, after):
                    yield replace(_time_said(match), part=str(part)), match.end


@dataclass(frozen=True)
class _Digits:
    """{clock}: times in digits, with the part of the day in the same word or none: "20:30", "8pm"."""

    parts: Table

    def begins(self, word: str) -> bool:
        """Whether it may be one."""
        return word[:1].isdecimal()

    def readings(self, words: Words, start: int) -> Iterator[tuple[_ClockTime, int]]:
        """One word; a bare number is an {hour}."""
        typed = _CLOCK.fullmatch(words[start])
        part = str(self.parts.ways.get((typed[3],), "")) if typed else ""
        if typed and (part or (typed[2] and not typed[3])):
            yield _ClockTime(int(typed[1]), int(typed[2] or 0), part), start + 1


TO, PAST = -1, 1
_MINUTES = {
    "plain": (PAST, 0), "digits": (PAST, 0), "noon": (PAST, 0), "midnight": (PAST, 0),
    "minutes": (PAST, 0), "past": (PAST, 0), "to": (TO, 0),
    "quarter_past": (PAST, 15), "half_past": (PAST, 30), "quarter_to": (PAST, -15),
    "half_to": (PAST, -30), "past_half": (PAST, -30), "to_half": (TO, -30), "quarter_into": (PAST, -45),
}  # fmt: skip
"""How a `[times]` is counted: whether its {minute} is added or taken away, and what is added to the hour besides.

Some languages count towards the next hour: "halb acht" is half_to, "fünf nach halb acht" past_half, "viertel acht"
quarter_into.
"""
TIMES = frozenset(_MINUTES)
PARTS = frozenset({"am", "pm", "night"})
"""The names that ways to say a time, and parts of the day, may have in the TOML."""


def _time_said(match: Match) -> _ClockTime:
    """Noon and midnight name no hour of their own."""
    if isinstance(typed := match.slots.get("clock"), _ClockTime):
        return typed
    hour = int(str(match.slots.get("hour", 24 if match.label == "midnight" else 12)))
    direction, more = _MINUTES[match.label]
    minutes = hour * 60 + direction * int(str(match.slots.get("minute", 0))) + more
    if hour and minutes < 60:  # noqa: PLR2004 - "a quarter to one" is after twelve, not after zero
        minutes += 12 * 60
    return _ClockTime(minutes // 60, minutes % 60)


def _clock_time(hour: int, minute: int, part: str) -> str | None:
    """`part` is "am", "pm", "night", which goes on after midnight, or ""."""
    if part == "night":
        part = "am" if hour % 12 < NIGHT_ENDS else "pm"
    if part == "am":
        hour %= 12
    elif part == "pm" or (not part and 1 <= hour < 12):  # noqa: PLR2004 - a clock's face
        hour = hour % 12 + 12
    return f"{hour % 24:02}:{minute:02}" if 0 <= hour <= 24 and 0 <= minute < 60 else None  # noqa: PLR2004
