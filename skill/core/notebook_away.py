"""The notebook when it can't be reached: help, goodbye and whatever else needs none still work."""

from typing import NoReturn

from skill.core.errors import StorageUnavailable


class NotebookAway:
    """Raises StorageUnavailable, whatever is opened in it."""

    @property
    def wins(self) -> NoReturn:
        """Away."""
        raise StorageUnavailable(AWAY)

    @property
    def preferences(self) -> NoReturn:
        """Away."""
        raise StorageUnavailable(AWAY)

    check_ins = goals = steps = rewards = plan = people = shares = wins

    def delete_everything(self) -> NoReturn:
        """Away."""
        raise StorageUnavailable(AWAY)


AWAY = "asked for while it was away"
