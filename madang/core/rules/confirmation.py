"""Confirming a deed by something only one person has: a passkey, or a one-time code."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from madang.core.rules.plain_json import Json
from madang.core.rules.refusal import Refusal

CODE_DIGITS = 6
_DIGEST = re.compile(r"[0-9a-f]{64}")
_BETWEEN_DIGITS = re.compile(r"[\s-]+")


class Way(StrEnum):
    PASSKEY = "passkey"
    CODE = "code"


WAY_NAMES = {Way.PASSKEY: "패스키", Way.CODE: "일회용 번호"}


class NotConfirmed(Refusal):
    """The deed was not confirmed, so it must not be done; `way` is what was tried, None where nothing was."""

    def __init__(
        self, sentence: str, next_step: str | None = None, *, way: Way | None = None, status: int | None = None
    ) -> None:
        super().__init__(sentence, next_step, status=status)
        self.way = way


@dataclass(frozen=True)
class Challenge:
    """What a form needs to let somebody confirm one deed here and now.

    `purpose` is shown ("‘2027년 예산안’ 결재"); `digest` is SHA-256, in hex, of what is confirmed; `options` is the
    JSON for `navigator.credentials.get`, empty where no passkey works here; `elsewhere` names the addresses where the
    person's passkeys do work.
    """

    purpose: str
    digest: str
    ways: frozenset[Way]
    options: str = ""
    elsewhere: tuple[str, ...] = ()

    @property
    def by_passkey(self) -> bool:
        return Way.PASSKEY in self.ways

    @property
    def by_code(self) -> bool:
        return Way.CODE in self.ways


@dataclass(frozen=True)
class Confirmation:
    """A deed that was confirmed: by which means, when, and what proves it.

    The evidence of a passkey is a signature over `digest` (`passkey_evidence.check`); that of a code is only our word:
    the counter and the number of the means. Whoever does the deed compares `account_id` and `digest` with their own.
    """

    way: Way
    means_id: int
    at: datetime
    evidence: dict[str, Json]
    account_id: int
    digest: str


def challenge_bytes(digest: str, nonce: bytes) -> bytes:
    """Return what the passkey signs: SHA-256 of the 32 bytes of `digest` and the nonce.

    Raises ValueError unless `digest` is SHA-256 in lower-case hex.
    """
    if not _DIGEST.fullmatch(digest):
        raise ValueError("a digest is 64 lower-case hex digits")
    return hashlib.sha256(bytes.fromhex(digest) + nonce).digest()


def code_read(given: str) -> str | None:
    """Return the six digits as they were meant ("１２３ 456" too), or None where there are not six."""
    digits = _BETWEEN_DIGITS.sub("", unicodedata.normalize("NFKC", given))
    return digits if len(digits) == CODE_DIGITS and digits.isascii() and digits.isdigit() else None
