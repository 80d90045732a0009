"""A chain whose every entry is signed: who changes an entry needs the key of the house, not only its database.

Each entry's hash is that of `hash_chain.py`; its signature is Ed25519 (RFC 8032) over the 32 bytes of the hash. As a
hash covers everything before it, the signature of the last entry alone vouches for the whole chain: enough for a sweep
over many chains. What it cannot tell is which key signed the entries before, so one course is checked entry by entry.

Entries cut off at the end come to light only against something kept elsewhere: the closing entry of an exported
document, or a kept head.
"""

import binascii
import hashlib
from base64 import b64decode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from madang.core.rules.hash_chain import GENESIS, link_hash
from madang.core.rules.plain_json import Json

KEY_ID_DIGITS = 16
"""Hexadecimal digits of the fingerprint by which an entry names its key."""


class Signed(Protocol):
    """What is read of an entry, wherever its class stands.

    content        everything that the hash protects
    hash           64 hexadecimal digits
    key_id         the first 16 hexadecimal digits of the fingerprint of the key
    signature      base64 of 64 bytes
    """

    @property
    def seq(self) -> int: ...
    @property
    def content(self) -> dict[str, Json]: ...
    @property
    def previous_hash(self) -> str: ...
    @property
    def hash(self) -> str: ...
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


def check(links: Iterable[Signed], keys: Mapping[str, bytes], *, every_signature: bool = True) -> ChainReport:
    """Follow the chain from its first entry and stop at the first break; `keys` are raw public keys by their names.

    `every_signature` False checks every hash and the last signature alone.
    """
    known = _known(keys)
    entries, before, last = 0, GENESIS, None
    for expected_seq, link in enumerate(links, start=1):
        entries, last = expected_seq, link
        reason = _fault(link, expected_seq, before) or (every_signature and _unsigned(link, known)) or None
        if reason:
            return ChainReport(entries, False, expected_seq, reason, before)
        before = link.hash
    if last and not every_signature and (reason := _unsigned(last, known)):
        return ChainReport(entries, False, entries, reason, last.previous_hash)
    return ChainReport(entries, True, None, None, before)


def _known(keys: Mapping[str, bytes]) -> dict[str, Ed25519PublicKey]:
    """Read the keys; one that goes by a name not its own is not known at all."""
    return {name: _public_key(raw) for name, raw in keys.items() if len(raw) == 32 and key_id(raw) == name}


@lru_cache(maxsize=64)
def _public_key(raw: bytes) -> Ed25519PublicKey:
    """A sweep over many courses asks for the same few keys at each."""
    return Ed25519PublicKey.from_public_bytes(raw)


def _fault(link: Signed, expected_seq: int, before: str) -> str | None:
    if link.seq != expected_seq:
        return f"{expected_seq}번 기록이 없습니다."
    if link.previous_hash != before:
        return f"{expected_seq}번 기록이 앞 기록과 이어지지 않습니다."
    if link.hash != link_hash(link.content, before):
        return f"{expected_seq}번 기록의 내용이 서명한 뒤에 바뀌었습니다."
    return None


def _unsigned(link: Signed, known: Mapping[str, Ed25519PublicKey]) -> str | None:
    if link.key_id not in known:
        return f"{link.seq}번 기록이 모르는 열쇠({link.key_id})로 서명되었습니다."
    try:
        known[link.key_id].verify(b64decode(link.signature, validate=True), bytes.fromhex(link.hash))
    except (InvalidSignature, binascii.Error):
        return f"{link.seq}번 기록의 서명이 내용과 맞지 않습니다."
    return None
