"""A deadline when the days off change under it (임시공휴일): the same working time lies before it as before."""

from collections.abc import Callable, Collection
from datetime import date, datetime, time, timedelta
from typing import Protocol


class Calendar(Protocol):
    """What is asked of the working calendars before and after the change."""

    def add_working_hours(self, moment: datetime, hours: timedelta) -> datetime: ...
    def working_hours_between(self, start: datetime, end: datetime) -> timedelta: ...


def moved(
    due: datetime,
    since: datetime,
    days: Collection[date],
    before: Calendar,
    after: Calendar,
    local: Callable[[datetime], datetime],
    *,
    by_days: bool,
) -> datetime:
    """Return where a deadline lies that ran from `since`, after `days` were added to the days off or taken from them.

    `by_days`: it is counted in days, the day of `since` whole among them, at whatever hour. What the days do not lie
    under stays where it is.
    """
    begun = local(since)
    first = datetime.combine(min(days), time(), tzinfo=begun.tzinfo)
    anchor = max(first, datetime.combine(begun.date(), time(), tzinfo=begun.tzinfo) if by_days else begun)
    left = before.working_hours_between(anchor, due)
    if left == after.working_hours_between(anchor, due):
        return due
    return local(after.add_working_hours(anchor, left))
