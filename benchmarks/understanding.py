"""What understanding costs, beside hassil on the same templates: `python -m benchmarks.understanding`.

Times are the best of some rounds for each utterance, after one round of warming up: what the work costs, without what
else the machine did. hassil is asked about every tenth command only, for it takes its time.
"""

import gc
import os
import random
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from rich.console import Console
from rich.table import Table

from benchmarks.hassil_intents import Hassil
from skill.catalog.languages import language_of
from skill.core.care.reader import CareReader
from skill.core.intents import Confirm
from skill.core.language import Language
from skill.core.understand.understander import Understander
from tests.core.fuzzed import LONGEST, ODD_SIGNS, command_words
from tests.evals.sets import Case, Sets

TODAY = date(2026, 11, 20)
ROUNDS = 3
EVERY = 10
"""One of so many commands is given to hassil too."""
FUZZED = 200
STARTS = 9


def main() -> None:
    """Three tables: our sets, the same commands with hassil, and getting ready."""
    language = language_of("en-US")
    understander, care = Understander(language), CareReader(language)
    console = Console()
    console.print(_utterances(language, lambda text: named(understander, text), care.read))
    console.print(_beside_hassil(language, lambda text: named(understander, text)))
    console.print(_getting_ready(language))


def named(understander: Understander, text: str) -> str:
    """The intent that was understood, or is asked about."""
    intent = understander.understand(text, TODAY).intent
    return type(intent.held if isinstance(intent, Confirm) else intent).__name__


def _utterances(language: Language, understand: Callable[[str], object], read: Callable[[str], object]) -> Table:
    table = Table("utterances", "count", "median ms", "p99 ms", "worst ms", title="Understood after warming up")
    half = Sets("en", "tuning")
    sets = {"commands": half.commands(), "wins": half.wins(), "non-wins": half.not_wins(), "garbled": half.garbled()}
    texts = {name: [case.text for case in cases] for name, cases in sets.items()}
    everything = [text for found in texts.values() for text in found]
    for name, said in {**texts, "all": everything}.items():
        table.add_row(name, *_figures(_milliseconds(understand, said)))
    table.add_row("all, read for care", *_figures(_milliseconds(read, everything)))
    fuzzed = fuzzed_texts(language)
    table.add_row(f"fuzzed, {LONGEST} characters", *_figures(_milliseconds(understand, fuzzed)))
    table.add_row("the same, read for care", *_figures(_milliseconds(read, fuzzed)))
    return table


def _beside_hassil(language: Language, understand: Callable[[str], str]) -> Table:
    table = Table("", "understood", "count", "median ms", "p99 ms", "worst ms", title="The same commands and templates")
    half = Sets("en", "tuning")
    for name, cases in {"commands": half.commands()[::EVERY], "garbled": half.garbled()[::EVERY]}.items():
        for matcher, intent_of in {"Small Wins": understand, "hassil": Hassil(language).intent_of}.items():
            times = _milliseconds(intent_of, [case.text for case in cases])
            table.add_row(f"{matcher}: {name}", _right(intent_of, cases), *_figures(times))
    return table


def _right(intent_of: Callable[[str], str | None], cases: Sequence[Case]) -> str:
    return str(sum(intent_of(case.text) == case.intent for case in cases))


def fuzzed_texts(language: Language) -> list[str]:
    """Long texts of command words in any order, of one word over and over, and of odd signs; always the same ones."""
    chance = random.Random(7)  # noqa: S311 - always the same texts
    words = command_words(language)
    makers: tuple[Callable[[], str], ...] = (
        lambda: chance.choice(words) + chance.choice((" ", " ", ", ", " and ")),
        lambda: chance.choice(("and i went ", "i was, ", "not ", "i ", "1 ", "twenty ")),
        lambda: chance.choice(ODD_SIGNS),
    )
    return [_filled(makers[at % len(makers)]) for at in range(FUZZED)]


def _filled(make: Callable[[], str]) -> str:
    text = ""
    while len(text) < LONGEST:
        text += make()
    return text[:LONGEST]


def _milliseconds(work: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """The best of some rounds for each text."""
    rounds = [[_took(work, text) for text in texts] for _ in range(ROUNDS + 1)]
    return list(map(min, *rounds[1:]))


def _took(work: Callable[[str], object], text: str) -> float:
    gc.disable()
    began = perf_counter()
    work(text)
    took = perf_counter() - began
    gc.enable()
    return took * 1000


def _figures(times: Sequence[float]) -> tuple[str, str, str, str]:
    p99 = quantiles(times, n=100)[98]
    return str(len(times)), f"{median(times):.3f}", f"{p99:.3f}", f"{max(times):.3f}"


def _getting_ready(language: Language) -> Table:
    """Whole processes less an empty one for what is imported; the parts of a start in this process."""
    table = Table("getting ready", "ms", title="Starting")
    idle = _process("-c", "pass")
    table.add_row("an empty Python", f"{idle:.0f}")
    table.add_row("importing the core, besides", f"{_process('-c', 'import skill.core.engine') - idle:.0f}")
    table.add_row("planting the grammar", f"{_once(lambda: Understander(language)):.0f}")
    table.add_row("weighing the evidence, when first needed", f"{_once(lambda: _first_strange(language)):.0f}")
    table.add_row("making the reader of care", f"{_once(lambda: CareReader(language)):.0f}")
    with TemporaryDirectory() as home:
        program = f"import os; os.environ['SMALL_WINS_HOME'] = {home!r}\nfrom skill.command_line import main\n"
        started = _process("-c", program + "main(['say', 'I called my sister'])")
    table.add_row("small-wins say, the whole process", f"{started:.0f}")
    return table


def _first_strange(language: Language) -> None:
    """Understand what no template fits, which takes the evidence."""
    Understander(language).understand("could you possibly go over my week in some detail", TODAY)


def _once(work: Callable[[], object]) -> float:
    """The best of some."""
    return min(_took(lambda _: work(), "") for _ in range(ROUNDS))


def _process(*arguments: str) -> float:
    """Milliseconds of a whole process, the median of some; modules are compiled once, as they are when installed."""
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run(_: str) -> None:
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=compiling)

    return median(_took(run, "") for _ in range(STARTS))


if __name__ == "__main__":
    main()
