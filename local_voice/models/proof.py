"""Whether a file that came is the file that was published."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import requests

from local_voice.models.catalogue import PublishedModel

MODEL_LIST = "model-list.json"
"""Vosk's own list: an array of objects with `name`, `url`, `md5` and `size` in bytes."""


@dataclass(frozen=True)
class Proof:
    """What is known of the published file."""

    sha256: str | None = None
    md5: str | None = None
    size: int | None = None

    def holds(self, path: Path) -> bool:
        """Whether the file has the size and the checksums published for it."""
        return (
            self.size in (None, path.stat().st_size)
            and self.sha256 in (None, _checksum(path, "sha256"))
            and self.md5 in (None, _checksum(path, "md5"))
        )


def proof_of(model: PublishedModel, base: str, timeout: tuple[float, float]) -> Proof | None:
    """Our own SHA-256 where there is one, else what the list beside the models says; None when that can't be read."""
    if model.sha256:
        return Proof(sha256=model.sha256)
    try:
        answer = requests.get(f"{base}/{MODEL_LIST}", timeout=timeout)
        answer.raise_for_status()
        row = next(row for row in answer.json() if row["name"] == model.name)
        return Proof(md5=str(row["md5"]), size=int(row["size"]))
    except (requests.RequestException, StopIteration, KeyError, TypeError, ValueError):
        return None


def _checksum(path: Path, algorithm: str) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, algorithm).hexdigest()
