"""The working calendar: which days and hours the city works.

Public holidays: 공휴일에 관한 법률; Saturdays are left out as 민원 처리에 관한 법률 제19조 does.
Every moment is aware and read in Korean time; results are in Korean time. No clock is read here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from madang.core.rules.korean_holidays import national_holiday
from madang.core.rules.korean_time import KOREA

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True)
class WorkingCalendar:
    """Open from `open` to `close` on working days.

    `extra_holidays` names days off that the national calendar cannot know (임시공휴일).
    `lunch` (from, until) is no working time, though the counter may stay open: nine to six with an hour's
    lunch makes the eight working hours of 민원 처리에 관한 법률 제19조.
    """

    open: time
    close: time
    extra_holidays: Mapping[date, str] = field(default_factory=dict)
    lunch: tuple[time, time] | None = None

    def __post_init__(self) -> None:
        if not self.open < self.close:
            raise ValueError(f"opens at {self.open}, but closes at {self.close}")
        if self.lunch and not self.open <= self.lunch[0] <= self.lunch[1] <= self.close:
            raise ValueError(f"lunch {self.lunch} lies outside {self.open}–{self.close}")

    def holiday_name(self, day: date) -> str | None:
        """Return the Korean name of the holiday on `day`, or None; an ordinary weekend has no name."""
        return self.extra_holidays.get(day) or national_holiday(day)

    def is_holiday(self, day: date) -> bool:
        return self.holiday_name(day) is not None

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < _SATURDAY and not self.is_holiday(day)

    def next_working_day(self, day: date) -> date:
        """Return the first working day after `day`."""
        return next(self._working_days_from(day + _ONE_DAY))

    def add_working_days(self, day: date, count: int) -> date:
        """Return the working day that lies `count` working days after `day` (which itself is not counted).

        With count 0: `day` if it is a working day, else the next one. A negative count raises ValueError.
        """
        if count < 0:
            raise ValueError(f"cannot add {count} working days")
        if count == 0:
            return next(self._working_days_from(day))
        for _ in range(count):
            day = self.next_working_day(day)
        return day

    def is_open(self, moment: datetime) -> bool:
        """Tell whether the city is open at this moment, lunch included; at closing time it is closed."""
        local = _korean(moment)
        return self.is_working_day(local.date()) and self.open <= local.time() < self.close

    def next_opening(self, moment: datetime) -> datetime:
        """Return the first moment at or after `moment` at which the city is open."""
        local = _korean(moment)
        if self.is_open(local):
            return local
        first = local.date() if local.time() < self.open else local.date() + _ONE_DAY
        return _at(next(self._working_days_from(first)), self.open)

    def working_hours_between(self, start: datetime, end: datetime) -> timedelta:
        """Return the working time from `start` to `end`; zero where `end` is not later."""
        start, end = _korean(start), _korean(end)
        overlaps = (min(end, until) - max(start, since) for since, until in self._spans(start.date(), end.date()))
        return sum((overlap for overlap in overlaps if overlap > timedelta()), timedelta())

    def add_working_hours(self, moment: datetime, hours: timedelta) -> datetime:
        """Return the first moment by which `hours` of working time have passed since `moment`.

        `hours` is at least zero, else ValueError.
        """
        if hours < timedelta():
            raise ValueError(f"cannot add {hours} of working time")
        local = _korean(moment)
        if not hours:
            return local
        spans = ((max(since, local), until) for since, until in self._spans(local.date()) if local < until)
        since, until = next(spans)
        while hours > until - since:
            hours -= until - since
            since, until = next(spans)
        return since + hours

    def _working_days_from(self, day: date) -> Iterator[date]:
        while True:
            if self.is_working_day(day):
                yield day
            day += _ONE_DAY

    def _spans(self, first: date, last: date | None = None) -> Iterator[tuple[datetime, datetime]]:
        for day in self._working_days_from(first):
            if last and day > last:
                return
            for since, until in self._hours():
                yield _at(day, since), _at(day, until)

    def _hours(self) -> list[tuple[time, time]]:
        if self.lunch is None:
            return [(self.open, self.close)]
        return [(self.open, self.lunch[0]), (self.lunch[1], self.close)]


def _korean(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment} does not say its time zone")
    return moment.astimezone(KOREA)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=KOREA)
