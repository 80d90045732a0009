"""A chain whose every entry is signed: who changes an entry needs the key of the house, not only its database.

Each entry's hash is that of `hash_chain.py`; its signature is Ed25519 (RFC 8032) over the 32 bytes of the hash. Every
signature is checked. The last one alone would vouch for all hashes before it, but not for who wrote them: an entry that
somebody without the key put at the end would be covered by the next honest deed, and a spoilt signature never be seen.

Entries cut off at the end come to light only against something kept elsewhere: the closing entry of an exported
document, or a kept head.
"""

import hashlib
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from madang.core.rules.hash_chain import GENESIS, Linked, fits
from madang.core.rules.plain_json import Json

KEY_ID_DIGITS = 16
"""Hexadecimal digits of the fingerprint by which an entry names its key."""


Proof = Callable[[bytes, bytes], bool]
"""Tells whether a signature (first) is that of one key over a message (second)."""


class Signed(Linked, Protocol):
    """What is read of an entry, wherever its class stands.

    key_id         the first 16 hexadecimal digits of the fingerprint of the key
    signature      base64 of 64 bytes
    """

    @property
    def key_id(self) -> str: ...
    @property
    def signature(self) -> str: ...


@dataclass(frozen=True)
class SignedLink:
    """One entry as it is stored."""

    seq: int
    content: dict[str, Json]
    previous_hash: str
    hash: str
    key_id: str
    signature: str


@dataclass(frozen=True)
class ChainReport:
    """Whether the chain holds.

    `entries` counts what was read; `head_hash` is the last sound hash, worth keeping elsewhere.
    """

    entries: int
    intact: bool
    first_broken_seq: int | None
    reason: str | None
    head_hash: str


def fingerprint(public_key: bytes) -> str:
    """Return SHA-256 of a raw public key, as 64 hexadecimal digits: what a city publishes."""
    return hashlib.sha256(public_key).hexdigest()


def key_id(public_key: bytes) -> str:
    """Return the name by which entries call a raw public key (32 bytes)."""
    return fingerprint(public_key)[:KEY_ID_DIGITS]


def check(links: Iterable[Signed], keys: Mapping[str, bytes]) -> ChainReport:
    """Follow the chain from its first entry and stop at the first break; `keys` are raw public keys by their names.

    A key that goes by a name not its own is not known at all.
    """
    known = {name: proof_by(raw) for name, raw in keys.items() if len(raw) == 32 and key_id(raw) == name}
    return check_by(links, known)


def check_by(links: Iterable[Signed], proofs: Mapping[str, Proof]) -> ChainReport:
    """Do the same with what proves the signatures of each key, by the names of the keys."""
    entries, before = 0, GENESIS
    for entries, link in enumerate(links, start=1):
        if reason := _fault(link, entries, before) or _unsigned(link, proofs):
            return ChainReport(entries, False, entries, reason, before)
        before = link.hash
    return ChainReport(entries, True, None, None, before)


def proof_by(public_key: bytes) -> Proof:
    """Return what proves signatures by a raw public key (32 bytes)."""
    key = Ed25519PublicKey.from_public_bytes(public_key)

    def is_signed(signature: bytes, message: bytes) -> bool:
        try:
            key.verify(signature, message)
        except InvalidSignature:
            return False
        return True

    return is_signed


def _fault(link: Signed, expected_seq: int, before: str) -> str | None:
    if link.seq != expected_seq:
        return f"{expected_seq}번 기록이 없습니다."
    if link.previous_hash != before:
        return f"{expected_seq}번 기록이 앞 기록과 이어지지 않습니다."
    if not fits(link, before):
        return f"{expected_seq}번 기록의 내용이 서명한 뒤에 바뀌었습니다."
    return None


def _unsigned(link: Signed, proofs: Mapping[str, Proof]) -> str | None:
    if link.key_id not in proofs:
        return f"{link.seq}번 기록이 모르는 열쇠({link.key_id})로 서명되었습니다."
    if not proofs[link.key_id](_decoded(link.signature), bytes.fromhex(link.hash)):
        return f"{link.seq}번 기록의 서명이 내용과 맞지 않습니다."
    return None


def _decoded(signature: str) -> bytes:
    """Read base64; what is none proves nothing, as no bytes do."""
    try:
        return b64decode(signature, validate=True)
    except ValueError:
        return b""
