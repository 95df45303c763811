"""A file over HTTP that goes on where it stopped, in this run or in the next."""

import re
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

import requests

from local_voice.models.disk import keep_file, room_in
from skill.core.errors import DownloadFailed

Progress = Callable[[int, int | None], None]
"""Told the bytes that are here and the bytes there will be, where the server says."""

TIMEOUT = (10.0, 30.0)
"""Seconds to connect, and seconds without a byte."""

CHUNK = 1 << 16
NOTHING_LEFT = 416  # "Range Not Satisfiable": what we have is all there is, or more (RFC 9110, 15.5.17)


class Download:
    """One file, kept at `part` while it is on its way. Nobody else may write there meanwhile."""

    def __init__(self, url: str, part: Path, progress: Progress, timeout: tuple[float, float] = TIMEOUT) -> None:
        self._url = url
        self._part = part
        self._progress = progress
        self._timeout = timeout

    def finish(self) -> None:
        """Fetch what is missing; as long as a broken connection brought something, go on.

        Raises DownloadFailed, with what came kept, and DiskFull.
        """
        while True:
            before = self._here
            try:
                self._fetch(before)
            except (requests.RequestException, OSError) as problem:
                if isinstance(problem, requests.RequestException) and self._here > before:
                    continue
                raise DownloadFailed(self._url) from problem
            else:
                return

    @property
    def _here(self) -> int:
        return self._part.stat().st_size if self._part.exists() else 0

    def _fetch(self, have: int) -> None:
        headers = {"Range": f"bytes={have}-", "Accept-Encoding": "identity"}
        with closing(requests.get(self._url, headers=headers, stream=True, timeout=self._timeout)) as answer:
            if answer.status_code == NOTHING_LEFT and have:
                self._settle(have, _total(answer.headers))
            elif answer.status_code in (requests.codes.ok, requests.codes.partial_content):
                self._take(answer, have if _goes_on(answer, have) else 0)
            else:
                answer.raise_for_status()
                raise DownloadFailed(self._url)

    def _settle(self, have: int, total: int | None) -> None:
        """Too much is here, or all of it: what belongs to something else makes place for another try."""
        if total != have:
            self._part.unlink()
            self._fetch(0)

    def _take(self, answer: requests.Response, start: int) -> None:
        length = answer.headers.get("Content-Length")
        total = start + int(length) if length else None
        with room_in(self._part.parent), self._part.open("r+b" if start else "wb") as file:
            file.seek(start)
            self._write(answer, file, start, total)

    def _write(self, answer: requests.Response, file: BinaryIO, start: int, total: int | None) -> None:
        here = start
        self._progress(here, total)
        for chunk in answer.iter_content(CHUNK):
            file.write(chunk)
            here += len(chunk)
            self._progress(here, total)
        file.truncate()
        file.flush()
        keep_file(file.fileno())


def _goes_on(answer: requests.Response, have: int) -> bool:
    """Whether the answer starts where we stopped; a server that ignores the range starts anew."""
    sent = re.match(r"bytes (\d+)-", answer.headers.get("Content-Range", ""))
    return answer.status_code == requests.codes.partial_content and sent is not None and int(sent[1]) == have


def _total(headers: Mapping[str, str]) -> int | None:
    size = re.fullmatch(r"bytes \*/(\d+)", headers.get("Content-Range", ""))
    return int(size[1]) if size else None
