"""The Alexa door for transcripts: what is said goes in as a device would send it, what is heard comes out."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from skill.alexa.verification.verifier import Verifier
from skill.assembly import House
from tests.alexa.amazon import Amazon, authority, client_of, fetching
from tests.alexa.requests_made import SKILL_ID, Json, Maker

LAUNCHES = re.compile(r"(alexa )?(open|launch|start) small wins", re.IGNORECASE)


class AlexaDoor:
    """One conversation on one device. A session that ended begins anew with the next words."""

    def __init__(self, house: House, person: str | None = None) -> None:
        self.house = house
        self._person = person
        trusted = authority(house.clock().replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0))
        self._amazon = Amazon(trusted.leaf())
        verifier = Verifier(SKILL_ID, roots=trusted.store, fetch=fetching(self._amazon.leaf.chain))
        self._client = client_of(house, verifier)
        self._attributes: Json = {}
        self.response: Mapping[str, Any] = {}

    def begin(self) -> None:
        """Another session."""
        self._attributes = {}

    def say(self, text: str) -> str:
        """The words that are spoken back. "Open small wins" is a launch; all else goes into the elicited slot."""
        maker = Maker(self.house.clock(), person=self._person)
        if LAUNCHES.fullmatch(text.strip(" .!")):
            return self.send(maker.launch())
        return self.send(maker.win("sentence", text, self._attributes))

    def send(self, envelope: Mapping[str, Any]) -> str:
        """Post any request; the session's attributes are kept for the next words."""
        answer = self._amazon.post(self._client, envelope)
        assert answer.status_code == 200
        body = answer.get_json()
        self.response = body["response"]
        self._attributes = {} if self.response["shouldEndSession"] else body["sessionAttributes"]
        return spoken(body)

    @property
    def attributes(self) -> Json:
        """What the session remembers."""
        return self._attributes


def spoken(body: Mapping[str, Any]) -> str:
    """The words of a response's speech, without tags and escapes."""
    return unescape(re.sub(r"<[^>]*>", "", body["response"]["outputSpeech"]["ssml"]))
