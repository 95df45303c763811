"""The folder of files to hand over: one for each share, for the person's eyes until they give it away."""

import os
import re
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from skill.core.errors import FileUnwritable
from skill.core.notebook import Share
from skill.post.letter import Letter


class Folder:
    """Made 0700 when it is first needed; files in it are 0600."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def file_of(self, share: Share) -> Path:
        """Where the file of a share is: by its day and its person, and no two shares' are the same."""
        who = "-".join(re.findall(r"\w+", share.person.casefold()))[:40]
        return self.path / f"{share.asked_at:%Y-%m-%d}-{who}-{share.id[-6:]}.html"

    def write(self, share: Share, letter: Letter) -> None:
        """Whole or not at all; once more is the same file. Raises FileUnwritable."""
        path = self.file_of(share)
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=self.path, prefix=".small-wins-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(letter.html)
                Path(beside).replace(path)
            except BaseException:
                Path(beside).unlink(missing_ok=True)
                raise
        except (OSError, UnicodeError):
            raise FileUnwritable(str(path)) from None

    def take_back(self, shares: Iterable[Share]) -> None:
        """Delete the files of these shares, as far as they are there and can be deleted."""
        for share in shares:
            with suppress(OSError):
                self.file_of(share).unlink()
