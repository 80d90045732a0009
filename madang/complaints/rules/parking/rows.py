"""The dated rules of parking reports (불법주정차 주민신고제): one row of the pack for a violation and its first day."""

from datetime import date, datetime
from typing import Annotated, Protocol

from pydantic import Field

from madang.complaints.rules.category import Id, Shape
from madang.complaints.rules.dated import Dated
from madang.complaints.rules.parking.spans import SpanText

ViolationId = Annotated[Id, Field(max_length=40)]
Word = Annotated[str, Field(min_length=1, max_length=60)]

_SATURDAY, _SUNDAY = 5, 6


class HolidayCalendar(Protocol):
    def is_holiday(self, day: date) -> bool: ...


class Hours(Shape):
    """When a report counts. A kind of day without spans counts never; Sundays are holidays."""

    weekday: list[SpanText] = []
    saturday: list[SpanText] = []
    holiday: list[SpanText] = []

    def on(self, moment: datetime, calendar: HolidayCalendar) -> list[SpanText]:
        """Return the spans of the day of a moment in the city's time."""
        day = moment.date()
        if day.weekday() == _SUNDAY or calendar.is_holiday(day):
            return self.holiday
        return self.saturday if day.weekday() == _SATURDAY else self.weekday


class ParkingRuleRow(Dated):
    """What a report of one kind of violation must show.

    `words` are other names that an import may use; `photos_at_least` of the same place, `interval_s` seconds between
    the first and the last; `report_within_days`: until 24:00 so many days after the day of the first photo.
    Without `hours` it counts always; in `grace` (점심시간 유예) never. `zones`: the kinds of zone one of which must
    hold the place; up to `zone_tolerance_m` metres outside cannot be told. `within_m`: how far the photos' own
    positions may lie from the place told, and from each other.
    """

    id: ViolationId
    name: str = Field(min_length=1, max_length=60)
    words: list[Word] = []
    category: Id
    photos_at_least: int = Field(ge=1, le=5)
    interval_s: int = Field(ge=0, le=7200)
    report_within_days: int = Field(ge=0, le=60)
    within_m: int = Field(ge=10, le=2000)
    hours: Hours | None = None
    grace: list[SpanText] = []
    zones: list[Id] = []
    zone_tolerance_m: int = Field(0, ge=0, le=1000)
    article: str = Field(min_length=1, max_length=120)
    note: str = Field("", max_length=300)
