"""Amazon, as far as the skill can tell: signs requests, serves its chain on loopback, and posts to the real app."""

import base64
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from skill.alexa.app import create_app
from skill.alexa.verification.download import Fetch, download
from skill.alexa.verification.verifier import Verifier
from skill.assembly import House, Settings
from tests.alexa.authority import Authority, Leaf
from tests.alexa.requests_made import SKILL_ID
from tests.fakes import first

CHAIN_URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem"


@cache
def authority(at: datetime) -> Authority:
    """The authority that tests trust at a moment."""
    return Authority(at)


@dataclass(frozen=True)
class Amazon:
    """Signs with a leaf, and names the place of its chain."""

    leaf: Leaf
    chain_url: str = CHAIN_URL

    def headers(self, body: bytes) -> dict[str, str]:
        """What stands above a signed body."""
        signature = self.leaf.key.sign(body, PKCS1v15(), SHA256())
        return {
            "Content-Type": "application/json;charset=utf-8",
            "Signature": "c2hhMQ==",
            "Signature-256": base64.b64encode(signature).decode(),
            "SignatureCertChainUrl": self.chain_url,
        }

    def post(self, client: FlaskClient, envelope: Mapping[str, Any]) -> TestResponse:
        """One signed request to the app."""
        body = json.dumps(envelope).encode()
        return client.post("/alexa", data=body, headers=self.headers(body))

    def at(self, chain_url: str) -> "Amazon":
        """The same signer, with its chain elsewhere."""
        return replace(self, chain_url=chain_url)


def house_in(folder: Path, at: datetime, *, url: str | None = None) -> House:
    """A house with its own SQLite file, at one moment, and the first of several lines always."""
    settings = Settings(
        home=folder,
        config=folder,
        database_url=url or f"sqlite:///{folder / 'wins.db'}",
        key_file=folder / "key",
        country="US",
        alexa_skill_id=SKILL_ID,
    )
    return House(settings=settings, clock=lambda: at, pick=first)


def client_of(house: House, verifier: Verifier) -> FlaskClient:
    """The real app, as a client reaches it."""
    return create_app(house, verifier).test_client()


@contextmanager
def shelf(files: Mapping[str, bytes], asked: list[str] | None = None) -> Iterator[Fetch]:
    """Amazon's shelf of chains as a real HTTP server on loopback; other paths are 404, and each is noted in `asked`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            (asked if asked is not None else []).append(self.path)
            body = files.get(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            pass

    with served(Handler) as address:
        yield lambda url: download(address + urlsplit(url).path)


@contextmanager
def served(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """A server on loopback and its address, gone at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def fetching(chain: bytes) -> Callable[[str], bytes]:
    """A fetch that has the chain at hand, for tests that are not about fetching."""
    return lambda _url: chain
