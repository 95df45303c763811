"""What does not prove itself is refused with an empty 400, and leaves no word of it in any log."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from cryptography.x509.verification import Store
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from skill.alexa.verification.verifier import Verifier
from skill.assembly import House
from tests.alexa.amazon import Amazon, authority, client_of, fetching
from tests.alexa.authority import Authority
from tests.alexa.conftest import NOW
from tests.alexa.kept import wins_of
from tests.alexa.requests_made import SKILL_ID, Json, Maker

SECRET = "told nobody this before"
Headers = dict[str, str]


def post(client: FlaskClient, body: bytes, headers: Headers) -> TestResponse:
    return client.post("/alexa", data=body, headers=headers)


def refuses(answer: TestResponse, log: pytest.LogCaptureFixture, status: int = 400) -> bool:
    return (answer.status_code, answer.data) == (status, b"") and "nobody" not in log.text


@pytest.mark.parametrize(
    "change",
    [
        lambda headers: headers.pop("Signature-256"),
        lambda headers: headers.pop("SignatureCertChainUrl"),
        lambda headers: headers.update({"Signature-256": ""}),
        lambda headers: headers.update({"Signature-256": "not base64 at all!"}),
        lambda headers: headers.update({"Signature-256": "é"}),
        lambda headers: headers.update({"Signature-256": headers["Signature-256"][:-8] + "AAAAAAA="}),
        lambda headers: headers.update({"Signature-256": headers["Signature-256"][:40]}),
        lambda headers: headers.update({"SignatureCertChainUrl": ""}),
    ],
)
def test_a_stripped_or_altered_signature_is_refused(
    client: FlaskClient,
    amazon: Amazon,
    make: Maker,
    caplog: pytest.LogCaptureFixture,
    change: Callable[[Headers], object],
) -> None:
    body = json.dumps(make.win("win", SECRET)).encode()
    headers = amazon.headers(body)
    change(headers)
    assert refuses(post(client, body, headers), caplog)


def test_an_altered_body_is_refused_and_nothing_in_it_is_kept(
    client: FlaskClient, amazon: Amazon, house: House, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    body = json.dumps(make.win("win", SECRET)).encode()
    assert refuses(post(client, body + b" ", amazon.headers(body)), caplog)
    assert wins_of(house) == []


def test_a_signature_of_another_key_is_refused(
    client: FlaskClient, trusted: Authority, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    impostor = Amazon(trusted.leaf(key=1))
    assert refuses(impostor.post(client, make.win("win", SECRET)), caplog)


Gate = Callable[[bytes, Store | None], FlaskClient]


@pytest.fixture
def gate(house: House) -> Gate:
    """An app that is given a chain, and trusts these roots, or the public ones."""
    return lambda chain, roots: client_of(house, Verifier(SKILL_ID, roots=roots, fetch=fetching(chain)))


MONTH = timedelta(days=30)
MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        ("echo-api.amazon.com", (-MONTH, -MOMENT)),
        ("echo-api.amazon.com", (MOMENT, MONTH)),
        ("echo-api.amazon.com.example.org", (-MONTH, MONTH)),
        ("amazon.com", (-MONTH, MONTH)),
        ("*.amazon.com.example", (-MONTH, MONTH)),
    ],
)
def test_a_chain_out_of_date_or_of_another_name_is_refused(
    gate: Gate, make: Maker, caplog: pytest.LogCaptureFixture, name: str, dates: tuple[timedelta, timedelta]
) -> None:
    trusted = authority(NOW)
    leaf = trusted.leaf(name, begins=dates[0], ends=dates[1])
    assert refuses(Amazon(leaf).post(gate(leaf.chain, trusted.store), make.win("win", SECRET)), caplog)


def test_a_chain_of_a_stranger_is_refused(
    gate: Gate, trusted: Authority, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    leaf = Authority(NOW).leaf()
    assert refuses(Amazon(leaf).post(gate(leaf.chain, trusted.store), make.win("win", SECRET)), caplog)


def test_the_public_roots_do_not_vouch_for_a_test_authority(
    gate: Gate, amazon: Amazon, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    assert refuses(amazon.post(gate(amazon.leaf.chain, None), make.win("win", SECRET)), caplog)


@pytest.mark.parametrize("chain", [b"", b"nonsense", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_a_chain_that_is_none_is_refused(
    gate: Gate, amazon: Amazon, make: Maker, caplog: pytest.LogCaptureFixture, chain: bytes
) -> None:
    assert refuses(amazon.post(gate(chain, authority(NOW).store), make.win("win", SECRET)), caplog)


def timestamped(value: object) -> Callable[[Json], None]:
    def change(envelope: Json) -> None:
        envelope["request"]["timestamp"] = value

    return change


def ago(seconds: float) -> Callable[[Json], None]:
    return timestamped((NOW - timedelta(seconds=seconds)).isoformat())


def other_application(*places: str) -> Callable[[Json], None]:
    def change(envelope: Json) -> None:
        for place in places:
            table: Any = envelope["context"]["System"] if place == "context" else envelope[place]
            table["application"] = {"applicationId": "amzn1.ask.skill.someone-elses"}

    return change


NOT_MOMENTS: tuple[object, ...] = (None, True, "", "yesterday", 0, 10**30, "9" * 40, [], "2026-03-02T09:00:00")


def nobody(envelope: Json) -> None:
    del envelope["session"]["user"], envelope["context"]["System"]["user"]


def no_application(envelope: Json) -> None:
    del envelope["session"]["application"], envelope["context"]["System"]["application"]


@pytest.mark.parametrize(
    "change",
    [
        *(ago(seconds) for seconds in (151, -151, 86_400)),
        *map(timestamped, NOT_MOMENTS),
        other_application("context", "session"),
        other_application("context"),
        other_application("session"),
        no_application,
        nobody,
        lambda envelope: envelope.pop("request"),
        lambda envelope: envelope.clear(),
    ],
)
def test_a_signed_request_that_is_old_or_for_another_is_refused(
    client: FlaskClient,
    amazon: Amazon,
    make: Maker,
    caplog: pytest.LogCaptureFixture,
    change: Callable[[Json], None],
) -> None:
    envelope = make.win("win", SECRET)
    change(envelope)
    assert refuses(amazon.post(client, envelope), caplog)


@pytest.mark.parametrize("change", [ago(0), ago(149), ago(-149), timestamped(int(NOW.timestamp() * 1000))])
def test_a_request_of_the_last_150_seconds_is_answered(
    client: FlaskClient, amazon: Amazon, make: Maker, change: Callable[[Json], None]
) -> None:
    envelope = make.launch()
    change(envelope)
    assert amazon.post(client, envelope).status_code == 200


@pytest.mark.parametrize(("seconds", "status"), [(3599, 200), (3601, 400)])
def test_a_skill_event_may_be_an_hour_late(
    client: FlaskClient, amazon: Amazon, make: Maker, seconds: float, status: int
) -> None:
    envelope = make.event()
    ago(seconds)(envelope)
    assert amazon.post(client, envelope).status_code == status


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"[" * 60_000, b"1" * 5_000, b'{"a": NaN}'],
    ids=range(9),
)
def test_a_signed_body_that_is_no_request_is_refused(
    client: FlaskClient, amazon: Amazon, caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    assert refuses(post(client, body, amazon.headers(body)), caplog)


def test_a_huge_body_is_not_read(
    client: FlaskClient, amazon: Amazon, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    body = json.dumps(make.win("win", SECRET)).encode() + b" " * 65_536
    assert refuses(post(client, body, amazon.headers(body)), caplog, 413)


def test_any_skill_is_served_when_no_id_is_asked_for(
    house: House, trusted: Authority, amazon: Amazon, make: Maker
) -> None:
    client = client_of(house, Verifier(None, roots=trusted.store, fetch=fetching(amazon.leaf.chain)))
    envelope = make.launch()
    other_application("context", "session")(envelope)
    assert amazon.post(client, envelope).status_code == 200


def test_other_addresses_and_methods_are_empty_answers(client: FlaskClient) -> None:
    assert (client.get("/alexa").status_code, client.get("/alexa").data) == (405, b"")
    assert (client.get("/wins").status_code, client.get("/wins").data) == (404, b"")
