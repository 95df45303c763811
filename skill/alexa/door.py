"""The door itself: a verified request in, a response out, whatever it holds."""

import json
from collections.abc import Mapping
from typing import Any

from ask_sdk_model.request_envelope import RequestEnvelope

from skill.alexa.handlers import build_skill
from skill.alexa.lean import TYPES, lean
from skill.alexa.verification.rejected import Rejected
from skill.assembly import House

NOTHING: Mapping[str, Any] = {"version": "1.0", "response": {}}
"""Valid for any request, and says nothing."""


class Door:
    """Answers requests as plain JSON values. Share it between threads."""

    def __init__(self, house: House) -> None:
        self._skill = build_skill(house)

    def answer(self, envelope: Mapping[str, Any]) -> Mapping[str, Any]:
        """The response to a request that was verified; raises Rejected when it comes from nobody."""
        request = lean(envelope)
        kind = request["request"].get("type")
        if kind not in TYPES:
            return NOTHING
        if not (request["context"]["System"]["user"] or request["session"]["user"]):
            raise Rejected("person")  # a journal belongs to someone
        serializer = self._skill.serializer
        model = serializer.deserialize(payload=json.dumps(request), obj_type=RequestEnvelope)
        response = serializer.serialize(self._skill.invoke(request_envelope=model, context=None))
        return response if isinstance(response, dict) and kind != "SessionEndedRequest" else {}
