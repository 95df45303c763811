"""The office: takes what is due out of a person's outbox, one share at a time, and notes what became of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import timedelta

from skill.core.errors import MailNotTaken, MailUnsure, PageError
from skill.core.notebook import Share, ShareState
from skill.core.outbox import due_at, in_hand, is_due, is_open, not_taken
from skill.core.ports import Clock, Notebook
from skill.core.win import Kind, Win
from skill.post.folder import Folder
from skill.post.letter import Letter, letter_of
from skill.post.smtp import Smtp, message_of

Open = Callable[[], AbstractContextManager[Notebook | None]]
"""Opens somebody's notebook for one unit of work, committed at its end; None when they were forgotten meanwhile."""


class TakenByAnother(Exception):
    """Our share was in hand for too long, and somebody else has it now. Never leaves this file."""


@dataclass(frozen=True)
class Parcel:
    """A share in our hand, with what goes and to which address; "" is none."""

    share: Share
    reach: str
    letter: Letter


class Office:
    """Delivers by mail where there is a server and an address, else as a file. Holds nothing between two rounds."""

    def __init__(
        self, clock: Clock, mail: Smtp | None, folder: Folder, sentences: Callable[[str], Mapping[str, str]]
    ) -> None:
        self._clock = clock
        self._mail = mail
        self.folder = folder
        self._sentences = sentences

    def deliver(self, opened: Open, *, hurry: bool = False) -> Sequence[Share]:
        """Take out all that is due, each share once; gives those that were in hand, as they are now.

        In a hurry, those that wait for another try are due too. Raises StorageError and VaultError; what was in hand
        then is free again later, or stays unsure.
        """
        return tuple(self._delivered(opened, hurry=hurry))

    def waits(self, opened: Open) -> timedelta | None:
        """How long until something is due; None when nothing is in the outbox."""
        with opened() as notebook:
            waiting = [due_at(share) for share in notebook.shares.all() if is_open(share)] if notebook else []
        return max(timedelta(), min(waiting) - self._clock()) if waiting else None

    def _delivered(self, opened: Open, *, hurry: bool) -> Iterator[Share]:
        done: set[str] = set()
        while (parcel := self._next(opened, done, hurry=hurry)) is not None:
            done.add(parcel.share.id)
            yield self._carried(opened, parcel)

    def _next(self, opened: Open, done: set[str], *, hurry: bool) -> Parcel | None:
        """The next share that is due, taken in hand. One that has nobody or nothing to go any more is taken out."""
        now = self._clock()
        with opened() as notebook:
            for share in notebook.shares.all() if notebook else ():
                if notebook is None or share.id in done or not is_due(share, now, hurry=hurry):
                    continue
                parcel = self._parcel(notebook, in_hand(share, now))
                if parcel is not None:
                    notebook.shares.replace(parcel.share)
                    return parcel
                notebook.shares.remove(share.id)
        return None

    def _parcel(self, notebook: Notebook, share: Share) -> Parcel | None:
        person = next((it for it in notebook.people.all() if it.id == share.person_id), None)
        wins = agreed(notebook, share)
        if person is None or not wins:
            return None
        return Parcel(share, person.reach, letter_of(wins, share.locale, self._sentences(share.locale)))

    def _carried(self, opened: Open, parcel: Parcel) -> Share:
        """The share after the way that it took."""
        try:
            if self._mail is not None and parcel.reach:
                self._mailed(self._mail, opened, parcel)
                return self._noted(opened, parcel.share, ShareState.SENT)
            self.folder.write(parcel.share, parcel.letter)
            return self._noted(opened, parcel.share, ShareState.WRITTEN)
        except (MailNotTaken, PageError):
            return _replaced(opened, parcel.share, not_taken(parcel.share))
        except MailUnsure:
            return replace(parcel.share, state=ShareState.UNSURE)
        except TakenByAnother:
            return parcel.share

    def _mailed(self, mail: Smtp, opened: Open, parcel: Parcel) -> None:
        message = message_of(parcel.letter, mail.server.sender, parcel.reach, parcel.share.id, self._clock())
        mail.send(message, lambda: _give_away(opened, parcel.share))

    def _noted(self, opened: Open, share: Share, state: ShareState) -> Share:
        return _replaced(opened, share, replace(share, state=state, sent_at=self._clock()))


def agreed(notebook: Notebook, share: Share) -> Sequence[Win]:
    """The wins that a share is of: none that was said later or taken back since, and private ones only when ticked."""
    return [
        win
        for win in notebook.wins.between(share.first, share.last)
        if win.said_at <= share.asked_at and (share.private or win.kind is Kind.ORDINARY)
    ]


def _give_away(opened: Open, share: Share) -> None:
    """Keep that it may arrive, before it may; TakenByAnother when it is not ours any more."""
    with opened() as notebook:
        there = notebook.shares.all() if notebook else ()
        if notebook is None or share not in there:
            raise TakenByAnother
        notebook.shares.replace(replace(share, state=ShareState.UNSURE))


def _replaced(opened: Open, was: Share, now: Share) -> Share:
    """Put in place of what we left there: nothing of another's."""
    with opened() as notebook:
        mine = {was, replace(was, state=ShareState.UNSURE)}
        if notebook is not None and mine & set(notebook.shares.all()):
            notebook.shares.replace(now)
    return now
