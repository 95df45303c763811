"""A person's profile: what they told of themselves and how they want things, sealed in the row that they are."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from skill.storage.people import KnownPerson
from skill.storage.tables import Person

Profile = Mapping[str, str | int | bool]

_PREFERENCES = "preferences"
"""Where the preferences stand among the sealed facts: in a mapping of their own, so that no name of theirs clashes."""


class SqlProfile:
    """The profile of one person, inside one unit of work: locale, zone and country, and the core's Preferences."""

    def __init__(self, session: Session, person: KnownPerson) -> None:
        self._session = session
        self._person = person
        self._sealed = person.profile

    def read(self) -> Profile:
        """Give what was last saved, preferences left out; empty for someone new."""
        return {name: value for name, value in self._facts().items() if name != _PREFERENCES}

    def save(self, profile: Profile) -> None:
        """Replace all of it; preferences stay."""
        self._seal({**profile, _PREFERENCES: self._preferences()})

    def get(self, name: str) -> str:
        """Give the preference of this name, or ""."""
        return self._preferences().get(name, "")

    def put(self, name: str, value: str) -> None:
        """Remember a preference."""
        self._seal({**self.read(), _PREFERENCES: {**self._preferences(), name: value}})

    def all(self) -> Mapping[str, str]:
        """Give every preference."""
        return self._preferences()

    def _preferences(self) -> dict[str, str]:
        preferences: dict[str, str] = self._facts().get(_PREFERENCES, {})
        return preferences

    def _facts(self) -> dict[str, Any]:
        return self._person.seal.open(Person.__tablename__, self._person.person_id, self._sealed)

    def _seal(self, facts: Mapping[str, object]) -> None:
        self._sealed = self._person.seal.seal(Person.__tablename__, self._person.person_id, facts)
        self._session.execute(
            update(Person).where(Person.person_id == self._person.person_id).values(sealed=self._sealed),
            execution_options={"synchronize_session": False},
        )
