"""The person's own mail server, as a setting names it."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from skill.core.errors import SettingUnusable

SETTING = "SMALL_WINS_SMTP_URL"
PORTS = {"smtps": 465, "smtp": 587}
"""RFC 8314, 3.3 (TLS from the first byte) and RFC 6409 (submission, where STARTTLS comes first)."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
"""What HTML takes for an e-mail address (WHATWG, "valid e-mail address"); nothing in it ends a line or opens a name."""


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed in, and as whom. `sender` is the address it is from; `user` is "" where nobody logs in."""

    host: str
    port: int
    is_tls: bool
    user: str
    sender: str
    password: str = field(default="", repr=False)

    @property
    def must_encrypt(self) -> bool:
        """Whether a line in the clear is refused; what stays on this computer may be."""
        return self.host not in LOOPBACK


def is_address(text: str) -> bool:
    """Whether this may be an e-mail address."""
    return _ADDRESS.fullmatch(text) is not None


def server_of(url: str, password: str = "", sender: str = "") -> MailServer:
    """The server of `smtps://USER@HOST` or `smtp://USER@HOST:587`; SettingUnusable for what it can't be.

    The password has a setting of its own, so that the address can be shown.
    """
    wanted = "smtps://USER@HOST or smtp://USER@HOST:587, with the password in SMALL_WINS_SMTP_PASSWORD"
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS[parts.scheme]
    except (KeyError, ValueError):
        raise SettingUnusable(SETTING, wanted) from None
    if not parts.hostname or parts.password or parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise SettingUnusable(SETTING, wanted)
    user = unquote(parts.username or "")
    if user and not password:
        raise SettingUnusable("SMALL_WINS_SMTP_PASSWORD", "the password for the mail server")
    return MailServer(parts.hostname, port, parts.scheme == "smtps", user, _sender(sender or user), password)


def _sender(address: str) -> str:
    if not is_address(address):
        raise SettingUnusable("SMALL_WINS_SMTP_FROM", "the address that your mail comes from")
    return address
