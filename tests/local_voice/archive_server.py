"""A publisher of speech models on loopback, over real HTTP, that can be told to misbehave."""

import hashlib
import io
import json
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Archive:
    """What is served, and how. `cut_after` bytes of an answer the connection breaks, `cuts` times."""

    content: bytes
    listed: list[dict[str, object]] | None = None
    status: int = 200
    ranges: bool = True
    cut_after: int | None = None
    cuts: int = 0
    refuse_after_cut: bool = False
    hang: float = 0
    requests: list[str] = field(default_factory=list)
    """The path and the range of every request."""


class Server(ThreadingHTTPServer):
    """One archive on a port of its own."""

    daemon_threads = True

    def __init__(self, archive: Archive) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.archive = archive


class Handler(BaseHTTPRequestHandler):
    """Serves the zip under any name, and the list of models."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        archive = self.server.archive
        archive.requests.append(f"{self.path} {self.headers.get('Range', '')}".strip())
        time.sleep(archive.hang)
        if self.path.endswith("model-list.json"):
            self._list(archive)
        elif archive.status != 200:
            self._answer(archive.status, b"")
        else:
            self._zip(archive)

    def _list(self, archive: Archive) -> None:
        if archive.listed is None:
            self._answer(404, b"")
        else:
            self._answer(200, json.dumps(archive.listed).encode())

    def _zip(self, archive: Archive) -> None:
        size = len(archive.content)
        start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")[0])
        if not archive.ranges or not start:
            self._answer(200, archive.content)
        elif start >= size:
            self._answer(416, b"", f"bytes */{size}")
        else:
            self._answer(206, archive.content[start:], f"bytes {start}-{size - 1}/{size}")

    def _answer(self, status: int, body: bytes, content_range: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if content_range:
            self.send_header("Content-Range", content_range)
        self.end_headers()
        archive = self.server.archive
        if archive.cut_after is None or not archive.cuts or len(body) <= archive.cut_after:
            self.wfile.write(body)
            return
        self.wfile.write(body[: archive.cut_after])
        archive.cuts -= 1
        archive.status = 503 if archive.refuse_after_cut else archive.status
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def publisher(archive: Archive) -> Iterator[str]:
    """The base URL, as long as it lasts."""
    server = Server(archive)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def zip_of(folder: Path, name: str) -> bytes:
    """A model as publishers pack it: in a folder of its name."""
    files = {
        f"{name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    return zip_with(files)


def zip_with(files: dict[str, bytes]) -> bytes:
    """A zip with these names, whatever they are."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def listed(name: str, content: bytes) -> dict[str, object]:
    """A row of model-list.json."""
    return {"name": name, "md5": hashlib.md5(content, usedforsecurity=False).hexdigest(), "size": len(content)}
