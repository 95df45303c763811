"""Folders that only their owner may look into."""

from pathlib import Path


def make_private(folder: Path) -> None:
    """Make it, and every folder above it that is missing, 0700; those that are there stay as they are.

    `Path.mkdir(parents=True)` would leave the upper ones open to all, and the first command decides who may look into
    a data folder. So the XDG Base Directory Specification wants it too. Raises OSError.
    """
    for place in reversed((folder, *folder.parents)):
        place.mkdir(mode=0o700, exist_ok=True)
