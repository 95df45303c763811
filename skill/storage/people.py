"""Who is who: the person behind a door's name, met for the first time or known already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select
from sqlalchemy.orm import Session

from skill.core.errors import StorageUnavailable
from skill.core.utterance import Identity
from skill.storage.ids import time_ordered_id
from skill.storage.sealing import PersonSeal
from skill.storage.tables import IdentityRow, Person, ShareRow
from skill.storage.vault import Vault


@dataclass(frozen=True)
class KnownPerson:
    """A person whose data key is at hand; `profile` is still sealed."""

    person_id: str
    seal: PersonSeal
    profile: bytes


def anyone(database: Connection | Session) -> Row[str, bytes] | None:
    """Some person's id and wrapped key, to try the master key on; none when nobody is here."""
    return database.execute(select(Person.person_id, Person.wrapped_key).limit(1)).one_or_none()


def recognise(session: Session, vault: Vault, identity: Identity) -> KnownPerson | None:
    """The person this door means, held for this unit of work: a second visit of the same person waits for its end."""
    row = session.execute(
        select(Person.person_id, Person.wrapped_key, Person.sealed)
        .join(IdentityRow, IdentityRow.person_id == Person.person_id)
        .where(IdentityRow.pseudonym == _pseudonym(vault, identity))
        .with_for_update(of=Person)
    ).one_or_none()
    if row is None:
        return None
    return KnownPerson(
        row.person_id, PersonSeal(vault.unwrap(row.wrapped_key, row.person_id), row.person_id), row.sealed
    )


def recall(session: Session, vault: Vault, person_id: str) -> KnownPerson | None:
    """The person with this id, held as `recognise` holds them; none when they were forgotten."""
    row = session.execute(
        select(Person.wrapped_key, Person.sealed).where(Person.person_id == person_id).with_for_update(of=Person)
    ).one_or_none()
    if row is None:
        return None
    return KnownPerson(person_id, PersonSeal(vault.unwrap(row.wrapped_key, person_id), person_id), row.sealed)


def with_shares(session: Session) -> Sequence[str]:
    """The ids of those who ever shared anything."""
    return session.scalars(select(ShareRow.person_id).distinct()).all()


def meet(session: Session, vault: Vault, identity: Identity, now: datetime) -> KnownPerson:
    """The person this door means, entered now when they come for the first time.

    KeyWrong when others are here whom this vault can't open: a wrong key never starts a second journal.
    """
    known = recognise(session, vault, identity)
    if known is not None:
        return known
    other = anyone(session)
    if other is not None:
        vault.unwrap(other.wrapped_key, other.person_id)
    try:
        with session.begin_nested():
            return _enter(session, vault, identity, now)
    except StorageUnavailable:
        met_meanwhile = recognise(session, vault, identity)  # on PostgreSQL two first visits can come at once
        if met_meanwhile is None:
            raise
        return met_meanwhile


def remove(session: Session, vault: Vault, identity: Identity) -> bool:
    """Delete the person, their key and all that is theirs; whether there was such a person."""
    theirs = select(IdentityRow.person_id).where(IdentityRow.pseudonym == _pseudonym(vault, identity))
    removed = session.execute(
        delete(Person).where(Person.person_id.in_(theirs)).returning(Person.person_id),
        execution_options={"synchronize_session": False},
    )
    return removed.first() is not None


def _enter(session: Session, vault: Vault, identity: Identity, now: datetime) -> KnownPerson:
    person_id = time_ordered_id(now)
    wrapped_key = vault.new_data_key(person_id)
    seal = PersonSeal(vault.unwrap(wrapped_key, person_id), person_id)
    profile = seal.seal(Person.__tablename__, person_id, {})
    session.execute(insert(Person).values(person_id=person_id, wrapped_key=wrapped_key, sealed=profile, created_at=now))
    session.execute(
        insert(IdentityRow).values(person_id=person_id, door=identity.door, pseudonym=_pseudonym(vault, identity))
    )
    return KnownPerson(person_id, seal, profile)


def _pseudonym(vault: Vault, identity: Identity) -> bytes:
    return vault.pseudonym("identity", identity.door, identity.name)
