"""A full disk, by its name, and writes that are on the disk when we say so."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from skill.core.errors import DiskFull

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""Disk full, quota used up, and a file larger than this file system or process may write."""


@contextmanager
def room_in(folder: Path) -> Iterator[None]:
    """Within it, a write that finds no room raises DiskFull."""
    try:
        yield
    except OSError as problem:
        if problem.errno in NO_ROOM:
            raise DiskFull(str(folder)) from problem
        raise


def keep_file(descriptor: int) -> None:
    """Return when the file is on the disk."""
    os.fsync(descriptor)
