"""Requests in the shapes that Amazon documents ("Request and Response JSON Reference"), with values of our own."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import UTC, datetime
from itertools import count
from typing import Any

Json = dict[str, Any]

SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555"
USER_ID = "amzn1.ask.account.A-TEST-ACCOUNT"
SESSION_ID = "amzn1.echo-api.session.aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
_NUMBERS = count(1)


class Maker:
    """Makes requests at a moment, for an account and, where a voice was recognised, a person."""

    def __init__(self, at: datetime, *, user: str = USER_ID, person: str | None = None, locale: str = "en-US") -> None:
        self.at = at
        self.locale = locale
        self._user = {"userId": user}
        self._person = {} if person is None else {"person": {"personId": person}}
        self._application = {"applicationId": SKILL_ID}

    def launch(self) -> Json:
        """Alexa was asked to open small wins."""
        return self._envelope({"type": "LaunchRequest", "shouldLinkResultBeReturned": False}, {}, new=True)

    def intent(
        self, name: str, slots: Mapping[str, Json] | None = None, attributes: Json | None = None, *, new: bool = False
    ) -> Json:
        """An intent with its slots as `filled` and the like make them."""
        intent = {"name": name, "confirmationStatus": "NONE", **({"slots": dict(slots)} if slots else {})}
        request = {"type": "IntentRequest", "intent": intent, "dialogState": "IN_PROGRESS" if slots else "COMPLETED"}
        return self._envelope(request, attributes or {}, new=new)

    def win(self, slot: str, value: str, attributes: Json | None = None, *, new: bool = False) -> Json:
        """Free words in one slot of LogWinIntent."""
        return self.intent(
            "LogWinIntent", {"sentence": empty("sentence"), slot: filled(slot, value)}, attributes, new=new
        )

    def ended(self, reason: str = "USER_INITIATED") -> Json:
        """The session is over."""
        return self._envelope({"type": "SessionEndedRequest", "reason": reason}, {}, new=False)

    def event(self, name: str = "SkillDisabled") -> Json:
        """A skill event, which comes without a session."""
        envelope = self._envelope({"type": f"AlexaSkillEvent.{name}"}, {}, new=False)
        del envelope["session"]
        return envelope

    def _envelope(self, request: Json, attributes: Json, *, new: bool) -> Json:
        return deepcopy(
            {
                "version": "1.0",
                "session": {
                    "new": new,
                    "sessionId": SESSION_ID,
                    "application": self._application,
                    "attributes": attributes,
                    "user": self._user,
                },
                "context": {
                    "Viewports": [],
                    "System": {
                        "application": self._application,
                        "user": self._user,
                        **self._person,
                        "device": {"deviceId": "amzn1.ask.device.TEST", "supportedInterfaces": {}},
                        "apiEndpoint": "https://api.amazonalexa.com",
                        "apiAccessToken": "a-token",
                    },
                },
                "request": {
                    **request,
                    "requestId": f"amzn1.echo-api.request.{next(_NUMBERS)}",
                    "locale": self.locale,
                    "timestamp": self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                },
            }
        )


def empty(name: str) -> Json:
    """A slot in which nothing was heard."""
    return {"name": name, "confirmationStatus": "NONE", "source": "USER"}


def filled(name: str, value: str) -> Json:
    """A slot with free words."""
    return {
        **empty(name),
        "value": value,
        "slotValue": {"type": "Simple", "value": value},
    }


def resolved(name: str, value: str, id_: str | None) -> Json:
    """A slot of a custom type, matched to one of its values, or to none."""
    matches = [{"value": {"name": value, "id": id_}}]
    authority = {
        "authority": f"amzn1.er-authority.echo-sdk.{SKILL_ID}.Period",
        "status": {"code": "ER_SUCCESS_MATCH" if id_ else "ER_SUCCESS_NO_MATCH"},
        **({"values": matches} if id_ else {}),
    }
    return {**filled(name, value), "resolutions": {"resolutionsPerAuthority": [authority]}}
