"""Hand a message in at a mail server, and know afterwards whether it was taken."""

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP

from skill.core.errors import MailNotTaken, MailUnsure
from skill.post.letter import Letter
from skill.post.server import MailServer

PATIENCE = 20.0
"""Seconds to wait for each answer (our choice; RFC 5321, 4.5.3.2, allows minutes, and IN_HAND is shorter than that)."""
OUR_NAME = "[127.0.0.1]"
"""What we greet with (an address literal, RFC 5321, 4.1.3): this computer's name is nobody's business."""

GO_ON, DONE, LET_IN = 354, 250, 235


def message_of(letter: Letter, sender: str, to: str, share_id: str, written_at: datetime) -> EmailMessage:
    """The message of a share. Its id follows from the share's, so that a mail server would know a second one."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = to
    message["Subject"] = letter.subject
    message["Date"] = written_at
    message["Message-ID"] = f"<{share_id}@{sender.rpartition('@')[2]}>"
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    return message


class Smtp:
    """One mail server. `context` is whom to trust: the system's authorities, and those in SSL_CERT_FILE."""

    def __init__(self, server: MailServer, context: ssl.SSLContext | None = None, patience: float = PATIENCE) -> None:
        self.server = server
        self._context = context
        self._patience = patience

    def check(self) -> None:
        """Connect and log in, and hand nothing in. Raises MailNotTaken."""
        with self._connected():
            pass

    def send(self, message: EmailMessage, give_away: Callable[[], None]) -> None:
        """Hand the message in. `give_away` is called before the first word of it is given, and may raise to prevent it.

        MailNotTaken when the server has not taken it, and MailUnsure when that can't be known.
        """
        with self._connected() as line:
            _accepted(line.mail(self.server.sender))
            _accepted(line.rcpt(str(message["To"])))
            give_away()
            _accepted(line.docmd("DATA"), GO_ON)
            _accepted(_given(line, _on_the_line(message)))

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        """Whatever fails before the words are given away took nothing; it is told by its kind alone."""
        try:
            line = self._opened()
            try:
                yield line
            finally:
                with suppress(OSError, smtplib.SMTPException):
                    line.putcmd("QUIT")  # no answer is waited for: nothing hangs on it
                line.close()
        except smtplib.SMTPResponseException as error:
            raise MailNotTaken(str(error.smtp_code)) from None
        except (OSError, smtplib.SMTPException, UnicodeError) as error:
            raise MailNotTaken(type(error).__name__) from None

    def _opened(self) -> smtplib.SMTP:
        server, context = self.server, self._context or ssl.create_default_context()
        if server.is_tls:
            line: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, OUR_NAME, timeout=self._patience, context=context
            )
        else:
            line = smtplib.SMTP(server.host, server.port, OUR_NAME, timeout=self._patience)
        try:
            if not server.is_tls and server.must_encrypt:
                line.starttls(context=context)
            if server.user:
                _log_in(line, server)
            line.ehlo_or_helo_if_needed()
        except BaseException:
            line.close()
            raise
        return line


def _log_in(line: smtplib.SMTP, server: MailServer) -> None:
    """Once, by PLAIN in UTF-8 (RFC 4616): smtplib knows ASCII alone, and tries a wrong password in every way."""
    line.ehlo_or_helo_if_needed()
    if "PLAIN" not in line.esmtp_features.get("auth", "").split():
        line.login(server.user, server.password)
        return
    both = b64encode(f"\0{server.user}\0{server.password}".encode()).decode()
    _accepted(line.docmd("AUTH", f"PLAIN {both}"), LET_IN)


def _given(line: smtplib.SMTP, data: bytes) -> tuple[int, bytes]:
    """The server's answer to the words. From the first of them on, a broken line leaves us unsure."""
    try:
        line.send(data)
        return line.getreply()
    except (OSError, smtplib.SMTPException):
        raise MailUnsure from None


def _on_the_line(message: EmailMessage) -> bytes:
    """With its dots doubled and the dot that ends it (RFC 5321, 4.5.2)."""
    return re.sub(rb"(?m)^\.", b"..", message.as_bytes(policy=SMTP)) + b".\r\n"


def _accepted(answer: tuple[int, bytes], wanted: int = DONE) -> None:
    if answer[0] != wanted and not (wanted == DONE and answer[0] == DONE + 1):  # 251: it will be forwarded
        raise MailNotTaken(str(answer[0]))
