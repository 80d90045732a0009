"""Whether kept evidence is a passkey's signature over exactly one deed (WebAuthn Level 2, section 7.2).

Nothing but the evidence, the digest of the deed, the public key and the address it was made for is needed, so that a
stand-alone checker reaches the same verdict as this house does.
"""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from webauthn.helpers import decode_credential_public_key, decoded_public_key_to_cryptography, verify_signature

from madang.core.rules.confirmation import challenge_bytes
from madang.core.rules.plain_json import Json

PRESENT, VERIFIED = 1 << 0, 1 << 2
"""Flags of the authenticator data: somebody was there, and it was the owner (fingerprint, face, PIN)."""

_FLAGS_AT = 32
_SHORTEST = 37
"""Bytes: the hash of the address, the flags, the counter."""


class Malformed(ValueError):  # noqa: N818  what was found, not a slip of the code
    """The evidence or the key cannot be read at all."""


@dataclass(frozen=True)
class Assertion:
    """What an authenticator answered, as bytes."""

    credential_id: bytes
    authenticator_data: bytes
    client_data: bytes
    signature: bytes
    nonce: bytes


def kept(assertion: Assertion) -> dict[str, Json]:
    """Return the assertion as it is kept: base64url without padding, under WebAuthn's own names."""
    return {
        "credentialId": to_text(assertion.credential_id),
        "authenticatorData": to_text(assertion.authenticator_data),
        "clientDataJSON": to_text(assertion.client_data),
        "signature": to_text(assertion.signature),
        "nonce": to_text(assertion.nonce),
    }


def check(evidence: Mapping[str, Json], digest: str, public_key: bytes, rp_id: str) -> bool:
    """Tell whether the owner of `public_key` (COSE) confirmed `digest` (SHA-256, hex) at the address `rp_id`.

    False for anything that cannot be read: evidence comes from files that anybody may have changed.
    """
    try:
        assertion = _read(evidence)
        meant = _asked(assertion.client_data) == to_text(challenge_bytes(digest, assertion.nonce))
        return meant and _owner_at(assertion.authenticator_data, rp_id) and _signed(assertion, public_key)
    except ValueError:
        return False


def to_text(data: bytes) -> str:
    """Return base64url without padding, as WebAuthn writes it."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def to_bytes(text: object) -> bytes:
    """Read base64url without padding. Raises Malformed for any other spelling of the same bytes too."""
    if not isinstance(text, str):
        raise Malformed("not a text")
    data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if to_text(data) != text:
        raise Malformed("not base64url as WebAuthn writes it")
    return data


def _read(evidence: Mapping[str, Json]) -> Assertion:
    names = ("credentialId", "authenticatorData", "clientDataJSON", "signature", "nonce")
    return Assertion(*(to_bytes(evidence.get(name)) for name in names))


def _asked(client_data: bytes) -> str:
    """Return the challenge that the browser says was signed; only an answer to `credentials.get` counts."""
    try:
        told = json.loads(client_data)
    except RecursionError as nested:
        raise Malformed("nested too deeply") from nested
    if not isinstance(told, dict) or told.get("type") != "webauthn.get":
        raise Malformed("not an answer to credentials.get")
    return str(told.get("challenge"))


def _owner_at(authenticator_data: bytes, rp_id: str) -> bool:
    if len(authenticator_data) < _SHORTEST:
        raise Malformed("authenticator data is cut off")
    flags = authenticator_data[_FLAGS_AT]
    here = authenticator_data[:_FLAGS_AT] == hashlib.sha256(rp_id.encode()).digest()
    return here and bool(flags & PRESENT) and bool(flags & VERIFIED)


def _signed(assertion: Assertion, public_key: bytes) -> bool:
    signed = assertion.authenticator_data + hashlib.sha256(assertion.client_data).digest()
    try:
        key = decode_credential_public_key(public_key)
        verify_signature(
            public_key=decoded_public_key_to_cryptography(key),
            signature_alg=key.alg,
            signature=assertion.signature,
            data=signed,
        )
    except InvalidSignature:
        return False
    except Exception as unreadable:  # the library parses hostile bytes and raises whatever comes of it
        raise Malformed("the public key cannot be read") from unreadable
    return True
