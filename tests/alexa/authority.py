"""A certificate authority for tests: what Amazon's has, and what an impostor's would have."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from ipaddress import ip_address

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from cryptography.x509.verification import Store

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Leaf:
    """A certificate that signs requests, with its key and its chain in PEM."""

    key: rsa.RSAPrivateKey
    chain: bytes


class Authority:
    """A root, and the leaves it vouches for; in date for a year around `at`."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name("Test Root")
        self.certificate = (
            _builder(self._name, self._name, at - YEAR, at + YEAR)
            .public_key(self._key.public_key())
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(_usage(signs_certificates=True), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(self._key.public_key()), critical=False)
            .sign(self._key, SHA256())
        )

    @property
    def store(self) -> Store:
        """Trusts this authority and no other."""
        return Store([self.certificate])

    def leaf(
        self, name: str = "echo-api.amazon.com", *, begins: timedelta = -YEAR, ends: timedelta = YEAR, key: int = 0
    ) -> Leaf:
        """A leaf for a name, in date from `begins` to `ends` around `at`; leaves with the same number share a key."""
        private = rsa_key(key)
        certificate = (
            _builder(_name(name), self._name, self._at + begins, self._at + ends)
            .public_key(private.public_key())
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(signs_certificates=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            .add_extension(x509.SubjectAlternativeName([_alternative(name)]), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .sign(self._key, SHA256())
        )
        chain = (certificate, self.certificate)
        return Leaf(private, b"".join(link.public_bytes(Encoding.PEM) for link in chain))


@cache
def rsa_key(number: int) -> rsa.RSAPrivateKey:
    """The key with this number, made once, for making one takes long."""
    del number
    return rsa.generate_private_key(65537, 2048)


def _builder(subject: x509.Name, issuer: x509.Name, begins: datetime, ends: datetime) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
    )


def _alternative(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
