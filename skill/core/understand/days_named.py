"""Which of the person's days a sentence is about: "yesterday I went to therapy", "on Monday I called"."""

from collections.abc import Iterator
from datetime import date, timedelta

from skill.core.language import Language
from skill.core.period import Period
from skill.core.understand.grammar import Grammar, Match, Words
from skill.core.understand.slots import date_parsers


class DaysNamed:
    """Days named at either end of a sentence: in its middle, "yesterday" is part of the story."""

    def __init__(self, language: Language) -> None:
        self._grammar = Grammar(language.about, language.rules, date_parsers(language))

    def day(self, words: Words, today: date) -> date:
        """The day; today unless another is named, and never one to come."""
        named = next(self._at_an_end(words), None)
        return min(today, _day(named, today)) if named else today

    def _at_an_end(self, words: Words) -> Iterator[Match]:
        yield from sorted(self._grammar.at(words), key=lambda match: -match.end)
        for start in range(1, len(words)):
            yield from (match for match in self._grammar.at(words, start) if match.end == len(words))


def _day(match: Match, today: date) -> date:
    if match.label.isdigit():
        return today - timedelta(days=int(match.label))
    if match.label == "weekday":
        return Period(str(match.slots["weekday"])).span(today).first
    day, month = int(str(match.slots["day"])), int(str(match.slots["month"]))
    try:
        return Period.heard(f"--{month:02}-{day:02}", today).span(today).first
    except ValueError:  # the thirtieth of February
        return today
