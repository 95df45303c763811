"""The vault: one master key, which wraps each person's data key and hides the names that doors give them."""

import hmac
import json
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from skill.core.errors import KeyMissing, KeyWrong
from skill.storage.boxes import KEY_BYTES, lock, unlock
from skill.storage.keys import create_key, key_from, read_key

KEY_SETTING = "SMALL_WINS_KEY"


class Vault:
    """Keys derived from a master key (HKDF-SHA256, RFC 5869), each for one use; the master itself is not held."""

    def __init__(self, master: bytes) -> None:
        self._wrapping = AESGCM(_derive(master, b"small-wins/1/wrapping"))
        self._pseudonyms = _derive(master, b"small-wins/1/pseudonyms")

    @classmethod
    def open(cls, key_file: Path, given: str | None, *, data_exists: bool) -> "Vault":
        """Open with the key given as SMALL_WINS_KEY, else with the key file, made where no data is yet.

        KeyUnusable when the text is no key, KeyMissing when there is data and no key, StorageUnavailable when the
        file can't be read or made. Nothing is ever overwritten.
        """
        if given is not None:
            return cls(key_from(given, KEY_SETTING))
        key = read_key(key_file)
        if key is None and not data_exists:
            create_key(key_file)
            key = read_key(key_file)
        if key is None:
            raise KeyMissing(str(key_file))
        return cls(key)

    def new_data_key(self, person_id: str) -> bytes:
        """Make a new person's own key, wrapped: it is never stored bare, and destroying it destroys their words."""
        return lock(self._wrapping, secrets.token_bytes(KEY_BYTES), _place(person_id))

    def unwrap(self, wrapped_key: bytes, person_id: str) -> bytes:
        """Give the 32 bytes of a person's data key; KeyWrong when this vault did not wrap it for this person."""
        try:
            return unlock(self._wrapping, wrapped_key, _place(person_id))
        except InvalidTag:
            raise KeyWrong from None

    def pseudonym(self, *parts: str) -> bytes:
        """Make 32 bytes that stand for these words and tell nothing of them: HMAC-SHA256, the parts kept apart."""
        return hmac.digest(self._pseudonyms, json.dumps(parts).encode(), "sha256")


def _place(person_id: str) -> str:
    return f"person/{person_id}/wrapped_key"


def _derive(master: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(master)
