"""Whatever Amazon sends next: a signed request is answered in the documented shape, or refused."""

import json
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.alexa.verification.verifier import Verifier
from tests.alexa.amazon import Amazon, authority, client_of, fetching, house_in
from tests.alexa.conftest import NOW
from tests.alexa.requests_made import SKILL_ID, Json, Maker, resolved

Change = Callable[[Json], object]


def is_valid(body: Mapping[str, Any]) -> bool:
    """What Amazon asks of a response: nothing at all, or speech, an explicit end, and a reprompt while it is open."""
    response = body.get("response")
    if not response:
        return body in ({}, {"version": "1.0", "response": {}})
    return (
        body["version"] == "1.0"
        and response["outputSpeech"]["ssml"].startswith("<speak>")
        and (response["shouldEndSession"] is True or (response["shouldEndSession"] is False and "reprompt" in response))
    )


CHANGES: dict[str, Change] = {
    "a new request type": lambda e: e["request"].update(type="Alexa.Something.New"),
    "no request type": lambda e: e["request"].pop("type"),
    "a request type that is no text": lambda e: e["request"].update(type=7),
    "a skill event": lambda e: e["request"].update(type="AlexaSkillEvent.SkillEnabled"),
    "can fulfill": lambda e: e["request"].update(type="CanFulfillIntentRequest"),
    "a new dialog state": lambda e: e["request"].update(dialogState="HALF_DONE"),
    "a new confirmation status": lambda e: e["request"]["intent"].update(confirmationStatus="PERHAPS"),
    "a new slot status": lambda e: e["request"]["intent"]["slots"]["period"].update(confirmationStatus="MAYBE"),
    "a new slot value type": lambda e: e["request"]["intent"]["slots"]["period"].update(slotValue={"type": "Odd"}),
    "a new resolution code": lambda e: e["request"]["intent"]["slots"]["period"]["resolutions"][
        "resolutionsPerAuthority"
    ][0].update(status={"code": "ER_NEW"}),
    "resolutions that are no table": lambda e: e["request"]["intent"]["slots"]["period"].update(resolutions=[]),
    "no access token": lambda e: e["context"]["System"].pop("apiAccessToken"),
    "no device": lambda e: e["context"]["System"].pop("device"),
    "no session": lambda e: e.pop("session"),
    "no attributes": lambda e: e["session"].pop("attributes"),
    "attributes that are no table": lambda e: e["session"].update(attributes="none"),
    "attributes of another version": lambda e: e["session"].update(
        attributes={"pending": {"intent": "Gone", "slots": {"a": 1}}, "recent": [1, None], "misses": "x", "in_care": 3}
    ),
    "a pending question that can't be read": lambda e: e["session"].update(
        attributes={"pending": {"intent": "Recap", "slots": {"period": [{}]}}}
    ),
    "no request id": lambda e: e["request"].pop("requestId"),
    "no locale": lambda e: e["request"].pop("locale"),
    "no intent": lambda e: e["request"].pop("intent"),
    "no slots": lambda e: e["request"]["intent"].pop("slots"),
    "slots that are a list": lambda e: e["request"]["intent"].update(slots=[1]),
    "an unknown intent": lambda e: e["request"]["intent"].update(name="FutureIntent"),
    "a win without a slot": lambda e: e["request"]["intent"].update(name="LogWinIntent"),
    "half a surrogate pair": lambda e: e["request"]["intent"].update(
        name="LogWinIntent", slots={"win": {"name": "win", "value": "ate \ud83d today"}}
    ),
    "an unknown end": lambda e: e["request"].update(type="SessionEndedRequest", reason="TIRED", error={"type": "ODD"}),
    "epoch milliseconds": lambda e: e["request"].update(timestamp=int(NOW.timestamp() * 1000)),
    "new fields everywhere": lambda e: [table.update(new={"a": [1]}) for table in (e, e["request"], e["context"])],
}


def recap(make: Maker) -> Json:
    return make.intent("RecapIntent", {"period": resolved("period", "today", "today")})


@pytest.mark.parametrize("name", CHANGES)
def test_a_request_that_is_a_little_different_is_answered(
    client: FlaskClient, amazon: Amazon, make: Maker, name: str
) -> None:
    envelope = recap(make)
    CHANGES[name](envelope)
    answer = amazon.post(client, envelope)
    assert answer.status_code == 200
    assert is_valid(answer.get_json())


ODD: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def places(value: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value, by the keys that lead there."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def put(envelope: Json, path: tuple[Any, ...], value: object) -> None:
    inner: Any = envelope
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value


@pytest.fixture(scope="module")
def shared() -> Iterator[FlaskClient]:
    """One app for many examples."""
    with TemporaryDirectory() as folder:
        house, trusted = house_in(Path(folder), NOW), authority(NOW)
        leaf = Amazon(trusted.leaf()).leaf
        yield client_of(house, Verifier(SKILL_ID, roots=trusted.store, fetch=fetching(leaf.chain)))
        house.close()


ATTRIBUTES: Json = {
    "pending": {"intent": "UndoLast", "slots": {"win": "x"}}, "last_speech": "Hello.", "last_display": "Hello.",
    "last_change": ["x"], "recent": ["Launch.first.0"], "misses": 1, "in_care": False,
}  # fmt: skip
EXAMPLES = (
    Maker(NOW).launch(),
    Maker(NOW).win("win", "got up", ATTRIBUTES),
    Maker(NOW).intent("AMAZON.YesIntent", None, ATTRIBUTES),
    Maker(NOW).intent("AMAZON.RepeatIntent", None, ATTRIBUTES),
    recap(Maker(NOW)),
    Maker(NOW).ended(),
)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_signed_request_is_answered_or_refused(shared: FlaskClient, data: st.DataObject) -> None:
    envelope = deepcopy(data.draw(st.sampled_from(EXAMPLES)))
    for _ in range(data.draw(st.integers(1, 3))):
        put(envelope, data.draw(st.sampled_from(list(places(envelope)))), data.draw(ODD))
    body = json.dumps(envelope).encode()
    signed = Amazon(authority(NOW).leaf())
    answer = shared.post("/alexa", data=body, headers=signed.headers(body))
    assert answer.status_code == 400 or (answer.status_code == 200 and is_valid(answer.get_json()))
    assert answer.status_code == 200 or answer.data == b""
