"""Sealing: all that describes a person goes into one encrypted column a row, which opens only in its own row."""

import json
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from skill.core.errors import SealBroken
from skill.storage.boxes import lock, unlock

_BLOCK = 64
"""Bytes. Sealed facts are padded to whole blocks, so that a length does not tell a category or a kind."""


class PersonSeal:
    """Seals and opens one person's facts with their data key."""

    def __init__(self, data_key: bytes, person_id: str) -> None:
        self._key = AESGCM(data_key)
        self._person_id = person_id

    def seal(self, table: str, row_id: str, facts: Mapping[str, object]) -> bytes:
        """Give bytes that open only for this person, table and row. Takes any text, lone surrogates too."""
        plain = json.dumps(facts, ensure_ascii=False).encode("utf-8", "surrogatepass")
        padded = plain.ljust(-(-len(plain) // _BLOCK) * _BLOCK)
        return lock(self._key, padded, self._place(table, row_id))

    def open(self, table: str, row_id: str, sealed: bytes) -> dict[str, Any]:
        """Give back the facts; SealBroken when the bytes were altered, or come from another row, table or person."""
        try:
            padded = unlock(self._key, sealed, self._place(table, row_id))
        except InvalidTag:
            raise SealBroken(table) from None
        facts: dict[str, Any] = json.loads(padded.decode("utf-8", "surrogatepass"))
        return facts

    def _place(self, table: str, row_id: str) -> str:
        return f"{table}/{self._person_id}/{row_id}"
