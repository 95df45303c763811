"""A mail server is what a setting names, or the setting is told of; an address is nothing but one."""

import pytest

from skill.core.errors import SettingUnusable
from skill.post.server import is_address, server_of

ANA = "ana@example.org"


@pytest.mark.parametrize(
    ("url", "host", "port", "is_tls", "user"),
    [
        ("smtps://ana%40example.org@mail.example.org", "mail.example.org", 465, True, ANA),
        ("smtp://ana%40example.org@mail.example.org", "mail.example.org", 587, False, ANA),
        ("smtp://127.0.0.1:1025", "127.0.0.1", 1025, False, ""),
    ],
)
def test_a_setting_names_a_server(url: str, host: str, port: int, is_tls: bool, user: str) -> None:
    server = server_of(url, "sesame", ANA)

    assert (server.host, server.port, server.is_tls, server.user, server.sender) == (host, port, is_tls, user, ANA)


def test_who_logs_in_with_an_address_writes_from_it() -> None:
    assert server_of("smtps://ana%40example.org@mail.example.org", "sesame").sender == ANA


def test_only_on_this_computer_a_line_may_be_in_the_clear() -> None:
    assert not server_of("smtp://localhost", sender=ANA).must_encrypt
    assert server_of("smtp://mail.example.org", sender=ANA).must_encrypt


@pytest.mark.parametrize(
    ("url", "password", "sender", "told"),
    [
        ("https://example.org", "", ANA, "SMALL_WINS_SMTP_URL"),
        ("smtp://ana:secret@example.org", "", ANA, "SMALL_WINS_SMTP_URL"),
        ("smtp://[", "", ANA, "SMALL_WINS_SMTP_URL"),
        ("smtp://example.org:mail", "", ANA, "SMALL_WINS_SMTP_URL"),
        ("smtp://", "", ANA, "SMALL_WINS_SMTP_URL"),
        ("smtps://ana@example.org", "", ANA, "SMALL_WINS_SMTP_PASSWORD"),
        ("smtps://ana@example.org", "sesame", "", "SMALL_WINS_SMTP_FROM"),
        ("smtp://localhost", "", "Ana <ana@example.org>", "SMALL_WINS_SMTP_FROM"),
    ],
)
def test_what_can_be_no_server_is_told_by_the_setting_s_name(url: str, password: str, sender: str, told: str) -> None:
    with pytest.raises(SettingUnusable) as error:
        server_of(url, password, sender)

    assert error.value.name == told
    assert "secret" not in str(error.value)


def test_a_password_is_never_shown() -> None:
    assert "sesame" not in repr(server_of("smtps://ana%40example.org@mail.example.org", "sesame"))


@pytest.mark.parametrize("text", [ANA, "a.b+c@mail.example.org", "ana@localhost"])
def test_an_address_is_taken(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["", "sam", "sam@", "@example.org", "a@b, c@d", "a@b\nBcc: c@d", "a@b\n", "<a@b>", "a b@c", "ü@example.org"]
)
def test_what_is_no_address_is_not(text: str) -> None:
    assert not is_address(text)
