"""One file for one person to read: never over another, whole or not there, and closed to others on this computer."""

import os
import tempfile
from pathlib import Path

from skill.core.errors import FileInTheWay, FileUnwritable


def write_file(path: Path, content: bytes, *, over: bool = False) -> None:
    """Write it at mode 0600; raises FileInTheWay unless `over`, and FileUnwritable."""
    if path.exists() and not over:
        raise FileInTheWay(str(path))
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".small-wins-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError:
        raise FileUnwritable(str(path)) from None
