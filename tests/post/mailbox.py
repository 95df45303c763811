"""A real mail server on loopback, which keeps what it is given and fails in the ways that it is told to."""

import asyncio
import ssl
import threading
from asyncio import Server
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from skill.post.server import MailServer
from tests.alexa.authority import Authority

USER, PASSWORD = "ana@example.org", "sesame öffne dich"
HERE = "127.0.0.1"
ELSEWHERE = "127.0.0.2"
"""Loopback too, and no name that we know as such: to it a line must be encrypted."""


@dataclass
class Mailbox:
    """What arrived, and how to fail: answers to give instead of "250", once each.

    `hangs_up` has the line cut after the whole message came and before the answer. Where `waits_at` is "RCPT" or
    "DATA", `reached` is set, and whoever comes first is not answered until `go_on` is.
    """

    arrived: list[EmailMessage] = field(default_factory=list)
    logged_in: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    late_refusals: list[str] = field(default_factory=list)
    hangs_up: bool = False
    waits_at: str = ""
    reached: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)
    port: int = 0
    host: str = HERE

    def server(self, *, tls: bool = False, user: str = "", password: str = PASSWORD) -> MailServer:
        """How to reach it."""
        return MailServer(self.host, self.port, tls, user, USER, password)

    @property
    def url(self) -> str:
        """As a setting names it."""
        return f"smtp://{self.host}:{self.port}"

    @property
    def texts(self) -> list[str]:
        """The plain text of each message."""
        bodies = (message.get_body(("plain",)) for message in self.arrived)
        return [body.get_content().replace("\r\n", "\n") for body in bodies if body is not None]

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        await self._wait("RCPT")
        if self.refusals:
            return self.refusals.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.late_refusals:
            return self.late_refusals.pop(0)
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.arrived.append(message)
        await self._wait("DATA")
        if self.hangs_up:
            server.transport.abort()
        return "250 OK"

    def login(self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
        assert isinstance(given, LoginPassword)
        fits = (given.login.decode(), given.password.decode()) == (USER, PASSWORD)
        if fits:
            self.logged_in.append(USER)
        return AuthResult(success=fits, handled=False)

    async def _wait(self, at: str) -> None:
        if self.waits_at == at:
            self.waits_at = ""
            self.reached.set()
            while not self.go_on.is_set():
                await asyncio.sleep(0.01)


@contextmanager
def mail_server(mailbox: Mailbox, *, tls: str = "", folder: Path | None = None) -> Iterator[Mailbox]:
    """Serve on a free port. `tls` is "", "starttls" or "tls", with a login."""
    made = _context(mailbox.host, folder) if tls and folder else None
    ways: dict[str, dict[str, Any]] = {
        "": {},
        "starttls": {
            "tls_context": made,
            "require_starttls": True,
            "authenticator": mailbox.login,
            "auth_required": True,
        },
        "tls": {"ssl_context": made, "authenticator": mailbox.login, "auth_require_tls": False},
    }
    controller = _Controller(mailbox, hostname=mailbox.host, port=0, **ways[tls])
    controller.start()
    mailbox.port = controller.port
    try:
        yield mailbox
    finally:
        mailbox.go_on.set()
        controller.stop()


class _Controller(Controller):
    """Takes any free port: aiosmtpd would try to reach port 0."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@cache
def authority() -> Authority:
    """Made once: nobody outside of the tests trusts it."""
    return Authority(datetime.now(UTC))


def trusting(*, ours: bool = True) -> ssl.SSLContext:
    """A context that trusts our authority, or only those that everybody does."""
    context = ssl.create_default_context()
    if ours:
        context.load_verify_locations(cadata=authority().certificate.public_bytes(Encoding.PEM).decode())
    return context


def _context(host: str, folder: Path) -> ssl.SSLContext:
    leaf = authority().leaf(host)
    chain, key = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(leaf.chain)
    key.write_bytes(leaf.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    return context
