"""A house with an empty journal, an authority that is trusted, and the app between them."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient

from skill.alexa.verification.verifier import Verifier
from skill.assembly import House
from tests.alexa.amazon import Amazon, authority, client_of, fetching, house_in
from tests.alexa.authority import Authority
from tests.alexa.door import AlexaDoor
from tests.alexa.requests_made import SKILL_ID, Maker

NOW = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with closing(house_in(tmp_path, NOW)) as home:
        yield home


@pytest.fixture
def trusted() -> Authority:
    return authority(NOW)


@pytest.fixture
def amazon(trusted: Authority) -> Amazon:
    return Amazon(trusted.leaf())


@pytest.fixture
def client(house: House, trusted: Authority, amazon: Amazon) -> FlaskClient:
    return client_of(house, Verifier(SKILL_ID, roots=trusted.store, fetch=fetching(amazon.leaf.chain)))


@pytest.fixture
def make() -> Maker:
    return Maker(NOW)


@pytest.fixture
def door(house: House) -> AlexaDoor:
    return AlexaDoor(house)
