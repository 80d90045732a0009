"""Evidence holds for one deed, one key and one address, and for nothing else."""

import hashlib
import json
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.confirmation import challenge_bytes
from madang.core.rules.passkey_evidence import PRESENT, VERIFIED, Assertion, check, kept, to_bytes, to_text
from madang.core.rules.plain_json import Json
from tests.support.passkeys import SITE, Passkey

DIGEST = hashlib.sha256("2027년 예산안 결재".encode()).hexdigest()
OTHER = hashlib.sha256("2028년 예산안 결재".encode()).hexdigest()
PARTS = ("credentialId", "authenticatorData", "clientDataJSON", "signature", "nonce")

passkey = Passkey()


def evidence_of(flags: int = PRESENT | VERIFIED) -> dict[str, Json]:
    nonce = secrets.token_bytes(32)
    said = json.loads(passkey.sign_challenge(challenge_bytes(DIGEST, nonce), flags))["response"]
    data, client, signature = (to_bytes(said[part]) for part in PARTS[1:4])
    return kept(Assertion(passkey.credential_id, data, client, signature, nonce))


def test_evidence_holds_for_its_deed_alone() -> None:
    evidence = evidence_of()

    assert check(evidence, DIGEST, passkey.public_key, SITE)
    assert not check(evidence, OTHER, passkey.public_key, SITE)


def test_another_key_or_another_address_does_not_hold() -> None:
    evidence = evidence_of()

    assert not check(evidence, DIGEST, Passkey().public_key, SITE)
    assert not check(evidence, DIGEST, passkey.public_key, "localhost.example.com")


@pytest.mark.parametrize("flags", [0, PRESENT, VERIFIED])
def test_holding_the_device_is_not_enough(flags: int) -> None:
    assert not check(evidence_of(flags), DIGEST, passkey.public_key, SITE)


@pytest.mark.parametrize("part", PARTS[1:])
def test_a_flipped_bit_breaks_it(part: str) -> None:
    evidence = evidence_of()
    data = bytearray(to_bytes(evidence[part]))
    data[-1] ^= 1

    assert not check({**evidence, part: to_text(bytes(data))}, DIGEST, passkey.public_key, SITE)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("rubbish", [None, 1, "", "가", "a", "AAAA", "[" * 30_000])
def test_what_cannot_be_read_does_not_hold(part: str, rubbish: Json) -> None:
    evidence = {**evidence_of(), part: rubbish}
    readable_number = part == "credentialId" and rubbish in ("", "AAAA")

    assert check(evidence, DIGEST, passkey.public_key, SITE) == readable_number


@pytest.mark.parametrize("told", [b"[" * 30_000, b"[]", b"\xff", b'{"type": "webauthn.create"}'])
def test_client_data_that_is_no_answer_does_not_hold(told: bytes) -> None:
    assert not check({**evidence_of(), "clientDataJSON": to_text(told)}, DIGEST, passkey.public_key, SITE)


@given(st.binary(max_size=80))
def test_a_key_that_is_none_does_not_hold(key: bytes) -> None:
    assert not check(evidence_of(), DIGEST, key, SITE)


@given(st.binary(max_size=100))
def test_bytes_come_back_from_their_text(data: bytes) -> None:
    assert to_bytes(to_text(data)) == data
