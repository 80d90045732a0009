"""The key with which the house signs each entry of a course (Ed25519), and the public keys that signed before."""

import hmac
import os
import stat
from base64 import b64encode
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from madang.core.rules.hash_chain import link_hash
from madang.core.rules.plain_json import Json
from madang.core.rules.signed_chain import ChainReport, Proof, Signed, SignedLink, check_by, key_id, proof_by


def sign(hash_hex: str) -> tuple[str, str]:
    """Sign a hash (64 hexadecimal digits); return the key's id and the signature in base64.

    Raises ImproperlyConfigured where the key cannot be read.
    """
    key = _key(settings.SIGNING_KEY_FILE, settings.SIGNING_KEY_MADE_HERE)
    return key_id(_raw(key.public_key())), b64encode(key.sign(bytes.fromhex(hash_hex))).decode()


def signed_link(seq: int, content: dict[str, Json], previous_hash: str) -> SignedLink:
    """Return the entry that follows `previous_hash`, hashed and signed."""
    hashed = link_hash(content, previous_hash)
    return SignedLink(seq, content, previous_hash, hashed, *sign(hashed))


def public_keys() -> dict[str, bytes]:
    """Return the raw public keys (32 bytes) by their ids: the current one first, then those that were retired."""
    current = _raw(_key(settings.SIGNING_KEY_FILE, settings.SIGNING_KEY_MADE_HERE).public_key())
    return {key_id(raw): raw for raw in (current, *_earlier(Path(settings.SIGNING_RETIRED_KEYS)))}


@dataclass(frozen=True)
class HouseKeys:
    """Where the keys lie: what a process is told that checks many chains, so that no secret travels."""

    file: Path
    retired: Path

    def check(self, links: Iterable[Signed]) -> ChainReport:
        """Check a chain as `signed_chain.check` does with `public_keys()`, three times as quickly."""
        return check_by(links, self._proofs)

    @cached_property
    def _proofs(self) -> dict[str, Proof]:
        own = _key(self.file, made_here=False)
        retired = {key_id(raw): proof_by(raw) for raw in _earlier(self.retired)}
        return {**retired, key_id(_raw(own.public_key())): _proof_by_own(own)}


def house_keys() -> HouseKeys:
    """Return the keys that `sign` and `public_keys` use. Raises ImproperlyConfigured where one cannot be read."""
    public_keys()  # made where none is yet, and found unreadable here rather than in a process far away
    return HouseKeys(settings.SIGNING_KEY_FILE, Path(settings.SIGNING_RETIRED_KEYS))


def _proof_by_own(key: Ed25519PrivateKey) -> Proof:
    """Sign again and compare: Ed25519 has one signature for a message (RFC 8032, 5.1.6), and signing takes a third.

    One that differs is left to the public key: whoever signed, the answer is that of `proof_by`.
    """
    by_public_key = proof_by(_raw(key.public_key()))

    def is_signed(signature: bytes, message: bytes) -> bool:
        return hmac.compare_digest(key.sign(message), signature) or by_public_key(signature, message)

    return is_signed


def _earlier(folder: Path) -> list[bytes]:
    return [_retired(path) for path in sorted(folder.glob("*.pem"))]


@cache
def _key(file: Path, made_here: bool) -> Ed25519PrivateKey:
    if made_here and not file.exists():
        _make(file)
    try:
        if stat.S_IMODE(file.stat().st_mode) & 0o077:
            raise ImproperlyConfigured(f"결재 기록에 서명하는 열쇠를 다른 사람도 읽을 수 있어요. chmod 600 {file}")
        key = serialization.load_pem_private_key(file.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as unreadable:
        raise ImproperlyConfigured(f"결재 기록에 서명하는 열쇠를 읽을 수 없어요 ({file}).") from unreadable
    if not isinstance(key, Ed25519PrivateKey):
        raise ImproperlyConfigured(f"결재 기록에 서명하는 열쇠는 Ed25519여야 해요 ({file}).")
    return key


def _make(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with NamedTemporaryFile(dir=file.parent) as written:  # readable by its owner alone
        written.write(
            Ed25519PrivateKey.generate().private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        written.flush()
        # Whole or not at all, and the first of two programs wins: both have to sign with one key.
        with suppress(FileExistsError):
            os.link(written.name, file)


def _retired(file: Path) -> bytes:
    try:
        key = serialization.load_pem_public_key(file.read_bytes())
    except (OSError, ValueError, UnsupportedAlgorithm) as unreadable:
        raise ImproperlyConfigured(f"예전 열쇠를 읽을 수 없어요 ({file}).") from unreadable
    if not isinstance(key, Ed25519PublicKey):
        raise ImproperlyConfigured(f"예전 열쇠는 Ed25519 공개 열쇠여야 해요 ({file}).")
    return _raw(key)


def _raw(key: Ed25519PublicKey) -> bytes:
    return key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
