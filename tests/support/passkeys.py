"""An authenticator in software: it answers as a telephone's passkey does, so that no browser is needed."""

import hashlib
import json
import secrets
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from madang.core.rules.passkey_evidence import PRESENT, VERIFIED, to_bytes, to_text

NEW_CREDENTIAL = 1 << 6
SITE = "localhost"


class Passkey:
    """One key pair (ES256) with a counter, for one site."""

    def __init__(self, *, origin: str = f"http://{SITE}", domain: str = SITE) -> None:
        self.origin, self.domain = origin, domain
        self.credential_id = secrets.token_bytes(16)
        self.count = 0
        self._key = ec.generate_private_key(ec.SECP256R1())

    @property
    def public_key(self) -> bytes:
        """The public key as COSE."""
        point = self._key.public_key().public_numbers()
        return cbor2.dumps({1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32, "big"), -3: point.y.to_bytes(32, "big")})

    def make(self, options: str) -> str:
        """Answer the options of `navigator.credentials.create`."""
        client_data = self._client_data("webauthn.create", json.loads(options)["challenge"])
        known = bytes(16) + len(self.credential_id).to_bytes(2, "big") + self.credential_id + self.public_key
        data = self._authenticator_data(PRESENT | VERIFIED | NEW_CREDENTIAL) + known
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return self._answer({"clientDataJSON": client_data, "attestationObject": attestation})

    def sign(self, options: str, flags: int = PRESENT | VERIFIED) -> str:
        """Answer the options of `navigator.credentials.get`."""
        return self.sign_challenge(to_bytes(json.loads(options)["challenge"]), flags)

    def sign_challenge(self, challenge: bytes, flags: int = PRESENT | VERIFIED) -> str:
        self.count += 1
        client_data, data = self._client_data("webauthn.get", to_text(challenge)), self._authenticator_data(flags)
        signature = self._key.sign(data + hashlib.sha256(client_data).digest(), ec.ECDSA(SHA256()))
        return self._answer({"clientDataJSON": client_data, "authenticatorData": data, "signature": signature})

    def _client_data(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _authenticator_data(self, flags: int) -> bytes:
        return hashlib.sha256(self.domain.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _answer(self, response: dict[str, bytes]) -> str:
        number = to_text(self.credential_id)
        told: dict[str, Any] = {name: to_text(part) for name, part in response.items()}
        return json.dumps({"id": number, "rawId": number, "type": "public-key", "response": told})
