"""Putting off a deadline (처리기한 연장): how far, how often (민원 처리에 관한 법률 시행령 제21조)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from madang.complaints.rules.deadlines import HOURS_A_DAY, Calendar, DeadlineRow


def latest(row: DeadlineRow, due_at: datetime, calendar: Calendar, local: Callable[[datetime], datetime]) -> datetime:
    """Return the last moment to which a deadline may be put off: once more the length that the rule gives."""
    if row.runs_in_days:
        return _close_of(calendar.add_working_days(local(due_at).date(), row.length), calendar, local(due_at))
    hours = row.length * (HOURS_A_DAY if row.unit == "days" else 1)
    return calendar.add_working_hours(due_at, timedelta(hours=hours))


def put_off(day: date, last: datetime, calendar: Calendar, local: Callable[[datetime], datetime]) -> datetime:
    """Return the new deadline on a chosen day: when the city closes, but no later than `last`.

    No deadline ends on a Saturday or a holiday: it ends on the next working day (민법 제161조).
    """
    return min(_close_of(calendar.add_working_days(day, 0), calendar, local(last)), last)


def _close_of(day: date, calendar: Calendar, like: datetime) -> datetime:
    return datetime.combine(day, calendar.close, tzinfo=like.tzinfo)
