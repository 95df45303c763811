"""Signers that were verified before: a few, each until its chain ends. Nothing that failed is remembered."""

from collections import OrderedDict
from datetime import datetime
from threading import Lock

from cryptography.x509.verification import Store

from skill.alexa.verification.certificate_url import normal_url
from skill.alexa.verification.chain import Signer, signer_of
from skill.alexa.verification.download import Fetch

ROOM = 8
"""Amazon uses one certificate at a time, and a second while it changes."""


class Signers:
    """The signer behind a certificate URL. Share it between threads."""

    def __init__(self, roots: Store, fetch: Fetch) -> None:
        self._roots = roots
        self._fetch = fetch
        self._known: OrderedDict[str, Signer] = OrderedDict()
        self._lock = Lock()

    def at(self, url: str, now: datetime) -> Signer:
        """The signer in date at an aware moment, fetched when it is not known; raises Rejected."""
        normal = normal_url(url)
        with self._lock:
            signer = self._known.get(normal)
        if signer is not None and signer.in_date(now):
            return signer
        signer = signer_of(self._fetch(normal), self._roots, now)
        with self._lock:
            self._known[normal] = signer
            while len(self._known) > ROOM:
                self._known.popitem(last=False)
        return signer
