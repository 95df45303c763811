"""A locked box of bytes: AES-256-GCM with a random nonce, tied to the place where it stands."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE_BYTES = 12
"""96 bits at random are safe for 2**32 boxes a key (NIST SP 800-38D, section 8.3); each person has a key."""

_VERSION = b"\x01"
_HEAD = len(_VERSION) + _NONCE_BYTES


def lock(key: AESGCM, plain: bytes, place: str) -> bytes:
    """Give a version byte, the nonce, the ciphertext and its 16 byte tag; `place` is checked and not stored."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _VERSION + nonce + key.encrypt(nonce, plain, place.encode())


def unlock(key: AESGCM, box: bytes, place: str) -> bytes:
    """Give back what was locked; InvalidTag when the key, the place or a bit differs, or the version is unknown."""
    if not box.startswith(_VERSION) or len(box) < _HEAD:
        raise InvalidTag
    return key.decrypt(box[len(_VERSION) : _HEAD], box[_HEAD:], place.encode())
