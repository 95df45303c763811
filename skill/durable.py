"""Names in a folder that survive a power cut."""

import os
from pathlib import Path


def keep_folder(folder: Path) -> None:
    """Return when the names in a folder are on the disk; Windows has no such promise to give, and opens no folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
