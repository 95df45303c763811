"""What every proof about storage needs at hand: a place, people, moments, and the bytes on the disk."""

import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from skill.core.utterance import Identity
from skill.core.win import Win
from skill.storage.library import Library

ME = Identity("local", "me")
SOMEONE = Identity("alexa", "amzn1.ask.account.SOMEONE")
NOW = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Europe/Paris"))
TODAY = NOW.date()
LONG_AGO, FAR_AWAY = date(1, 1, 1), date(9999, 12, 31)


@dataclass
class Shelf:
    """A database URL and a key file, and the libraries opened on them."""

    url: str
    key_file: Path
    opened: list[Library] = field(default_factory=list)

    def open(self, key: str | None = None, wait: float = 5.0) -> Library:
        library = Library.open(self.url, key_file=self.key_file, key=key, wait=wait)
        self.opened.append(library)
        return library

    def close(self) -> None:
        for library in self.opened:
            library.close()
        self.opened.clear()

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return Path(self.url.removeprefix("sqlite:///"))

    def bytes_on_disk(self) -> bytes:
        """The database, its -wal and its -shm, and whatever else lies beside them."""
        return b"".join(path.read_bytes() for path in sorted(self.database.parent.iterdir()))

    def child(self, *words: str) -> subprocess.Popen[str]:
        """Another process on the same shelf; see child.py for what it can do."""
        command = [sys.executable, "-m", "tests.storage.child", self.url, str(self.key_file), *words]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def tell(library: Library, words: str, who: Identity = ME, *, seconds: int = 0) -> Win:
    """One win said at the usual moment, some seconds later."""
    said_at = (NOW.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(NOW.tzinfo)
    with library.visit(who, said_at) as visit:
        return visit.notebook.wins.keep(words, about=TODAY, said_at=said_at)


def all_words(library: Library, who: Identity = ME) -> list[str]:
    """Every win that is read back, in order."""
    with library.visit(who, NOW) as visit:
        return [win.words for win in visit.notebook.wins.between(LONG_AGO, FAR_AWAY)]
