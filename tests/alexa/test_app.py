"""The app around the door: health, readiness, and a start that refuses what could fail later."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from skill.alexa.verification.verifier import Verifier
from skill.assembly import House
from tests.alexa.amazon import Amazon, client_of, house_in
from tests.alexa.authority import Authority
from tests.alexa.conftest import NOW
from tests.alexa.requests_made import SKILL_ID, Maker


def test_it_says_that_it_lives(client: FlaskClient) -> None:
    assert client.get("/healthz").status_code == 204


def test_it_is_ready_while_the_database_can_be_opened(client: FlaskClient, house: House) -> None:
    assert client.get("/readyz").status_code == 204
    wins = Path(house.settings.home) / "wins.db"
    house.close()
    wins.write_bytes(b"this is not a database" * 100)
    assert client.get("/readyz").status_code == 503


def test_a_defect_outside_of_a_turn_is_logged_without_words(
    house: House, amazon: Amazon, trusted: Authority, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(url: str) -> bytes:
        raise RuntimeError("a secret from " + url)

    answer = amazon.post(client_of(house, Verifier(SKILL_ID, roots=trusted.store, fetch=broken)), make.launch())
    assert (answer.status_code, answer.data) == (500, b"")
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text


def test_it_is_not_ready_without_a_database(tmp_path: Path, trusted: Authority) -> None:
    (tmp_path / "wins.db").mkdir()
    client = client_of(house_in(tmp_path, NOW), Verifier(SKILL_ID, roots=trusted.store))
    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 204
