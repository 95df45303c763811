"""A zip from elsewhere, unpacked without trusting it."""

import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath

from local_voice.models.disk import keep_file
from skill.durable import keep_folder

MOST_BYTES = 8 * 10**9
"""Larger than any published Vosk model is when unpacked (the largest zip has 2.7 GB)."""

MOST_TIMES = 30
"""How many times larger than the zip the files may be; speech models shrink to a half or a third."""

SLACK = 10**7
"""Bytes that a small zip may always hold."""

MOST_FILES = 10_000


class ArchiveUnusableError(Exception):
    """Not a zip, a damaged one, or one that would write where it must not or more than it should."""


def unpack(archive: Path, folder: Path) -> None:
    """Unpack into an empty folder and return when all of it is on the disk.

    Raises ArchiveUnusableError before anything is written outside of it, and OSError when there is no room.
    """
    with _opened(archive) as file:
        members = file.infolist()
        _check_sizes(members, archive.stat().st_size)
        for member in members:
            _check_place(member)
        file.extractall(folder, members)
    for path in folder.rglob("*"):
        _keep(path)
    keep_folder(folder)


@contextmanager
def _opened(archive: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip; zipfile refuses in four ways, two of them for what it can't decompress or decrypt."""
    try:
        with zipfile.ZipFile(archive) as file:
            yield file
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as problem:
        raise ArchiveUnusableError from problem


def _check_sizes(members: list[zipfile.ZipInfo], packed: int) -> None:
    """The sizes are promises of the zip itself; zipfile reads no more than was promised."""
    total = sum(member.file_size for member in members)
    if len(members) > MOST_FILES or total > min(MOST_BYTES, MOST_TIMES * packed + SLACK):
        raise ArchiveUnusableError


def _check_place(member: zipfile.ZipInfo) -> None:
    names = (PurePosixPath(member.orig_filename), PureWindowsPath(member.orig_filename))
    outside = any(name.is_absolute() or name.drive or ".." in name.parts for name in names)
    if outside or stat.S_ISLNK(member.external_attr >> 16):
        raise ArchiveUnusableError


def _keep(path: Path) -> None:
    if path.is_dir():
        keep_folder(path)
        return
    with path.open("rb+") as file:
        keep_file(file.fileno())
