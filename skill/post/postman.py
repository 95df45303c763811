"""The postman: goes out in the background, when something was put in the outbox and when a try is due."""

import logging
import time
from collections.abc import Callable, Hashable, Iterable
from contextlib import suppress
from datetime import timedelta
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

from skill.core.errors import SmallWinsError

Whose = TypeVar("Whose", bound=Hashable)

AFTER_TROUBLE = timedelta(minutes=10)
"""How long we stay at home when the notebook can't be reached (our choice)."""

LAST_WAY = 30.0
"""Seconds that the end of the program waits for a way that has begun: one that is broken off may stay unsure."""

_log = logging.getLogger(__name__)


class Postman(Generic[Whose]):
    """One thread. `deliver` does a round for one person and says when the next is due; `everybody` has an outbox."""

    def __init__(
        self,
        deliver: Callable[[Whose], timedelta | None],
        everybody: Callable[[], Iterable[Whose]],
        *,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._deliver = deliver
        self._everybody = everybody
        self._now = now
        self._nudges: SimpleQueue[Whose | None] = SimpleQueue()
        self._due: dict[Whose, float] = {}
        self._thread = Thread(target=self._run, name="postman", daemon=True)

    def start(self) -> None:
        """Go out now for everybody who left something in the outbox, and from then on whenever it is due."""
        self._thread.start()

    def nudge(self, whose: Whose) -> None:
        """Something may be in this person's outbox. Returns at once."""
        self._nudges.put(whose)

    def close(self) -> None:
        """Come home: finish the way that has begun, and begin no other."""
        self._nudges.put(None)
        self._thread.join(LAST_WAY)

    def _run(self) -> None:
        with suppress(SmallWinsError):  # a notebook that is away now is tried again when it is talked to
            self._due = dict.fromkeys(self._everybody(), self._now())
        while (whose := self._next()) is not None:
            self._due.pop(whose, None)
            again = self._round(whose)
            if again is not None:
                self._due[whose] = self._now() + again.total_seconds()

    def _next(self) -> Whose | None:
        """Whoever nudges, or whose time has come; None to come home."""
        first = min(self._due, key=self._due.__getitem__, default=None)
        wait = None if first is None else max(0.0, self._due[first] - self._now())
        try:
            return self._nudges.get(timeout=wait)
        except Empty:
            return first

    def _round(self, whose: Whose) -> timedelta | None:
        try:
            return self._deliver(whose)
        except Exception as error:  # noqa: BLE001 - whatever broke, the others' post still goes out
            _log.warning("no post: %s", type(error).__name__)
            return AFTER_TROUBLE
