"""The chain that makes a change to the audit log visible.

Each entry's hash is SHA-256 over the hash before it and the entry's own content.

What a chain shows: a changed, inserted, exchanged or missing entry anywhere before the last one.
What it cannot show by itself: entries cut off at the end, or a whole chain computed anew by someone who owns
the database. Both come to light against a head (number and hash of the last entry) that was kept elsewhere.

A long chain is checked in shares, each from the entry it comes after; `joined` makes one report of theirs.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from madang.core.rules.plain_json import Json, canonical

GENESIS = "0" * 64
"""What stands for the hash before the first entry."""


class Linked(Protocol):
    """What is read of an entry, wherever its class stands. `content` is everything that the hash protects.

    Content that cannot be read raises ValueError, TypeError or RecursionError.
    """

    @property
    def seq(self) -> int: ...
    @property
    def content(self) -> dict[str, Json]: ...
    @property
    def previous_hash(self) -> str: ...
    @property
    def hash(self) -> str: ...


@dataclass(frozen=True)
class Head:
    """An entry that others come after: the last one at some moment, or of a share."""

    seq: int
    hash: str


BEGINNING = Head(0, GENESIS)


@dataclass(frozen=True)
class AuditReport:
    """Whether the chain holds.

    `entries` is the number of the last entry read; `head_hash` is the last sound hash, worth keeping elsewhere.
    """

    entries: int
    intact: bool
    first_broken_seq: int | None
    reason: str | None
    head_hash: str


def link_hash(content: dict[str, Json], previous_hash: str) -> str:
    """Return the hash of an entry, as 64 hexadecimal digits."""
    return hashlib.sha256(previous_hash.encode() + b"\n" + canonical(content)).hexdigest()


def fits(link: Linked, before: str) -> bool:
    """Tell whether an entry still has the hash of its content."""
    try:
        return link.hash == link_hash(link.content, before)
    except (ValueError, TypeError, RecursionError):
        return False  # whatever cannot be read was not what was hashed


def check(links: Iterable[Linked], kept: Head | None = None, after: Head = BEGINNING) -> AuditReport:
    """Follow the entries that come after `after`, stop at the first break; `kept` is compared where it stands."""
    seq, before = after.seq, after.hash
    for link in links:
        seq += 1
        if reason := _fault(link, seq, before, kept):
            return AuditReport(seq, False, seq, reason, before)
        before = link.hash
    return AuditReport(seq, True, None, None, before)


def joined(shares: Iterable[AuditReport], kept: Head | None = None) -> AuditReport:
    """Return the report of the whole chain from those of its shares, in their order; the first break ends it."""
    whole = AuditReport(0, True, None, None, GENESIS)
    for whole in shares:
        if not whole.intact:
            return whole
    if kept and kept.seq > whole.entries:
        reason = "따로 적어 둔 기록보다 뒤가 잘려 나갔어요."
        return AuditReport(whole.entries, False, whole.entries + 1, reason, whole.head_hash)
    return whole


def _fault(link: Linked, expected_seq: int, before: str, kept: Head | None) -> str | None:
    if link.seq != expected_seq:
        return f"{expected_seq}번 기록이 없어요."
    if link.previous_hash != before:
        return "앞 기록과 이어지지 않아요."
    if not fits(link, before):
        return "내용이 기록한 뒤에 바뀌었어요."
    if kept and link.seq == kept.seq and link.hash != kept.hash:
        return "따로 적어 둔 값과 달라요. 기록 전체가 새로 쓰였을 수 있어요."
    return None
