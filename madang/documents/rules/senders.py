"""In whose name a document goes out, and what stands at that name (규정 제13조 발신 명의, 제14조 관인날인 또는 서명).

| where it goes                       | 발신명의                | at the name |
|-------------------------------------|-------------------------|-------------|
| nowhere: decided inside (내부결재)  | none (제13조제3항)      | nothing     |
| departments of the city alone       | head of the department  | signature   |
| anybody outside, alone or among us  | head of the city        | seal        |
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from madang.documents.rules.kinds import RecipientKind, SealKind


class Reach(StrEnum):
    """How far a document goes. One that has no recipient yet counts as going outside."""

    INTERNAL = "internal"
    UNITS = "units"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Heads:
    """Who may stand as the sender: the head of the city ("순천시장"), the head of the department ("교통관리과장")."""

    agency: str = ""
    unit: str = ""


BY_SEAL = frozenset({SealKind.SEAL, SealKind.SEAL_OMITTED})
"""A seal (관인) is that of the head of the city, whoever receives the document."""

_PROPOSED = {
    Reach.INTERNAL: SealKind.NONE,
    Reach.UNITS: SealKind.SIGNATURE,
    Reach.OUTSIDE: SealKind.SEAL,
}


def reach_of(internal: bool, kinds: Iterable[str]) -> Reach:
    """Return how far a document with recipients of these kinds goes."""
    if internal:
        return Reach.INTERNAL
    return Reach.UNITS if set(kinds) == {RecipientKind.DEPARTMENT} else Reach.OUTSIDE


def proposed_seal(reach: Reach) -> SealKind:
    return _PROPOSED[reach]


def sender_name(reach: Reach, seal: str, heads: Heads, written: str = "") -> str:
    """Return the 발신명의 as printed, "" where there is none; what the drafter wrote goes before what follows."""
    if reach is Reach.INTERNAL:
        return ""
    by_city = reach is Reach.OUTSIDE or seal in BY_SEAL
    return written or (heads.agency if by_city else heads.unit)


def reason(reach: Reach, heads: Heads, outside: str) -> str:
    """Return why this sender and this mark are proposed; `outside` names who lies outside, "" while nobody does."""
    if reach is Reach.INTERNAL:
        return "내부결재 문서에는 발신명의를 쓰지 않습니다(규정 제13조제3항)."
    if reach is Reach.UNITS:
        return f"우리 시 부서로만 가는 문서는 {heads.unit} 이름으로 보내고 서명합니다(규정 제13조제2항, 제14조제1항)."
    where = f"{outside} 앞으로" if outside else "곳으로"
    told = f"우리 시 부서가 아닌 {where} 가는 문서는 {heads.agency} 이름으로 보내고 관인을 찍습니다"
    return f"{told}(규정 제13조제1항, 제14조제1항)."


def as_counterpart(sender: str, heads: Heads) -> str:
    """Return a sender as a register of arrivals names it: "교통관리과장", "순천시장(교통관리과장)"."""
    return sender if sender == heads.unit else f"{sender}({heads.unit})"
