"""Whether a place is open, from the hours of each day that its data tell. What they do not tell is unknown.

`holiday` beats the weekday; Sunday falls under `holiday` where it has no hours of its own (관공서의 공휴일에 관한 규정
제2조); a day left out is closed, but on a public holiday data that tell only 평일 and 주말 are silent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from madang.knowledge.rules.closed_days import is_day_off
from madang.knowledge.rules.days import HolidayName

LOOK_AHEAD = 14
"""Days in which the next opening is looked for."""

_ALL_DAY = ("00:00", "24:00")
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
_NAMES = {
    _FRIDAY: ("weekday",),
    _SATURDAY: ("saturday", "weekend"),
    _SUNDAY: ("sunday", "weekend", "holiday"),
}
"""The names under which the hours of a day may stand, the most fitting first; every working day is as a Friday."""


class State(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Opening:
    """`until` is when it closes, `next` when it opens again; both aware, or None where unknown or never."""

    state: State
    until: datetime | None = None
    next: datetime | None = None


UNKNOWN = Opening(State.UNKNOWN)


@dataclass(frozen=True)
class Hours:
    """`weekly` hours by day (weekday, saturday, sunday, weekend, holiday), and the days off in words."""

    weekly: Mapping[str, Sequence[str]]
    closed: str = ""

    def on(self, day: date, holiday_name: HolidayName) -> tuple[str, str] | State | None:
        """Return opening and closing time, None where it is closed that day, or State.UNKNOWN."""
        if not self.weekly:
            return State.UNKNOWN
        off = is_day_off(self.closed, day, holiday_name)
        if off:
            return None
        hours = self._told(day, holiday_name)
        return State.UNKNOWN if off is None and hours else hours

    def _told(self, day: date, holiday_name: HolidayName) -> tuple[str, str] | State | None:
        is_holiday = holiday_name(day) is not None
        names = ("holiday",) if is_holiday else _NAMES[min(max(day.weekday(), _FRIDAY), _SUNDAY)]
        told = next((self.weekly[name] for name in names if name in self.weekly), None)
        if told:
            return told[0], told[1]
        return State.UNKNOWN if is_holiday and "weekend" in self.weekly else None


def opening_at(hours: Hours, moment: datetime, holiday_name: HolidayName) -> Opening:
    """Tell whether it is open at an aware moment in the city's own time, until when, or when it opens next."""
    for day in (moment.date() - timedelta(days=1), moment.date()):
        span = _span(hours, day, moment, holiday_name)
        if span and span[0] <= moment < span[1]:
            return Opening(State.OPEN, until=None if _is_endless(hours, day, holiday_name) else span[1])
    if hours.on(moment.date(), holiday_name) is State.UNKNOWN:
        return UNKNOWN
    return Opening(State.CLOSED, next=_next_opening(hours, moment, holiday_name))


def opening_on(hours: Hours, first: date, last: date, moment: datetime, holiday_name: HolidayName) -> Opening:
    """Tell whether it opens on any of these days; `next` is then the first opening among them."""
    unknown = False
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        span = _span(hours, day, moment, holiday_name)
        if span:
            return Opening(State.OPEN, until=span[1], next=span[0])
        unknown = unknown or hours.on(day, holiday_name) is State.UNKNOWN
    return UNKNOWN if unknown else Opening(State.CLOSED)


def opening_at_hour(
    hours: Hours, first: date, last: date, minute: int, moment: datetime, holiday_name: HolidayName
) -> Opening:
    """Tell whether it is open at that minute of the day on any of these days; `next` is when it opened on the first."""
    unknown = False
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        wanted = datetime(day.year, day.month, day.day, tzinfo=moment.tzinfo) + timedelta(minutes=minute)
        spans = (_span(hours, each, moment, holiday_name) for each in (day, day - timedelta(days=1)))
        span = next((span for span in spans if span and span[0] <= wanted < span[1]), None)
        if span:
            return Opening(State.OPEN, until=span[1], next=span[0])
        unknown = unknown or hours.on(day, holiday_name) is State.UNKNOWN
    return UNKNOWN if unknown else Opening(State.CLOSED)


def _span(hours: Hours, day: date, moment: datetime, holiday_name: HolidayName) -> tuple[datetime, datetime] | None:
    """Return from when to when it is open on a day; one that closes before it opens goes on into the night."""
    told = hours.on(day, holiday_name)
    if not isinstance(told, tuple):
        return None
    midnight = datetime(day.year, day.month, day.day, tzinfo=moment.tzinfo)
    opens, closes = midnight + _clock(told[0]), midnight + _clock(told[1])
    return opens, closes if closes > opens else closes + timedelta(days=1)


def _is_endless(hours: Hours, day: date, holiday_name: HolidayName) -> bool:
    return hours.on(day, holiday_name) in {_ALL_DAY, ("00:00", "23:59")}


def _next_opening(hours: Hours, moment: datetime, holiday_name: HolidayName) -> datetime | None:
    """Return the next opening; None where a day on the way is unknown, as it might be that one."""
    for ahead in range(LOOK_AHEAD):
        day = moment.date() + timedelta(days=ahead)
        if hours.on(day, holiday_name) is State.UNKNOWN:
            return None
        span = _span(hours, day, moment, holiday_name)
        if span and span[0] > moment:
            return span[0]
    return None


def _clock(told: str) -> timedelta:
    hour, minute = told.split(":")
    return timedelta(hours=int(hour), minutes=int(minute))
