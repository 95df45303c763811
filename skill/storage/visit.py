"""One visit: what a person says and is answered in one unit of work, kept whole or not at all."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from skill.core.ports import Notebook
from skill.storage.notebook import SqlNotebook
from skill.storage.people import KnownPerson
from skill.storage.profile import Profile, SqlProfile
from skill.storage.tables import RequestSeen
from skill.storage.vault import Vault

ANSWERS_STAY = timedelta(days=1)
"""How long an answered request is remembered. Alexa's requests are good for 150 seconds."""


class Visit:
    """What can be done for one person until the visit ends. All of it may raise StorageUnavailable, SealBroken."""

    def __init__(self, session: Session, vault: Vault, person: KnownPerson, now: datetime) -> None:
        self._session = session
        self._vault = vault
        self._person_id = person.person_id
        self._seal = person.seal
        self._profile = SqlProfile(session, person)
        self.notebook: Notebook = SqlNotebook(session, person, now, self._profile, self.delete_everything)
        self.is_the_last = False

    @property
    def profile(self) -> Profile:
        """Locale, zone and country, as last saved; empty for someone new."""
        return self._profile.read()

    def save_profile(self, profile: Profile) -> None:
        """Replace the whole profile; the preferences in the notebook stay."""
        self._profile.save(profile)

    def delete_everything(self) -> None:
        """Have the person forgotten when this visit ends, unless it fails; see Library.forget."""
        self.is_the_last = True

    def answer_to(self, request_id: str) -> str | None:
        """Give what this request of the door was answered when it came before; none when it is new."""
        key = self._request_key(request_id)
        sealed = self._session.scalar(
            select(RequestSeen.sealed).where(RequestSeen.person_id == self._person_id, RequestSeen.request_key == key)
        )
        if sealed is None:
            return None
        answer: str = self._seal.open(RequestSeen.__tablename__, key.hex(), sealed)["answer"]
        return answer

    def remember_answer(self, request_id: str, answer: str, now: datetime) -> None:
        """Keep the answer with what this visit changed: a retry gets it again, and nothing happens twice."""
        key = self._request_key(request_id)
        self._session.execute(
            delete(RequestSeen).where(
                RequestSeen.person_id == self._person_id, RequestSeen.seen_at < now - ANSWERS_STAY
            ),
            execution_options={"synchronize_session": False},
        )
        self._session.merge(
            RequestSeen(
                person_id=self._person_id,
                request_key=key,
                seen_at=now,
                sealed=self._seal.seal(RequestSeen.__tablename__, key.hex(), {"answer": answer}),
            )
        )
        self._session.flush()

    def _request_key(self, request_id: str) -> bytes:
        return self._vault.pseudonym("request", self._person_id, request_id)
