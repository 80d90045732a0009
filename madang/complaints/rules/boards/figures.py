"""The figures of the city's board (시 현황), as they are counted; a share without anything to share is None."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Counted:
    """What was counted of the complaints received in a period, or of some of them.

    `due`: those answered or refused, and those whose deadline has passed. `in_time`: replied to by the deadline;
    `in_longer_time` are those of them that needed the longer one. `replied`: answered, refused, or opened again.
    """

    received: int = 0
    open: int = 0
    distributed: int = 0
    due: int = 0
    in_time: int = 0
    in_longer_time: int = 0
    extended: int = 0
    duplicates: int = 0
    replied: int = 0
    reopened: int = 0
    touched: int = 0

    @property
    def in_time_share(self) -> float | None:
        return share(self.in_time, self.due)

    @property
    def duplicates_share(self) -> float | None:
        return share(self.duplicates, self.received)

    @property
    def extended_share(self) -> float | None:
        return share(self.extended, self.received)

    @property
    def reopened_share(self) -> float | None:
        return share(self.reopened, self.replied)


def together(parts: Iterable[Counted]) -> Counted:
    """Add up what was counted of parts that do not overlap."""
    return Counted(*(sum(values) for values in zip(*(astuple(each) for each in parts), strict=True)))


@dataclass(frozen=True)
class Moved:
    """Complaints that changed hands after they had been distributed, those of them that lie with nobody since, and
    those that went to a person first."""

    redistributed: int = 0
    returned: int = 0
    to_person: int = 0


@dataclass(frozen=True)
class Waited:
    """Until somebody first did something: half of them within `median`, nine in ten within `ninth`."""

    median: timedelta | None = None
    ninth: timedelta | None = None


@dataclass(frozen=True)
class Content:
    """Stars by how often they were given."""

    by_star: dict[int, int]

    @property
    def given(self) -> int:
        return sum(self.by_star.values())

    @property
    def mean(self) -> float | None:
        total = sum(star * count for star, count in self.by_star.items())
        return total / self.given if self.given else None


def share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
