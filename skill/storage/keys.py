"""The master key at rest: 32 bytes as one line of URL-safe Base64, in a file that only its owner reads."""

import base64
import os
import secrets
from pathlib import Path

from skill.core.errors import KeyUnusable, StorageUnavailable
from skill.durable import keep_folder
from skill.storage.boxes import KEY_BYTES


def key_from(text: str, origin: str) -> bytes:
    """Give the 32 bytes that the text stands for; KeyUnusable names its origin and never holds the text."""
    try:
        key = base64.urlsafe_b64decode(text.strip())
    except ValueError:
        raise KeyUnusable(origin) from None
    if len(key) != KEY_BYTES or _text_of(key) != text.strip():  # the decoder skips what it does not know
        raise KeyUnusable(origin)
    return key


def read_key(key_file: Path) -> bytes | None:
    """Give the key in the file, none without a file; KeyUnusable, or StorageUnavailable when it can't be read."""
    try:
        return key_from(key_file.read_text(encoding="ascii"), str(key_file))
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise KeyUnusable(str(key_file)) from None
    except OSError as error:
        raise StorageUnavailable(f"{error.strerror}: {key_file}") from None


def create_key(key_file: Path) -> None:
    """Put a new key in the file, 0600 in a folder made 0700, unless there is one: a key is never overwritten.

    It is on the disk before this returns: a power cut must not take the key of a win that it leaves.
    """
    try:
        key_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_once(key_file, f"{_text_of(secrets.token_bytes(KEY_BYTES))}\n".encode())
    except FileExistsError:
        return
    except OSError as error:
        raise StorageUnavailable(f"{error.strerror}: {key_file}") from None


def _text_of(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).decode()


def _write_once(path: Path, content: bytes) -> None:
    """Write it aside and link it into place, so that another process finds all of it or nothing."""
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        _write(aside, content)
        path.hardlink_to(aside)
        keep_folder(path.parent)
    finally:
        aside.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as file:  # noqa: PTH123 - Path.open can't take a descriptor
        file.write(content)
        file.flush()
        os.fsync(descriptor)
