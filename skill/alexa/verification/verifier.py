"""All the rules in their order: nothing of a body is read before its signature holds."""

import base64
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from cryptography.x509.verification import Store

from skill.alexa.verification.addressed import check_application, check_time
from skill.alexa.verification.chain import public_roots
from skill.alexa.verification.download import Fetch, download
from skill.alexa.verification.rejected import Rejected
from skill.alexa.verification.signers import Signers

URL_HEADER = "SignatureCertChainUrl"
SIGNATURE_HEADER = "Signature-256"

Header = Callable[[str], str | None]
"""A header's value by its name in any case, None where there is none."""


class Verifier:
    """Says whether a request is Alexa's. Share it between threads.

    `skill_id` None takes requests for any skill, for a skill that has no id yet. `roots` and `fetch` are who is trusted
    and how a chain is fetched: the public roots and HTTPS, unless a test brings its own authority.
    """

    def __init__(self, skill_id: str | None, *, roots: Store | None = None, fetch: Fetch = download) -> None:
        self._skill_id = skill_id
        self._signers = Signers(public_roots() if roots is None else roots, fetch)

    def open(self, header: Header, body: bytes, now: datetime) -> Mapping[str, Any]:
        """What the body says, once all is proven; raises Rejected. `now` is aware."""
        signature = _signature(header(SIGNATURE_HEADER) or "")
        self._signers.at(header(URL_HEADER) or "", now).check(signature, body)
        envelope = _envelope(body)
        check_time(envelope, now)
        if self._skill_id is not None:
            check_application(envelope, self._skill_id)
        return envelope


def _signature(given: str) -> bytes:
    try:
        return base64.b64decode(given, validate=True)
    except ValueError:  # bad Base64, or a sign that is not ASCII
        raise Rejected("signature") from None


def _envelope(body: bytes) -> Mapping[str, Any]:
    try:
        envelope = json.loads(body)
    except (ValueError, RecursionError):
        raise Rejected("json") from None
    if not isinstance(envelope, dict):
        raise Rejected("json")
    return envelope
