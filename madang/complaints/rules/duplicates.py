"""Which complaints are about the same thing (중복): the same vehicle at the same place within a window of time.

No source gives one rule for it, so window and radius are settings of the city. A report is measured against the one
that leads its group, never against the last that joined: a car that stays all day is a new violation in time.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

Metres = Callable[[float, float, float, float], float]
"""The metres between two points: latitude and longitude of one, then of the other, in degrees."""

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True)
class Earlier:
    """A report that another may repeat.

    `is_settled`: it was distributed already, so that a report with a smaller id that came in late joins it, too.
    `leader_id`: the report that leads its group, None where it leads itself or is not settled yet.
    `is_sound`: it meets the rules itself; None while it has not been checked.
    """

    complaint_id: int
    number: str
    moment: datetime
    point: Point | None = None
    is_settled: bool = False
    leader_id: int | None = None
    is_sound: bool | None = None

    def may_lead(self, complaint_id: int) -> bool:
        """Tell whether the complaint of this id (0: not filed yet) may repeat this report: never both ways."""
        if complaint_id in {self.complaint_id, self.leader_id}:
            return False
        return not complaint_id or self.complaint_id < complaint_id or self.is_settled


@dataclass(frozen=True)
class Group:
    """Reports of one vehicle, place and window: the one that leads, and all of them in the order of joining."""

    leader: Earlier
    members: tuple[Earlier, ...]


@dataclass(frozen=True)
class Near:
    """How far apart two reports are; `metres` is None where one of them has no point."""

    apart: timedelta
    metres: float | None


@dataclass(frozen=True)
class Duplicate:
    """The group that a report belongs to, known by its leader. `is_sound`: one of it meets the rules, as far as known.

    What is sure belongs together. Only where one of the group is sound may the next be refused as its duplicate:
    else the one good report would be answered with the refusal of a bad one.
    """

    of: Earlier
    near: Near
    is_sound: bool

    @property
    def complaint_id(self) -> int:
        return self.of.complaint_id

    @property
    def is_sure(self) -> bool:
        """Tell whether both places are known. The car may have moved on: without one, a person looks."""
        return self.near.metres is not None


@dataclass(frozen=True)
class Limits:
    """What makes two reports of a vehicle one violation; both bounds belong to it."""

    window: timedelta
    radius_m: float


def repeated(
    moment: datetime,
    point: Point | None,
    groups: Iterable[Group],
    limits: Limits,
    metres: Metres,
    sound: Callable[[Earlier], bool],
) -> Duplicate | None:
    """Return the group that a report of the same vehicle belongs to: a sure one first, then the earliest."""
    near = [(each, _near(moment, point, each.leader, metres)) for each in groups]
    same = [(group, how) for group, how in near if _is_within(how, limits)]
    if not same:
        return None
    group, how = min(
        same, key=lambda pair: (pair[1].metres is None, pair[0].leader.moment, pair[0].leader.complaint_id)
    )
    return Duplicate(group.leader, how, any(map(sound, group.members)))


def grouped(others: Iterable[Earlier], limits: Limits, metres: Metres) -> list[Group]:
    """Return the groups: the settled as they were settled; the others, by id, with the first that they repeat."""
    known = {other.complaint_id: other for other in others}
    groups: dict[int, Group] = {}
    for other in sorted(known.values(), key=_joining):
        key = other.leader_id or other.complaint_id
        if not other.is_settled:
            before = repeated(other.moment, other.point, groups.values(), limits, metres, lambda _: True)
            key = before.complaint_id if before and before.is_sure else key
        # Where the leader itself is no longer among them, the first who followed it stands for it.
        group = groups.get(key, Group(known.get(key, other), ()))
        groups[key] = Group(group.leader, (*group.members, other))
    return list(groups.values())


def _joining(each: Earlier) -> tuple[bool, bool, int]:
    return not each.is_settled, each.leader_id is not None, each.complaint_id


def _near(moment: datetime, point: Point | None, other: Earlier, metres: Metres) -> Near:
    return Near(abs(moment - other.moment), distance(point, other.point, metres))


def _is_within(how: Near, limits: Limits) -> bool:
    return how.apart <= limits.window and (how.metres is None or how.metres <= limits.radius_m)


def nearby(point: Point, others: Mapping[int, Point], radius_m: float, metres: Metres) -> list[tuple[int, float]]:
    """Return those within the radius of a point with their metres, nearest first."""
    away = ((key, metres(*point, *other)) for key, other in others.items())
    return sorted(((key, far) for key, far in away if far <= radius_m), key=lambda pair: (pair[1], pair[0]))


def distance(one: Point | None, other: Point | None, metres: Metres) -> float | None:
    """Return the metres between two points, None where one of them is not known."""
    return metres(*one, *other) if one and other else None
