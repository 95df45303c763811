"""A real PostgreSQL of our own for one test run: on a Unix socket, in a temporary folder, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


def binaries() -> Path | None:
    """The folder with initdb and postgres: on the PATH, or where Debian keeps them."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


@contextmanager
def running(bin_folder: Path) -> Iterator[Path]:
    """The folder with the socket of a server that runs until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="small-wins-postgres-"))
    try:
        with _server(bin_folder, folder) as server:
            _wait_for(server, folder)
            yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def _server(bin_folder: Path, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    user = _hand_over(folder)
    data = folder / "data"
    prepare: list[str | Path] = [
        bin_folder / "initdb",
        "-D",
        data,
        "-U",
        "small_wins",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
    ]
    subprocess.run(prepare, user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    serve: list[str | Path] = [
        bin_folder / "postgres",
        "-D",
        data,
        "-k",
        folder,
        "-c",
        "listen_addresses=",
        "-c",
        "fsync=off",
    ]
    server = subprocess.Popen(serve, user=user, cwd=folder, stderr=subprocess.DEVNULL)
    try:
        yield server
    finally:
        server.terminate()
        server.wait(timeout=20)


def _hand_over(folder: Path) -> int | None:
    """PostgreSQL refuses to run as root, so there it runs as nobody."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(folder, nobody, -1)
    return nobody


def conninfo(folder: str | Path) -> str:
    """How psycopg reaches the server's own database."""
    return f"host={folder} user=small_wins dbname=postgres"


def _wait_for(server: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(200):
        try:
            psycopg.connect(conninfo(folder)).close()
        except psycopg.OperationalError:
            assert server.poll() is None, "the server ended at once"
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server did not come up in 10 seconds")
