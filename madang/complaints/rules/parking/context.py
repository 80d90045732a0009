"""What parking reports are checked against: rules, calendar, zones, fines and earlier reports, all read beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from madang.complaints.rules.duplicates import Earlier, Metres, Point
from madang.complaints.rules.facts import ComplaintFacts
from madang.complaints.rules.parking.rows import HolidayCalendar
from madang.complaints.rules.parking.rulebook import Rulebook


@dataclass(frozen=True)
class NearZone:
    """The nearest zone of some kinds; `distance_m` is 0 inside. `radius_m` is set where the data gave but a point."""

    kind: str
    name: str
    distance_m: float
    radius_m: int | None = None


class ZoneLook(Protocol):
    def nearest(self, lat: float, lng: float, kinds: frozenset[str], day: date) -> NearZone | None:
        """Return the nearest zone of these kinds that exists on a day; None where none is loaded."""


@dataclass(frozen=True)
class Fine:
    """A fine of a vehicle, as the fine system tells; `number` is the complaint where a reply here began it."""

    at: datetime
    point: Point | None = None
    number: str = ""


@dataclass(frozen=True)
class ParkingContext:
    """Everything that `check_report` needs for a batch. `fines` and `earlier` by normalised plate.

    `facts` are those of the batch by complaint, so that one of it can be weighed while another is checked.
    `of_the_day` says of a complaint which report of that person and day it is, where the city counts them.
    """

    rules: Rulebook
    calendar: HolidayCalendar
    zones: ZoneLook
    metres: Metres
    fines: Mapping[str, tuple[Fine, ...]] = field(default_factory=dict)
    earlier: Mapping[str, tuple[Earlier, ...]] = field(default_factory=dict)
    facts: Mapping[int, ComplaintFacts] = field(default_factory=dict)
    of_the_day: Mapping[int, int] = field(default_factory=dict)
