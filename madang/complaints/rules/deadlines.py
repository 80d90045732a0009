"""Legal deadlines (처리기한): by when a complaint is answered. Dated rules; the clock and the calendar are passed in.

Periods up to five days run in working hours of eight a day, from the moment of receipt; from six days on in working
days, the first day included (민원 처리에 관한 법률 제19조). What one may be extended by: 시행령 제21조.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from typing import Literal, Protocol

from pydantic import Field

from madang.complaints.rules.dated import Dated

HOURS_A_DAY = 8
COUNTED_IN_DAYS = 6
"""From so many days on a period runs in days; a shorter one in working hours."""


class Calendar(Protocol):
    """What a deadline asks of the working calendar."""

    @property
    def close(self) -> time: ...
    def add_working_days(self, day: date, count: int) -> date: ...
    def add_working_hours(self, moment: datetime, hours: timedelta) -> datetime: ...


class DeadlineRow(Dated):
    """One dated rule: `length` working hours or days. `extends`: how often it may be extended by up to its length."""

    name: str = Field(min_length=1, max_length=60)
    length: int = Field(ge=1, le=90)
    unit: Literal["hours", "days"]
    extends: int = Field(1, ge=0, le=3)
    article: str = Field(min_length=1, max_length=120)
    note: str = Field("", max_length=300)

    @property
    def runs_in_days(self) -> bool:
        return self.unit == "days" and self.length >= COUNTED_IN_DAYS


def rule_on(rows: Iterable[DeadlineRow], term: str, day: date) -> DeadlineRow | None:
    """Return the rule of a term that holds on a day; None where the city has none."""
    holding = (row for row in rows if row.id == term and row.holds_on(day))
    return max(holding, key=lambda row: row.valid_from, default=None)


def due(row: DeadlineRow, received: datetime, calendar: Calendar, local: Callable[[datetime], datetime]) -> datetime:
    """Return the moment until which a complaint received at `received` is answered; `local` turns it to city time."""
    if row.runs_in_days:
        first = calendar.add_working_days(local(received).date(), 0)
        last = calendar.add_working_days(first, row.length - 1)
        return datetime.combine(last, calendar.close, tzinfo=local(received).tzinfo)
    hours = row.length * (HOURS_A_DAY if row.unit == "days" else 1)
    return calendar.add_working_hours(received, timedelta(hours=hours))
