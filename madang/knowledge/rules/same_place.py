"""Rows of several sources that tell of one place, which is shown once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from madang.knowledge.rules.text import clean, letters

NEAR_M = 400.0
"""Metres within which two points may be one place: a point is where somebody put it, a garden is wide."""

_REMARK = re.compile(r"\(.*?\)")
_ROUNDABOUT = re.compile(r"(?<=[가-힣])r(?![a-z])|로타리", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """What tells two rows apart: the name, the address, the point in degrees, and for an event its first day."""

    name: str
    address: str
    lat: float | None
    lng: float | None
    begins: str = ""
    within: str = ""
    """The building or site that it is a part of."""


Row = TypeVar("Row")


def plain_name(name: str) -> str:
    """Return the letters of a name without what stands in brackets."""
    return letters(clean(_REMARK.sub("", name))) or letters(clean(name))


def spoken(run: str) -> str:
    """Return the letters of a name as people say them: R behind a name is a roundabout."""
    return _ROUNDABOUT.sub("로터리", run)


def grouped(rows: Sequence[tuple[Told, Row]]) -> list[list[Row]]:
    """Return the rows by place, in the order in which the places first come."""
    groups: list[tuple[Told, list[Row]]] = []
    for told, row in rows:
        group = next((found for first, found in groups if is_one_place(first, told)), None)
        if group is None:
            groups.append((told, [row]))
        else:
            group.append(row)
    return [found for _, found in groups]


def is_one_place(one: Told, other: Told) -> bool:
    """Tell whether both are one place: the same name, or one name the end of the other (순천시립 …), and not apart."""
    if one.begins != other.begins or (one.within and other.within and one.within != other.within):
        return False
    short, long = sorted((plain_name(one.name), plain_name(other.name)), key=len)
    if short == long:
        return not _are_apart(one, other)
    return len(short) >= 4 and long.endswith(short) and _is_close(one, other)


def _are_apart(one: Told, other: Told) -> bool:
    distance = _metres(one, other)
    return distance is not None and distance > NEAR_M


def _is_close(one: Told, other: Told) -> bool:
    """Tell whether points lie close, or one address ends as the other begins its own (… 도서관길 33)."""
    distance = _metres(one, other)
    if distance is not None:
        return distance <= NEAR_M
    ours, theirs = letters(one.address), letters(other.address)
    return bool(ours and theirs) and (ours.endswith(theirs) or theirs.endswith(ours))


def _metres(one: Told, other: Told) -> float | None:
    if one.lat is None or one.lng is None or other.lat is None or other.lng is None:
        return None
    north, east = (one.lat - other.lat) * 111_000, (one.lng - other.lng) * 91_000  # at 35° north; rough is enough
    return float((north**2 + east**2) ** 0.5)
