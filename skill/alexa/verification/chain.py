"""From a PEM chain to the key that may sign for Alexa."""

import re
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import certifi
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import Certificate, DNSName, load_pem_x509_certificate, load_pem_x509_certificates
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from skill.alexa.verification.rejected import Rejected

SIGNER = "echo-api.amazon.com"
"""The name that the leaf must carry as a subject alternative name."""
_PEM = re.compile(b"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)


@dataclass(frozen=True)
class Signer:
    """A key that a trusted root vouches for, and the time in which all of its chain is in date."""

    key: RSAPublicKey
    begins: datetime
    ends: datetime

    def in_date(self, now: datetime) -> bool:
        """Whether it may still be believed at an aware moment."""
        return self.begins <= now <= self.ends

    def check(self, signature: bytes, body: bytes) -> None:
        """RSA PKCS#1 v1.5 with SHA-256 over the raw body; raises Rejected."""
        try:
            self.key.verify(signature, body, PKCS1v15(), SHA256())
        except InvalidSignature:
            raise Rejected("signature") from None


def signer_of(pem: bytes, roots: Store, now: datetime) -> Signer:
    """The signer whose certificate comes first; raises Rejected unless a root vouches for it at this moment."""
    try:
        leaf, *others = load_pem_x509_certificates(pem)
        policy = PolicyBuilder().store(roots).time(now.astimezone(UTC))
        chain = policy.build_server_verifier(DNSName(SIGNER)).verify(leaf, others)
    except (ValueError, VerificationError):
        raise Rejected("certificate_chain") from None
    key = leaf.public_key()
    if not isinstance(key, RSAPublicKey):
        raise Rejected("certificate_chain")
    return Signer(
        key,
        begins=max(certificate.not_valid_before_utc for certificate in chain),
        ends=min(certificate.not_valid_after_utc for certificate in chain),
    )


@cache
def public_roots() -> Store:
    """The roots that certifi ships, which are Mozilla's; those that this cryptography can't read vouch for nobody."""
    pems = _PEM.findall(Path(certifi.where()).read_bytes())
    with warnings.catch_warnings(
        action="ignore"
    ):  # an old root has a serial number of zero, and nobody here can help it
        return Store([root for pem in pems for root in _read(pem)])


def _read(pem: bytes) -> list[Certificate]:
    try:
        return [load_pem_x509_certificate(pem)]
    except ValueError:
        return []
