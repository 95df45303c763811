"""A person with somebody to share with and something to share, in memory or in a real house."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from skill.assembly import House, Settings
from skill.catalog.sentences import sentences
from skill.core.notebook import Share, TrustedPerson
from skill.core.ports import Notebook
from skill.core.utterance import Identity
from skill.core.win import Kind
from skill.post.folder import Folder
from skill.post.office import Office, Open
from skill.post.smtp import Smtp
from tests.fakes import MemoryNotebook, clock_at, first
from tests.post.mailbox import USER, Mailbox

ME = Identity("local", "me")
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
PUBLIC, PRIVATE = "I got out of bed", "I did not hurt myself"


@dataclass
class Watch:
    """A Clock that tests set forward."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def later(self, by: timedelta) -> None:
        self.now += by


@dataclass
class Desk:
    """An office for one notebook in memory."""

    notebook: MemoryNotebook
    office: Office
    mail: Smtp | None
    watch: Watch

    def opened(self) -> Open:
        @contextmanager
        def opened() -> Iterator[Notebook | None]:
            yield self.notebook

        return opened

    def deliver(self, *, hurry: bool = False) -> list[Share]:
        return [*self.office.deliver(self.opened(), hurry=hurry)]

    def moves_to(self, mailbox: Mailbox) -> None:
        """The mail server is back, at another port."""
        assert self.mail is not None
        self.mail.server = mailbox.server()

    @property
    def shares(self) -> list[Share]:
        return [*self.notebook.shares.all()]


def fill(notebook: Notebook, *, reach: str = "sam@example.org", private: bool = False, shares: int = 1) -> None:
    """Two wins of a day, one of them private; and shares of them that were agreed to."""
    for words, kind in ((PUBLIC, Kind.ORDINARY), (PRIVATE, Kind.SURVIVED)):
        notebook.wins.keep(words, about=NOW.date(), said_at=NOW, kind=kind)
    sam = notebook.people.add(TrustedPerson("Sam", reach, NOW))
    for _ in range(shares):
        notebook.shares.add(
            Share("Sam", NOW.date(), NOW.date(), NOW, person_id=sam.id, private=private, locale="en-GB")
        )


def desk_with(mailbox: Mailbox | None, folder: Path, *, reach: str = "sam@example.org", private: bool = False) -> Desk:
    """One share in the outbox, and a mail server or none."""
    watch, notebook = Watch(), MemoryNotebook()
    fill(notebook, reach=reach, private=private)
    mail = Smtp(mailbox.server(), patience=2.0) if mailbox else None
    office = Office(watch, mail, Folder(folder / "shared"), lambda tag: sentences(tag, "letter"))
    return Desk(notebook, office, mail, watch)


def house_at(folder: Path, mail_url: str, now: datetime = NOW) -> House:
    """A house on SQLite whose mail goes to this server."""
    settings = Settings(
        home=folder,
        config=folder,
        database_url=f"sqlite:///{folder / 'wins.db'}",
        key_file=folder / "key",
        smtp_url=mail_url,
        smtp_from=USER,
        alexa_skill_id="amzn1.ask.skill.test",
    )
    return House(settings, clock_at(now), first)


def shares_in(house: House, who: Identity = ME) -> list[Share]:
    """Every share of a person, oldest first."""
    with house.library.visit(who, house.clock()) as visit:
        return [*visit.notebook.shares.all()]
