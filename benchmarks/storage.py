"""What a turn costs on SQLite, beside the least it could cost: a bare sqlite3 insert of the plain words.

Asking the journal is to take at most 100 ms over ten years of wins (issue 5).
"""

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents import Intent
from skill.core.intents.count_wins import CountWins
from skill.core.intents.find_win import FindWin
from skill.core.intents.recall_win import RecallWin
from skill.core.intents.recap import Recap
from skill.core.period import Period
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
ASKS = 30
VERBS = ("called", "cleaned", "cooked", "fixed", "found", "opened", "paid for", "thanked", "walked to", "wrote to")
ASKED: Mapping[str, Intent] = {
    "how many wins so far": CountWins(),
    "how many times did i call": CountWins(query="call"),
    "when did i last call ann7": FindWin("call ann7"),
    "did i ever meet a walrus": FindWin("meet a walrus"),
    "tell me a good one": RecallWin(),
    "how was last month": Recap(Period("last_month")),
}


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
        yield "write all leaves anew", timed(lambda: ask(library, CountWins()), times=1)
        for said, intent in ASKED.items():
            yield f"  {said}", timed(partial(ask, library, intent), times=ASKS)
        yield "  how many wins so far, after a new one", list(after_a_win(library))
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
            words = f"I {VERBS[number % 10]} Ann{number % 300} and her friend Bo{number % 700} even though I was tired"
            visit.notebook.wins.keep(words, about=said_at.date(), said_at=said_at)


def ask(library: Library, intent: Intent) -> None:
    """One question to the journal, from the visit to the answer, on the day after the last win."""
    now = START + timedelta(days=DAYS + 1)
    with library.visit(ME, now) as visit:
        desk = Desk(now, language_of("en-US"), visit.notebook, Conversation(), lambda options: options[0], None)
        assert intent.reply(desk).speech


def after_a_win(library: Library) -> Iterator[float]:
    """Seconds to count when the month's leaf has to be written anew."""
    for number in range(ASKS):
        said_at = START + timedelta(days=DAYS, hours=1, seconds=number)
        with library.visit(ME, said_at) as visit:
            visit.notebook.wins.keep(WORDS, about=said_at.date(), said_at=said_at)
        yield from timed(partial(ask, library, CountWins()), times=1)


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
