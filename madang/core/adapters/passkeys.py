"""Passkeys (WebAuthn): what the browser is asked, and whether its answer holds."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import webauthn
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from madang.core.adapters.site import Site
from madang.core.rules.passkey_evidence import Assertion, to_bytes

LONGEST_ANSWER = 32_000
"""Characters; an answer without attestation has one or two thousand."""

_SIGNED_PARTS = ("authenticatorData", "clientDataJSON", "signature")

OWNER = UserVerificationRequirement.REQUIRED
"""Holding the device is not enough: fingerprint, face or PIN."""


class PasskeyRefused(Exception):  # noqa: N818  an answer that does not hold is no slip of the code
    """The browser's answer cannot be read, or does not hold for what was asked."""


@dataclass(frozen=True)
class MadePasskey:
    credential_id: bytes
    public_key: bytes
    sign_count: int


def creation_options(
    site: Site, *, handle: bytes, login: str, name: str, challenge: bytes, known: Iterable[bytes]
) -> str:
    """Return the JSON for `navigator.credentials.create`; authenticators that are `known` are not taken twice."""
    options = webauthn.generate_registration_options(
        rp_id=site.domain,
        rp_name=site.name,
        user_id=handle,
        user_name=login,
        user_display_name=name,
        challenge=challenge,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED, user_verification=OWNER
        ),
        exclude_credentials=_descriptors(known),
    )
    return webauthn.options_to_json(options)


def made(answer: str, site: Site, challenge: bytes) -> MadePasskey:
    """Read the answer of `navigator.credentials.create`. Raises PasskeyRefused."""
    told = _read(answer)
    try:
        verified = webauthn.verify_registration_response(
            credential=told,
            expected_challenge=challenge,
            expected_rp_id=site.domain,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    except Exception as refused:  # the library parses hostile bytes and raises whatever comes of it
        raise PasskeyRefused from refused
    return MadePasskey(verified.credential_id, verified.credential_public_key, verified.sign_count)


def request_options(site: Site, *, challenge: bytes, known: Iterable[bytes]) -> str:
    """Return the JSON for `navigator.credentials.get` with one of the `known` passkeys."""
    options = webauthn.generate_authentication_options(
        rp_id=site.domain, challenge=challenge, allow_credentials=_descriptors(known), user_verification=OWNER
    )
    return webauthn.options_to_json(options)


def credential_of(answer: str) -> bytes:
    """Return the number of the passkey that an answer says it comes from. Raises PasskeyRefused."""
    try:
        return to_bytes(_read(answer).get("rawId"))
    except ValueError as unreadable:
        raise PasskeyRefused from unreadable


def asserted(
    answer: str, site: Site, challenge: bytes, nonce: bytes, *, public_key: bytes, sign_count: int
) -> tuple[Assertion, int]:
    """Check the answer of `navigator.credentials.get`; return it as bytes, and the authenticator's new count.

    Raises PasskeyRefused.
    """
    told = _read(answer)
    try:
        verified = webauthn.verify_authentication_response(
            credential=told,
            expected_challenge=challenge,
            expected_rp_id=site.domain,
            expected_origin=site.origin,
            credential_public_key=public_key,
            credential_current_sign_count=sign_count,
            require_user_verification=True,
        )
        said = told["response"]
        data, client, signature = (to_bytes(said[part]) for part in _SIGNED_PARTS)
        return Assertion(verified.credential_id, data, client, signature, nonce), verified.new_sign_count
    except Exception as refused:  # as above
        raise PasskeyRefused from refused


def _read(answer: str) -> dict[str, Any]:
    try:
        told = json.loads(answer) if len(answer) <= LONGEST_ANSWER else None
    except (ValueError, RecursionError) as unreadable:
        raise PasskeyRefused from unreadable
    if not isinstance(told, dict):
        raise PasskeyRefused
    return told


def _descriptors(known: Iterable[bytes]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=bytes(credential_id)) for credential_id in known]
