"""Whether a library reads days, times and spoken numbers better than our small grammar: none does.

`uv run --no-sync --with dateparser,parsedatetime,recurrent,text2num,word2number,number-parser \
python -m benchmarks.dates_and_numbers` prints the table; a library that is not installed is left out. "right" is what
was read as it was meant, "false" what was read as something else, which is worse than nothing: a recap of the wrong
day. The phrases are what people say of a journal's days, on Friday 20 November 2026; who wrote them had seen the
grammar, which may favour it. Measured: dateparser comes second (23 of 40 days and times, no stretches, 250 to 300 ms
to import); parsedatetime and recurrent look ahead, not back, and read "half past eight in the evening" as 18:00. All
three know "three days ago", which the grammar doesn't yet. word2number read one number more (14 of 15, we 13) until the
two that we missed were added to the TOML. The decision: the grammar stays, and grows by lines that a translator can
write.
"""

import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.metadata import distribution
from importlib.util import find_spec
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from skill.catalog.languages import language_of
from skill.core.period import Period
from skill.core.understand.numbers import cardinals
from skill.core.understand.slots import PeriodParser
from skill.core.understand.times import TimeParser
from skill.core.understand.words import words_of

TODAY = datetime(2026, 11, 20, 12)  # noqa: DTZ001 - the libraries want the local time
Reading = Callable[[str], str | None]

DAYS = {
    "today": "2026-11-20", "yesterday": "2026-11-19", "on monday": "2026-11-16", "last tuesday": "2026-11-17",
    "on wednesday": "2026-11-18", "last friday": "2026-11-13", "this past thursday": "2026-11-19",
    "sunday": "2026-11-15", "the day before yesterday": "2026-11-18", "three days ago": "2026-11-17",
    "a week ago": "2026-11-13", "the third of may": "2026-05-03", "on may the third": "2026-05-03",
    "on the first of november": "2026-11-01", "october twenty first": "2026-10-21", "june 5th": "2026-06-05",
    "on the 12th of march": "2026-03-12", "november 2": "2026-11-02", "december thirty first": "2025-12-31",
    "two weeks ago": "2026-11-06",
}  # fmt: skip
STRETCHES = {
    "this week": "2026-11-16/2026-11-20", "last week": "2026-11-09/2026-11-15", "my week so far":
    "2026-11-16/2026-11-20", "this month": "2026-11-01/2026-11-20", "last month": "2026-10-01/2026-10-31",
    "since monday": "2026-11-16/2026-11-20", "since the first of november": "2026-11-01/2026-11-20",
    "from the third of may": "2026-05-03/2026-11-20", "since last wednesday": "2026-11-18/2026-11-20",
    "since yesterday": "2026-11-19/2026-11-20",
}  # fmt: skip
TIMES = {
    "eight in the evening": "20:00", "nine p m": "21:00", "8 pm": "20:00", "8pm": "20:00", "20:30": "20:30",
    "half past eight in the evening": "20:30", "a quarter to nine at night": "20:45",
    "quarter past seven in the evening": "19:15", "ten to nine in the evening": "20:50",
    "five past ten p m": "22:05", "noon": "12:00", "midnight": "00:00", "seven thirty p m": "19:30",
    "seven in the morning": "07:00", "eleven fifteen a m": "11:15", "twenty past six in the evening": "18:20",
    "nine o'clock at night": "21:00", "six forty five in the morning": "06:45", "9:15 am": "09:15", "21:05": "21:05",
}  # fmt: skip
NUMBERS = {
    "one": "1", "a dozen": "12", "ten": "10", "twelve": "12", "nineteen": "19", "twenty": "20", "twenty one": "21",
    "twenty-five": "25", "forty two": "42", "ninety nine": "99", "7": "7", "100": "100", "a hundred": "100",
    "one hundred": "100", "thirty": "30",
}  # fmt: skip
KINDS: Mapping[str, Mapping[str, str]] = {"days": DAYS, "stretches": STRETCHES, "times": TIMES, "numbers": NUMBERS}


class Contender(NamedTuple):
    """A library by its module, the distribution that brings it, and how it is asked, by the kind of phrase."""

    module: str
    package: str
    readings: Mapping[str, Reading]


def main() -> None:
    """One row for each that is installed."""
    table = Table("", *KINDS, "false", "median ms", "import ms", "KB on disk", "release")
    for contender in contenders():
        if find_spec(contender.module):
            table.add_row(*row(contender))
    Console().print(table)


def contenders() -> list[Contender]:
    """We, and the libraries that still see releases or that everybody names."""
    return [
        Contender("skill.core.understand.slots", "small-wins", {kind: _ours(kind) for kind in KINDS}),
        Contender(
            "dateparser", "dateparser", dict.fromkeys(("days", "times"), _dateparser) | {"times": _dateparser_time}
        ),
        Contender(
            "parsedatetime", "parsedatetime", {"days": _parsedatetime("%Y-%m-%d"), "times": _parsedatetime("%H:%M")}
        ),
        Contender("recurrent", "recurrent", {"days": _recurrent("%Y-%m-%d"), "times": _recurrent("%H:%M")}),
        Contender("text_to_num", "text2num", {"numbers": _text2num}),
        Contender("word2number", "word2number", {"numbers": _word2number}),
        Contender("number_parser", "number-parser", {"numbers": _number_parser}),
    ]


def row(contender: Contender) -> list[str]:
    """Its figures; "-" for what it is not about."""
    rights, false, times = [], 0, []
    for kind, phrases in KINDS.items():
        reading = contender.readings.get(kind)
        found = {phrase: _timed(reading, phrase) for phrase in phrases} if reading else {}
        right = sum(said == phrases[phrase] for phrase, (said, _) in found.items())
        false += sum(said not in (None, phrases[phrase]) for phrase, (said, _) in found.items())
        rights.append(f"{right} of {len(phrases)}" if reading else "-")
        times += [took for _, took in found.values()]
    size, release = _on_disk(contender)
    return [
        contender.package,
        *rights,
        str(false),
        f"{median(times):.3f}",
        f"{_import_ms(contender.module):.0f}",
        size,
        release,
    ]


def _timed(reading: Reading, phrase: str) -> tuple[str | None, float]:
    """What is read, and the milliseconds when it is read again."""
    said = reading(phrase)
    began = perf_counter()
    reading(phrase)
    return said, (perf_counter() - began) * 1000


@cache
def _our_parsers() -> Mapping[str, Any]:
    language = language_of("en-US")
    periods = PeriodParser(language)
    return {"days": periods, "stretches": periods, "times": TimeParser(language), "numbers": cardinals(language)}


def _ours(kind: str) -> Reading:
    def reading(phrase: str) -> str | None:
        words = words_of(phrase)
        whole = (value for value, end in _our_parsers()[kind].readings(words, 0) if end == len(words))
        value = next(whole, None)
        if value is None or kind in ("times", "numbers"):
            return None if value is None else str(value)
        span = Period.heard(str(value), TODAY.date()).span(TODAY.date())
        first, last = span.first, min(span.last, TODAY.date())
        return first.isoformat() if kind == "days" and first == last else f"{first.isoformat()}/{last.isoformat()}"

    return reading


def _dateparser(phrase: str) -> str | None:
    wanted = {"RELATIVE_BASE": TODAY, "PREFER_DATES_FROM": "past"}
    found = import_module("dateparser").parse(phrase, languages=["en"], settings=wanted)
    return found and f"{found:%Y-%m-%d}"


def _dateparser_time(phrase: str) -> str | None:
    found = import_module("dateparser").parse(phrase, languages=["en"], settings={"RELATIVE_BASE": TODAY})
    return found and f"{found:%H:%M}"


def _parsedatetime(form: str) -> Reading:
    def reading(phrase: str) -> str | None:
        found, status = import_module("parsedatetime").Calendar().parseDT(phrase, TODAY)
        return f"{found:{form}}" if status else None

    return reading


def _recurrent(form: str) -> Reading:
    def reading(phrase: str) -> str | None:
        found = import_module("recurrent").RecurringEvent(now_date=TODAY).parse(phrase)
        return f"{found:{form}}" if isinstance(found, date) else found and str(found)

    return reading


def _text2num(phrase: str) -> str | None:
    try:
        return str(import_module("text_to_num").text2num(phrase, "en"))
    except ValueError:
        return None


def _word2number(phrase: str) -> str | None:
    try:
        return str(import_module("word2number.w2n").word_to_num(phrase))
    except ValueError:
        return None


def _number_parser(phrase: str) -> str | None:
    found = import_module("number_parser").parse_number(phrase)
    return None if found is None else str(found)


def _on_disk(contender: Contender) -> tuple[str, str]:
    """Kilobytes without what it needs besides, and the version; we are a few files of the core."""
    if contender.package == "small-wins":
        files = [import_module(f"skill.core.understand.{name}").__file__ for name in ("slots", "times", "numbers")]
        return f"{sum(len(open(str(file), 'rb').read()) for file in files) / 1024:.0f}", "-"  # noqa: PTH123
    found = distribution(contender.package)
    return f"{sum(file.size or 0 for file in found.files or ()) / 1024:.0f}", found.version


def _import_ms(module: str) -> float:
    def took(program: str) -> float:
        began = perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True)
        return (perf_counter() - began) * 1000

    return median(took(f"import {module}") - took("pass") for _ in range(5))


if __name__ == "__main__":
    main()
