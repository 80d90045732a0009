"""전결규정 as dated data: who decides a matter, and whether a line raises or lowers the decision.

규정 제10조제2항: what is delegated is set by 훈령 or a 규칙 of the local government; everything else is the head's.
규정 제67조: deciding above or below it is a disciplinary matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


@dataclass(frozen=True)
class Band:
    """A post decides up to this amount, itself included; None is without limit. Amounts are in the matter's unit."""

    post: str
    up_to: int | None


@dataclass(frozen=True)
class Consultation:
    """A department that must be consulted, from this amount on."""

    department: str
    from_amount: int = 0


@dataclass(frozen=True)
class Matter:
    """One row of a 전결규정. `unit` is "" where no amount matters. `departments` is empty where it holds for all."""

    id: str
    name: str
    group: str
    bands: tuple[Band, ...]
    article: str
    unit: str = ""
    departments: tuple[str, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    words: tuple[str, ...] = ()


class Shift(StrEnum):
    """How a line's decision stands to the one of the regulation."""

    NONE = ""
    RAISED = "raised"
    LOWERED = "lowered"


SHIFT_SENTENCES = {
    Shift.RAISED: "전결규정보다 높은 사람이 결재하게 됩니다. 까닭 없이 올리면 징계 사유가 됩니다(규정 제67조).",
    Shift.LOWERED: "전결규정보다 낮은 사람이 결재하게 됩니다. 전결권을 넘으면 징계 사유가 됩니다(규정 제67조).",
}


class AmountMissingError(ValueError):
    """The matter is decided by its amount, and none was given."""


def band_faults(bands: Sequence[Band], unit: str) -> list[str]:
    """Return what is wrong with the bands of a matter: a gap at the end, an order, a post twice."""
    if not bands:
        return ["누가 전결하는지 하나도 없습니다."]
    limits = [band.up_to for band in bands]
    found = []
    if limits[-1] is not None:
        found.append("마지막 칸에는 금액 상한이 없어야 합니다. 그 위의 금액은 아무도 전결하지 못합니다.")
    if any(limit is None for limit in limits[:-1]):
        found.append("상한이 없는 칸 뒤의 칸에는 아무 금액도 오지 않습니다.")
    known = [limit for limit in limits if limit is not None]
    if any(later <= earlier for earlier, later in pairwise(known)):
        found.append("금액 상한은 앞 칸보다 커야 합니다. 같은 금액을 두 직위가 전결하게 됩니다.")
    if len(bands) > 1 and not unit:
        found.append("금액에 따라 나누려면 단위(unit)가 있어야 합니다.")
    return found


def decider(matter: Matter, amount: int | None) -> Band:
    """Return the band that covers an amount. Raises AmountMissingError where the matter needs one."""
    if matter.unit and len(matter.bands) > 1 and amount is None:
        raise AmountMissingError(matter.name)
    if len(matter.bands) == 1:
        return matter.bands[0]
    return next(band for band in matter.bands if band.up_to is None or (amount or 0) <= band.up_to)


def consulted(matter: Matter, amount: int | None) -> list[str]:
    """Return the departments that must be consulted."""
    return [c.department for c in matter.consultations if c.from_amount <= (amount or 0)]


def shift(proposed_rank: int, chosen_rank: int) -> Shift:
    """Compare ranks (the smaller, the higher): is the decision raised above, or lowered below the regulation?"""
    if chosen_rank == proposed_rank:
        return Shift.NONE
    return Shift.RAISED if chosen_rank < proposed_rank else Shift.LOWERED
