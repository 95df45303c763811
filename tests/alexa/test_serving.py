"""A real server process on loopback: signed turns, quiet logs, a clean end, and plain words when it can't start."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import pytest
import requests
from cryptography.hazmat.primitives.serialization import Encoding

from tests.alexa.amazon import Amazon, house_in
from tests.alexa.authority import Authority
from tests.alexa.kept import wins_of
from tests.alexa.requests_made import SKILL_ID, Maker

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="gunicorn needs a system that can fork")
SECRET = "planted a secret tree"


SMALL_WINS = [sys.executable, "-c", "from skill.command_line import main; raise SystemExit(main())"]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The tester's own, without their settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SMALL_WINS_")}
    return {**kept, "SMALL_WINS_HOME": str(folder), "PYTHONUNBUFFERED": "1", **more}


@contextmanager
def running(command: list[str], folder: Path) -> Iterator[tuple[IO[str], subprocess.Popen[str]]]:
    """A server process with all that it writes in one file; ended at the end, if it still runs."""
    with (folder / "log").open("w+") as log, (folder / "log").open() as reader:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment(folder), text=True)
        try:
            yield reader, process
        finally:
            process.kill()
            process.wait()


def first_line(log: IO[str], process: subprocess.Popen[str]) -> str:
    line = ""
    while not line.endswith("\n") and process.poll() is None:
        line += log.readline()
    return line


@pytest.mark.parametrize("server", ["gunicorn", "werkzeug"])
def test_a_signed_turn_is_kept_and_the_server_ends_cleanly(tmp_path: Path, server: str) -> None:
    now = datetime.now(UTC)
    authority = Authority(now)
    amazon = Amazon(authority.leaf())
    (tmp_path / "root.pem").write_bytes(authority.certificate.public_bytes(Encoding.PEM))
    (tmp_path / "chain.pem").write_bytes(amazon.leaf.chain)
    with running([sys.executable, "-m", "tests.alexa.served_skill", str(tmp_path), server], tmp_path) as (log, process):
        url = f"http://127.0.0.1:{int(first_line(log, process))}/alexa"
        body = json.dumps(Maker(now).win("win", SECRET)).encode()
        answer = requests.post(url, body, headers=amazon.headers(body), timeout=10)
        refused = requests.post(url, body + b" ", headers=amazon.headers(body), timeout=10)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        written = log.read()
    assert "secret tree" in answer.json()["response"]["outputSpeech"]["ssml"]
    assert (refused.status_code, refused.content) == (400, b"")
    assert "secret" not in written
    assert "Traceback" not in written
    with closing(house_in(tmp_path, now)) as house:
        assert wins_of(house) == [f"I {SECRET}"]


def test_the_command_serves_refuses_the_unsigned_and_keeps_quiet(tmp_path: Path) -> None:
    with running([*SMALL_WINS, "serve", "--port", "0", "--skill-id", SKILL_ID], tmp_path) as (log, process):
        line = first_line(log, process)
        (url,) = re.findall(r"http://127\.0\.0\.1:\d+", line)
        assert requests.get(f"{url}/healthz", timeout=10).status_code == 204
        assert requests.get(f"{url}/readyz", timeout=10).status_code == 204
        unsigned = requests.post(f"{url}/alexa?word={SECRET}", json={"said": SECRET}, timeout=10)
        _send_nonsense(url)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        written = log.read()
    assert (unsigned.status_code, unsigned.content) == (400, b"")
    assert "POST /alexa 400" in written
    assert "refused: certificate_url" in written
    assert "secret" not in written


def _send_nonsense(url: str) -> None:
    """What is no HTTP at all, as when a body is longer than it says."""
    port = int(url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(f"{SECRET} / HTTP/9\r\n{SECRET}: {SECRET}\r\n\r\n".encode())
        while connection.recv(4096):
            pass


def serve(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SMALL_WINS, "serve", *arguments],
        env=environment(folder, **settings),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_a_skill_id_it_does_not_start(tmp_path: Path) -> None:
    ended = serve(tmp_path, "--port", "0")
    assert ended.returncode == 1
    assert "SMALL_WINS_ALEXA_SKILL_ID" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_port_that_is_taken_is_said_so(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = serve(tmp_path, "--port", str(taken.getsockname()[1]), SMALL_WINS_ALEXA_SKILL_ID=SKILL_ID)
    assert ended.returncode == 1
    assert "can't listen" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [("--port", "70000"), ("--host", "no.such.host.invalid", "--port", "0")])
def test_an_address_that_is_none_is_said_so(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = serve(tmp_path, *arguments, "--any-skill")
    assert (ended.returncode, len(ended.stderr.splitlines())) == (1, 1)


def test_no_workers_are_wrong_usage(tmp_path: Path) -> None:
    assert serve(tmp_path, "--workers", "0").returncode == 2


def test_a_wrong_key_stops_it_before_it_listens(tmp_path: Path) -> None:
    with closing(house_in(tmp_path, datetime.now(UTC))) as house:
        wins_of(house)
    (tmp_path / "key").unlink()
    ended = serve(tmp_path, "--port", "0", "--any-skill")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert len(ended.stderr.splitlines()) == 1
