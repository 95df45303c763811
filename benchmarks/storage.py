"""What a turn costs on SQLite, beside the least it could cost: a bare sqlite3 insert of the plain words."""

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

from skill.core.utterance import Identity
from skill.storage.library import Library

ME = Identity("local", "me")
START = datetime(2016, 1, 1, 9, tzinfo=UTC)
WORDS = "I called the dentist even though I was dreading it"
DAYS = 3_650
WINS = 36_500
MATCHING = 7
TURNS = 1_000
READS = 200


def main() -> None:
    """Measure on a database in the current folder's file system, and print."""
    table = Table("what", "times", "median ms", "p99 ms")
    with tempfile.TemporaryDirectory(dir=".") as folder:
        for what, seconds in measured(Path(folder)):
            milliseconds = [1000 * each for each in seconds]
            p99 = quantiles(milliseconds, n=100)[98] if len(milliseconds) > 1 else milliseconds[0]
            table.add_row(what, str(len(seconds)), f"{median(milliseconds):.2f}", f"{p99:.2f}")
    Console().print(table)


def measured(folder: Path) -> Iterator[tuple[str, list[float]]]:
    """Each thing measured, and how many seconds it took each time."""

    def open_library() -> Library:
        return Library.open(f"sqlite:///{folder}/small-wins.db", key_file=folder / "key")

    yield "open and migrate a fresh database", timed(lambda: open_library().close(), times=1)
    yield "open it again", timed(lambda: open_library().close(), times=READS)
    with closing(open_library()) as library, bare(folder / "bare.db") as insert:
        ours: list[float] = []
        theirs: list[float] = []
        for number in range(TURNS):  # in turns, so that both meet the same disk
            ours += timed(partial(keep, library, number), times=1)
            theirs += timed(insert, times=1)
        yield "keep a win and commit", ours
        yield "  a bare sqlite3 insert and commit", theirs
        fill(library)
        last_day = START.date() + timedelta(days=DAYS)
        yield f"read {MATCHING} of {WINS:,} wins", timed(lambda: read(library, last_day, MATCHING), times=READS)
        yield f"read all {WINS:,} wins", timed(lambda: read(library, START.date(), WINS), times=5)
        yield "forget, and rewrite the file", timed(lambda: library.forget(ME), times=1)


def timed(act: Callable[[], object], times: int) -> list[float]:
    """Seconds for each time."""
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - began)
    return seconds


def keep(library: Library, number: int) -> None:
    """One turn, about a day of its own that no other measure reads."""
    said_at = START + timedelta(seconds=number)
    with library.visit(ME, said_at) as visit:
        visit.notebook.wins.keep(WORDS, about=date(2000, 1, 1), said_at=said_at)


def fill(library: Library) -> None:
    """Ten years of wins, seven of them on the last day."""
    with library.visit(ME, START) as visit:
        for number in range(WINS):
            said_at = START + timedelta(
                days=DAYS if number >= WINS - MATCHING else number % DAYS, seconds=number % 3_600
            )
            visit.notebook.wins.keep(WORDS, about=said_at.date(), said_at=said_at)


def read(library: Library, first: date, expected: int) -> None:
    """Every win about a day from the first on."""
    with library.visit(ME, START) as visit:
        assert len(visit.notebook.wins.between(first, date.max)) == expected


@contextmanager
def bare(path: Path) -> Iterator[Callable[[], None]]:
    """An insert of plain words with the same promises of durability."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(
            "CREATE TABLE win (person TEXT, win INTEGER, about TEXT, words TEXT, PRIMARY KEY (person, win))"
        )
        numbers = count()

        def insert() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO win VALUES ('me', ?, '2000-01-01', ?)", (next(numbers), WORDS))
            connection.execute("COMMIT")

        yield insert


if __name__ == "__main__":
    main()
