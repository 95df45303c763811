"""The Alexa door for transcripts: what is said goes in as a device would send it, what is heard comes out."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from skill.alexa.verification.verifier import Verifier
from skill.alexa.words import alexa_words
from skill.assembly import House
from skill.catalog.languages import language_of
from skill.core.understand.templates import expand
from skill.core.understand.words import words_of
from tests.alexa.amazon import Amazon, authority, client_of, fetching
from tests.alexa.requests_made import SKILL_ID, Json, Maker


class AlexaDoor:
    """One conversation on one device. A session that ended begins anew with the next words."""

    def __init__(self, house: House, person: str | None = None, locale: str = "en-US") -> None:
        self.house = house
        self._locale = locale
        self._launches = launches(locale)
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
        maker = Maker(self.house.clock(), person=self._person, locale=self._locale)
        if words_of(text) in self._launches:
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


def launches(locale: str) -> frozenset[tuple[str, ...]]:
    """The ways to begin that name the skill: Alexa itself hears them."""
    language, name = language_of(locale), alexa_words(locale).invocation_name
    said = (sentence for template in language.heard["Launch"] for sentence in expand(template, language.rules))
    return frozenset(words_of(sentence) for sentence in said if name in sentence)


def spoken(body: Mapping[str, Any]) -> str:
    """The words of a response's speech, without tags and escapes."""
    return unescape(re.sub(r"<[^>]*>", "", body["response"]["outputSpeech"]["ssml"]))
