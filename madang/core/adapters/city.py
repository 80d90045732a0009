"""The city this house serves: its profile and calendar, read from the pack once a process."""

import datetime
from functools import cache
from typing import TypeVar

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from pydantic import BaseModel, ConfigDict, Field

from madang.core.adapters.pack_files import Pack
from madang.core.rules.calendar import WorkingCalendar
from madang.core.rules.profile import Profile, ProfileSource

Row = TypeVar("Row", bound=BaseModel)

PROFILE, CALENDAR = "profile.yaml", "calendar.yaml"


class ExtraHoliday(BaseModel):
    """A day off that the national calendar cannot know (임시공휴일)."""

    model_config = ConfigDict(extra="forbid")
    date: datetime.date
    name: str = Field(min_length=1)
    source: ProfileSource


class CalendarRow(BaseModel):
    model_config = ConfigDict(extra="forbid")
    extra_holidays: list[ExtraHoliday]


@cache
def city_pack() -> Pack:
    return Pack(settings.CITY_PACK)


@cache
def profile() -> Profile:
    """Return the city's profile; a pack without a readable one stops the start by name."""
    return _only(PROFILE, Profile)


@cache
def city_calendar() -> WorkingCalendar:
    """Return the working calendar: the national one, the pack's extra holidays, the office hours of the profile."""
    hours, lunch = profile().office_hours.weekday, profile().office_hours.lunch
    extra = {holiday.date: holiday.name for holiday in _only(CALENDAR, CalendarRow).extra_holidays}
    return WorkingCalendar(hours.open, hours.close, extra, (lunch.open, lunch.close) if lunch else None)


def _only(file: str, shape: type[Row]) -> Row:
    rows = city_pack().rows(file, shape)
    if not rows:
        told = "; ".join(str(fault) for fault in city_pack().faults)
        raise ImproperlyConfigured(f"MADANG_CITY: {told or f'{file}이(가) 비어 있어요.'}")
    return rows[0][1]
