"""What understanding costs: `python -m benchmarks.understanding`."""

import subprocess
import sys
from datetime import date
from statistics import median, quantiles
from time import perf_counter

from rich.console import Console
from rich.table import Table

from skill.catalog.languages import language_of
from skill.core.understand.understander import Understander
from tests.evals.sets import Case, commands, garbled, not_wins, wins

TODAY = date(2026, 11, 20)
ROUNDS = 5
IMPORTS = 9


def main() -> None:
    """One table: each set's milliseconds an utterance, and what it takes to get ready."""
    began = perf_counter()
    understander = Understander(language_of("en-US"))
    ready = (perf_counter() - began) * 1000
    table = Table("utterances", "count", "median ms", "p99 ms", "worst ms")
    sets = {"commands": commands(), "wins": wins(), "non-wins": not_wins(), "garbled commands": garbled()}
    for name, cases in {**sets, "all": [case for found in sets.values() for case in found]}.items():
        times = sorted(_milliseconds(understander, cases))
        table.add_row(
            name, str(len(cases)), f"{median(times):.3f}", f"{quantiles(times, n=100)[98]:.3f}", f"{times[-1]:.3f}"
        )
    Console().print(table)
    Console().print(f"getting ready: {ready:.0f} ms; importing the core: {_import_milliseconds():.0f} ms")


def _milliseconds(understander: Understander, cases: list[Case]) -> list[float]:
    """The best of some rounds for each utterance: what the work costs, without what else the machine did."""
    best = [float("inf")] * len(cases)
    for _ in range(ROUNDS):
        for at, case in enumerate(cases):
            began = perf_counter()
            understander.understand(case.text, TODAY)
            best[at] = min(best[at], (perf_counter() - began) * 1000)
    return best


def _import_milliseconds() -> float:
    """A whole process that imports the core, less one that imports nothing."""

    def took(program: str) -> float:
        began = perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True)
        return (perf_counter() - began) * 1000

    return median(took("import skill.core.engine") - took("pass") for _ in range(IMPORTS))


if __name__ == "__main__":
    main()
