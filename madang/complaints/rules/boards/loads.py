"""How the load of a team lies on its officers (업무량): weighed by what each can take."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

_UNEVEN = Decimal(2)
_UNEVEN_SHARE = Decimal("0.1")
"""More than so much above the mean, and than such a share of it, is worth a leader's look: 99 beside 97 is even."""


@dataclass(frozen=True)
class Load:
    """What is open with an officer, and how many times as much as a colleague they can take."""

    open: Decimal
    capacity: Decimal

    @property
    def weighed(self) -> Decimal:
        return self.open / self.capacity


@dataclass(frozen=True)
class Bar:
    """A load as it is drawn: its length and where the team's mean lies, both in percent of the longest."""

    length: int
    mean: int
    heavy: bool


def bars(loads: Iterable[Load], present: Iterable[bool]) -> list[Bar]:
    """Return a bar for each load. The mean is that of those who are there today, weighed by what they can take."""
    all_loads = list(loads)
    there = [load for load, here in zip(all_loads, present, strict=True) if here]
    capacity = sum((load.capacity for load in there), Decimal(0))
    mean = sum((load.open for load in there), Decimal(0)) / capacity if capacity else Decimal(0)
    longest = max((load.weighed for load in all_loads), default=Decimal(0)) or Decimal(1)
    return [
        Bar(
            round(100 * load.weighed / longest),
            round(min(100 * mean / longest, Decimal(100))),
            load.weighed > mean + max(_UNEVEN, mean * _UNEVEN_SHARE),
        )
        for load in all_loads
    ]
