"""The chain that makes a change to the audit log visible.

Each entry's hash is SHA-256 over the hash before it and the entry's own content.

What a chain shows: a changed, inserted, exchanged or missing entry anywhere before the last one.
What it cannot show by itself: entries cut off at the end, or a whole chain computed anew by someone who owns
the database. Both come to light against a head (number and hash of the last entry) that was kept elsewhere.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from madang.core.rules.plain_json import Json, canonical

GENESIS = "0" * 64
"""What stands for the hash before the first entry."""


@dataclass(frozen=True)
class Link:
    """One entry as it is stored. `content` is everything that the hash protects."""

    seq: int
    content: dict[str, Json]
    previous_hash: str
    hash: str


@dataclass(frozen=True)
class Head:
    """The last entry at some moment, kept outside the database."""

    seq: int
    hash: str


@dataclass(frozen=True)
class AuditReport:
    """Whether the chain holds.

    `entries` counts what was read; `head_hash` is the last sound hash, worth keeping elsewhere.
    """

    entries: int
    intact: bool
    first_broken_seq: int | None
    reason: str | None
    head_hash: str


def link_hash(content: dict[str, Json], previous_hash: str) -> str:
    """Return the hash of an entry, as 64 hexadecimal digits."""
    return hashlib.sha256(previous_hash.encode() + b"\n" + canonical(content)).hexdigest()


def check(links: Iterable[Link], kept: Head | None = None) -> AuditReport:
    """Follow the chain from its first entry, stop at the first break; `kept` is compared where it stands."""
    entries, before = 0, GENESIS
    for expected_seq, link in enumerate(links, start=1):
        entries = expected_seq
        if reason := _fault(link, expected_seq, before, kept):
            return AuditReport(entries, False, expected_seq, reason, before)
        before = link.hash
    if kept and kept.seq > entries:
        return AuditReport(entries, False, entries + 1, "따로 적어 둔 기록보다 뒤가 잘려 나갔어요.", before)
    return AuditReport(entries, True, None, None, before)


def _fault(link: Link, expected_seq: int, before: str, kept: Head | None) -> str | None:
    if link.seq != expected_seq:
        return f"{expected_seq}번 기록이 없어요."
    if link.previous_hash != before:
        return "앞 기록과 이어지지 않아요."
    if link.hash != link_hash(link.content, before):
        return "내용이 기록한 뒤에 바뀌었어요."
    if kept and link.seq == kept.seq and link.hash != kept.hash:
        return "따로 적어 둔 값과 달라요. 기록 전체가 새로 쓰였을 수 있어요."
    return None
