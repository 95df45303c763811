"""Where certificates come from: the rules for their URL, the download over real HTTP, and what is remembered."""

import time
from contextlib import suppress
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from skill.alexa.verification.certificate_url import normal_url
from skill.alexa.verification.download import LONGEST, download
from skill.alexa.verification.rejected import Rejected
from skill.alexa.verification.signers import ROOM, Signers
from tests.alexa.amazon import CHAIN_URL, served, shelf
from tests.alexa.authority import Authority
from tests.alexa.conftest import NOW

PATH = "/echo.api/echo-api-cert-12.pem"


@pytest.mark.parametrize(
    "url",
    [
        CHAIN_URL,
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert-12.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com/echo.api/./echo-api-cert-12.pem",
        "https://s3.amazonaws.com/echo.api//echo-api-cert-12.pem",
        "https://s3.amazonaws.com/other/../echo.api/echo-api-cert-12.pem",
    ],
)
def test_amazons_urls_have_one_spelling(url: str) -> None:
    assert normal_url(url) == CHAIN_URL


@pytest.mark.parametrize(
    "url",
    [
        "",
        "echo-api-cert-12.pem",
        "//s3.amazonaws.com/echo.api/echo-api-cert-12.pem",
        "http://s3.amazonaws.com/echo.api/echo-api-cert-12.pem",
        "ftp://s3.amazonaws.com/echo.api/echo-api-cert-12.pem",
        "file:///echo.api/echo-api-cert-12.pem",
        "https://notamazon.com/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com.example.org/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com./echo.api/echo-api-cert-12.pem",
        "https://s3-amazonaws.com/echo.api/echo-api-cert-12.pem",
        "https://sub.s3.amazonaws.com/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com:563/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com:80/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com:99999/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com:https/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert-12.pem",
        "https://s3.amazonaws.com/invalid.path/echo-api-cert-12.pem",
        "https://s3.amazonaws.com/echo.api",
        "https://s3.amazonaws.com/echo.api/",
        "https://s3.amazonaws.com/echo.apis/echo-api-cert-12.pem",
        "https://s3.amazonaws.com//echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com/echo.api/../evil/echo-api-cert-12.pem",
        "https://s3.amazonaws.com/echo.api/../../evil.pem",
        "https://s3.amazonaws.com/echo.api/%2e%2e/evil/cert.pem",
        "https://s3.amazonaws.com/echo.api/%252e%252e/evil/cert.pem",
        "https://s3.amazonaws.com/echo.api/..%2fevil/cert.pem",
        "https://s3.amazonaws.com/echo.api/..\\evil\\cert.pem",
        "https://s3.amazonaws.com\\@example.org/echo.api/cert.pem",
        "https://s3.amazonaws.com@example.org/echo.api/cert.pem",
        "https://user:word@s3.amazonaws.com/echo.api/cert.pem",
        "https://s3.amazonaws.com/echo.api/cert.pem?x=1",
        "https://s3.amazonaws.com/echo.api/cert.pem#part",
        "https://s3.amazonaws.com/echo.api/cert.pem\n",
        "https://s3.amazonaws.com/echo.api/ce\trt.pem",
        " https://s3.amazonaws.com/echo.api/cert.pem",
        "https://s3.amazonaws.com/echo.api/cert\x00.pem",
        "https://s3.amazonaws.com/echo.api/ｃert.pem",  # noqa: RUF001 - that is the trick
        "https://ѕ3.amazonaws.com/echo.api/cert.pem",  # noqa: RUF001 - that is the trick
        "https://[::1]/echo.api/cert.pem",
        "https://[s3.amazonaws.com/echo.api/cert.pem",
        "https://s3.amazonaws.com/echo.api/" + "a" * 600,
    ],
)
def test_every_other_url_is_refused_before_anything_is_fetched(url: str) -> None:
    with pytest.raises(Rejected, match="certificate_url"):
        normal_url(url)


def test_a_chain_is_fetched_once_and_remembered_until_it_ends(trusted: Authority) -> None:
    asked: list[str] = []
    leaf = trusted.leaf(ends=timedelta(hours=1))
    with shelf({PATH: leaf.chain}, asked) as fetch:
        signers = Signers(trusted.store, fetch)
        signers.at(CHAIN_URL, NOW)
        signers.at("https://S3.amazonaws.com:443/echo.api/./echo-api-cert-12.pem", NOW + timedelta(minutes=59))
        assert asked == [PATH]
        with pytest.raises(Rejected, match="certificate_chain"):
            signers.at(CHAIN_URL, NOW + timedelta(minutes=61))


def test_a_chain_that_was_replaced_is_fetched_again(trusted: Authority) -> None:
    files = {PATH: trusted.leaf(ends=timedelta(hours=1)).chain}
    with shelf(files) as fetch:
        signers = Signers(trusted.store, fetch)
        signers.at(CHAIN_URL, NOW)
        files[PATH] = trusted.leaf(ends=timedelta(days=30)).chain
        assert signers.at(CHAIN_URL, NOW + timedelta(hours=2)).ends == NOW + timedelta(days=30)


def test_nothing_bad_is_remembered(trusted: Authority) -> None:
    files = {PATH: b"nonsense"}
    with shelf(files) as fetch:
        signers = Signers(trusted.store, fetch)
        with pytest.raises(Rejected):
            signers.at(CHAIN_URL, NOW)
        files[PATH] = trusted.leaf().chain
        assert signers.at(CHAIN_URL, NOW).in_date(NOW)


def test_only_a_few_chains_are_remembered(trusted: Authority) -> None:
    asked: list[str] = []
    chain = trusted.leaf().chain
    files = {f"/echo.api/{number}.pem": chain for number in range(ROOM + 1)}
    with shelf(files, asked) as fetch:
        signers = Signers(trusted.store, fetch)
        for path in (*files, "/echo.api/0.pem"):
            signers.at(f"https://s3.amazonaws.com{path}", NOW)
    assert asked.count("/echo.api/0.pem") == 2


class Strange(BaseHTTPRequestHandler):
    """Answers that a download must not wait for, follow or swallow."""

    def do_GET(self) -> None:
        status, length = {"/gone": (404, 0), "/moved": (302, 0), "/huge": (200, LONGEST * 4), "/cut": (200, 500)}[
            self.path
        ]
        self.send_response(status)
        self.send_header("Location", "/huge")
        self.send_header("Content-Length", str(length))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(b"x" * (length if self.path == "/huge" else 0))

    def log_message(self, *_: object) -> None:
        pass


class Silent(BaseHTTPRequestHandler):
    """Takes the request, and says nothing for longer than anyone waits."""

    def do_GET(self) -> None:
        time.sleep(3)

    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.parametrize("path", ["/gone", "/moved", "/huge", "/cut"])
def test_a_download_that_goes_wrong_is_a_refusal(path: str) -> None:
    with served(Strange) as address, pytest.raises(Rejected, match="certificate_download"):
        download(address + path)


def test_a_silent_server_is_not_waited_for() -> None:
    began = time.monotonic()
    with served(Silent) as address, pytest.raises(Rejected, match="certificate_download"):
        download(address)
    assert time.monotonic() - began < 5


def test_nobody_there_is_a_refusal() -> None:
    with pytest.raises(Rejected, match="certificate_download"):
        download("http://127.0.0.1:9/echo.api/cert.pem")
