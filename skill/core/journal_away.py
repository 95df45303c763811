"""The journal when it can't be reached: help, goodbye and whatever else needs no journal still work."""

from collections.abc import Sequence
from typing import NoReturn

from skill.core.errors import StorageUnavailable
from skill.core.win import Win


class JournalAway:
    """Raises StorageUnavailable, whatever is asked of it."""

    def keep(self, *_: object, **__: object) -> Win:
        """No win can be kept."""
        _away()

    def between(self, *_: object, **__: object) -> Sequence[Win]:
        """No win can be read."""
        _away()

    def newest(self) -> Win | None:
        """No win can be read."""
        _away()

    def find(self, *_: object, **__: object) -> Win | None:
        """No win can be found."""
        _away()

    def undo(self, *_: object, **__: object) -> None:
        """No win can be taken back."""
        _away()


def _away() -> NoReturn:
    raise StorageUnavailable("asked for while it was away")
