"""Photographs side by side: what lies between one and the next, in time and in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from madang.complaints.rules.facts import PhotoFacts

Metres = Callable[[float, float, float, float], float]
"""The metres between two points: (lat, lng, lat, lng)."""


@dataclass(frozen=True)
class Between:
    """`apart` None where a camera wrote no time; `metres` None where one wrote no position."""

    apart: timedelta | None
    metres: float | None

    @property
    def words(self) -> str:
        told = [gap_words(self.apart) if self.apart is not None else "시각 차이를 알 수 없음"]
        told.append(f"{self.metres:.0f}m 떨어짐" if self.metres is not None else "거리를 알 수 없음")
        return " · ".join(told)


def between(photos: Sequence[PhotoFacts], metres: Metres) -> list[Between]:
    """Return what lies between each photograph and the one after it: one fewer than there are photographs."""
    return [_between(one, other, metres) for one, other in pairwise(photos)]


def gap_words(apart: timedelta) -> str:
    """Say a time between two photographs, whichever came first: "41초", "1분 12초", "2시간 5분", "3일 4시간"."""
    seconds = int(abs(apart.total_seconds()))
    steps = (("일", 86_400), ("시간", 3_600), ("분", 60), ("초", 1))
    parts = [(seconds // size % wraps, unit) for (unit, size), wraps in zip(steps, (10**6, 24, 60, 60), strict=True)]
    first = next((at for at, (count, _) in enumerate(parts) if count), len(parts) - 1)
    return " ".join(f"{count}{unit}" for count, unit in parts[first : first + 2] if count) or "0초"


def _between(one: PhotoFacts, other: PhotoFacts, metres: Metres) -> Between:
    apart = other.taken_at - one.taken_at if one.taken_at and other.taken_at else None
    if one.lat is None or one.lng is None or other.lat is None or other.lng is None:
        return Between(apart, None)
    return Between(apart, metres(one.lat, one.lng, other.lat, other.lng))
