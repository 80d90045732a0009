"""The test authority of a first run: a root of ten years and a signer of one year (EC P-256), kept in one folder.

Nobody but this house trusts it. Every file holds a key and its certificate, is written once and never changed; what
runs out is followed by a new one, and earlier roots stay trusted.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID

ROOT_NAME, SIGNER_NAME = "마당 시험 인증기관 (첫 실행용)", "마당 시험 서명자 (첫 실행용)"
ROOT_LASTS, SIGNER_LASTS = timedelta(days=3652), timedelta(days=365)
SIGNER_RENEWED_BEFORE = timedelta(days=30)
ROOT_RENEWED_BEFORE = SIGNER_LASTS + SIGNER_RENEWED_BEFORE
"""A root outlives every signer that it vouches for."""

CLOCKS_DIFFER = timedelta(minutes=5)

_USES = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
    "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip


@dataclass(frozen=True)
class Identity:
    """A certificate with its private key."""

    key: EllipticCurvePrivateKey
    certificate: x509.Certificate

    @classmethod
    def from_pem(cls, written: bytes) -> "Identity":
        key = serialization.load_pem_private_key(written, password=None)
        if not isinstance(key, EllipticCurvePrivateKey):
            raise TypeError("The test authority's keys are EC P-256.")
        return cls(key, x509.load_pem_x509_certificate(written))

    def pem(self) -> bytes:
        return self.key_pem() + self.certificate_pem()

    def key_pem(self) -> bytes:
        return self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )

    def certificate_pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)


def signer(folder: Path, now: datetime) -> Identity:
    """Return the signer in force at `now` (with its zone); it and its root are made where there is none."""
    root = _in_force(folder, "root", now, ROOT_RENEWED_BEFORE, lambda: _root(now))
    return _in_force(folder, "signer", now, SIGNER_RENEWED_BEFORE, lambda: _signer(root, now))


def roots(folder: Path) -> list[x509.Certificate]:
    """Return the certificates of every root that there was; they may be given to anybody."""
    return [identity.certificate for identity in _kept(folder, "root")]


def _in_force(
    folder: Path, name: str, now: datetime, renewed_before: timedelta, make: Callable[[], Identity]
) -> Identity:
    for identity in reversed(_kept(folder, name)):
        valid = identity.certificate
        if valid.not_valid_before_utc <= now <= valid.not_valid_after_utc - renewed_before:
            return identity
    return _write_once(folder / f"{name}-{now:%Y-%m-%d}.pem", make())


def _kept(folder: Path, name: str) -> list[Identity]:
    return [Identity.from_pem(path.read_bytes()) for path in sorted(folder.glob(f"{name}-*.pem"))]


def _write_once(file: Path, identity: Identity) -> Identity:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with NamedTemporaryFile(dir=file.parent) as written:  # readable by its owner alone
        written.write(identity.pem())
        written.flush()
        # Whole or not at all, and the first of two programs wins.
        with suppress(FileExistsError):
            os.link(written.name, file)
    return Identity.from_pem(file.read_bytes())


def _root(now: datetime) -> Identity:
    key = generate_private_key(SECP256R1())
    unsigned = _builder(ROOT_NAME, ROOT_NAME, key.public_key(), now, ROOT_LASTS)
    unsigned = unsigned.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    unsigned = unsigned.add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
    return Identity(key, unsigned.sign(key, SHA256()))


def _signer(root: Identity, now: datetime) -> Identity:
    key = generate_private_key(SECP256R1())
    unsigned = _builder(SIGNER_NAME, ROOT_NAME, key.public_key(), now, SIGNER_LASTS)
    unsigned = unsigned.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    unsigned = unsigned.add_extension(_usage("digital_signature", "content_commitment"), critical=True)
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key())
    return Identity(key, unsigned.add_extension(issuer, critical=False).sign(root.key, SHA256()))


def _builder(
    name: str, issuer: str, key: EllipticCurvePublicKey, now: datetime, lasts: timedelta
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCKS_DIFFER)
        .not_valid_after(now + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _usage(*allowed: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{use: use in allowed for use in _USES})
