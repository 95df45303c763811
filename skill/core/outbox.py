"""The outbox: how a share goes from agreed to sent, so that it is tried again when that is safe, and never sent twice.

    ASKED > SENDING > UNSURE > SENT     by mail: UNSURE is kept before the first word is given away
    ASKED > SENDING > WRITTEN           as a file, which may be written twice
    ASKED > SENDING > ASKED .. RETURNED nothing was taken, so it is tried again, a bounded number of times

Whoever takes a share keeps SENDING first. Who is killed then leaves it in hand, and it is free again after IN_HAND: the
slow one who had it finds that out when it wants to keep UNSURE, before any word was given away. Who is killed later
leaves it UNSURE, which nothing ever takes up again.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from skill.core.notebook import Share, ShareState

IN_HAND = timedelta(minutes=10)
"""How long a share may be in hand: longer than a slow mail server takes (skill/post/smtp.py awaits an answer 20 s)."""

WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
    *(timedelta(days=1),) * 5,
)
"""What is waited after each try. The last is on the sixth day: mail is given up after 4 to 5 (RFC 5321, 4.5.4.1)."""


def is_open(share: Share) -> bool:
    """Whether it is still to go out. One that names nobody by id was noted before anything could be sent."""
    return bool(share.person_id) and share.state in {ShareState.ASKED, ShareState.SENDING}


def due_at(share: Share) -> datetime:
    """When an open share may be taken in hand."""
    if share.tried_at is None:
        return share.asked_at
    return share.tried_at + (IN_HAND if share.state is ShareState.SENDING else WAITS[share.tries - 1])


def is_due(share: Share, now: datetime, *, hurry: bool = False) -> bool:
    """Whether it may be taken in hand now; in a hurry, one that waits for its next try is not waited for."""
    waits = share.state is ShareState.SENDING or not hurry
    return is_open(share) and (not waits or due_at(share) <= now)


def in_hand(share: Share, now: datetime) -> Share:
    """Taken: a slow one who took it earlier has lost it."""
    return replace(share, state=ShareState.SENDING, tries=share.tries + 1, tried_at=now)


def not_taken(share: Share) -> Share:
    """Nobody took a word of it: back in the outbox, or returned after the last try."""
    return replace(share, state=ShareState.RETURNED if share.tries > len(WAITS) else ShareState.ASKED)
