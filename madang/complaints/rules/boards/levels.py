"""Shades of a map and of a table of hours: five levels with as many places in each as can be."""

from collections.abc import Iterable
from dataclasses import dataclass

LEVELS = 5


@dataclass(frozen=True)
class Shade:
    """One level and the counts that it stands for, both ends among them."""

    level: int
    least: int
    most: int


def shades(counts: Iterable[int]) -> list[Shade]:
    """Return the levels of counts, the palest first: nothing at all stays unshaded, equal counts share a level.

    A few busy places would leave the others all alike on an even scale, so the levels are quantiles.
    """
    some = sorted(count for count in counts if count > 0)
    if not some:
        return []
    ends = sorted({some[-(-len(some) * n // LEVELS) - 1] for n in range(1, LEVELS + 1)})
    starts = [some[0], *(min(count for count in some if count > end) for end in ends[:-1])]
    first = LEVELS - len(ends) + 1
    return [Shade(first + n, least, most) for n, (least, most) in enumerate(zip(starts, ends, strict=True))]


def level_of(count: int, scale: Iterable[Shade]) -> int:
    """Return the level of a count, 0 for none."""
    return next((shade.level for shade in scale if shade.least <= count <= shade.most), 0)
