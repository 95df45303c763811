"""What an installed model consists of, so that a damaged file is found by its checksum."""

import hashlib
import json
from pathlib import Path

from local_voice.models.disk import keep_file

MANIFEST = "small-wins-manifest.json"
"""Lies in the model's folder, where libvosk does not look at it."""


def write_manifest(folder: Path) -> None:
    """Note the SHA-256 of every file in the folder."""
    with (folder / MANIFEST).open("w", encoding="utf-8") as file:
        json.dump(_checksums(folder), file, indent=1, sort_keys=True)
        file.flush()
        keep_file(file.fileno())


def damaged_files(folder: Path) -> tuple[str, ...]:
    """The files that are gone or have changed since the install; none where there is no manifest to tell."""
    if not (folder / MANIFEST).exists():
        return ()
    try:
        noted = dict(json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, TypeError, ValueError):
        return (MANIFEST,)
    here = _checksums(folder)
    return tuple(sorted(name for name in noted if here.get(name) != noted[name]))


def _checksums(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): _sha256(path) for path in files}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
