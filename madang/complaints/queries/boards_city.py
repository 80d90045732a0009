"""What the city's board counts by place, kind, channel and hour: the complaints are read once for all of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, F, Q
from django.db.models.functions import TruncHour

from madang.complaints.models import Complaint
from madang.complaints.queries.boards_cohort import Cohort
from madang.complaints.rules.boards.figures import Counted, together
from madang.complaints.rules.states import CLOSED, DECIDED, ComplaintState

_BY = {7: "area_id", 11: "category_id", 13: "channel", 14: "since"}
"""By what is counted, under the number that GROUPING gives it: a bit for each column that is not counted by."""

_FLAGS = tuple(each.name for each in fields(Counted) if each.name != "received")
_COLUMNS = ("by", *_BY.values(), "received", *_FLAGS)
_COUNTS = ", ".join(f"count(*) FILTER (WHERE is_{name})" for name in _FLAGS)
_KEYS = ", ".join(_BY.values())
_SETS = ", ".join(f"({column})" for column in _BY.values())
_SELECT = f"SELECT GROUPING({_KEYS}), {_KEYS}, count(*), {_COUNTS}"
_GROUPED = f"GROUP BY GROUPING SETS ({_SETS})"


@dataclass(frozen=True)
class CityCounts:
    """Everything, and the same by area ("" unknown), category and channel.

    What was received by day, and by (weekday 1 to 7, hour 0 to 23), in the city's time.
    """

    total: Counted
    by_area: dict[str, Counted]
    by_category: dict[str | None, Counted]
    by_channel: dict[str, Counted]
    by_day: dict[date, int]
    by_hour: dict[tuple[int, int], int]


def city_counts(cohort: Cohort, now: datetime) -> CityCounts:
    """Count the complaints received in a period as they stand at `now`."""
    found: dict[str, dict[Any, Counted]] = {column: {} for column in _BY.values()}
    for row in _grouped(cohort, now):
        column = _BY[row["by"]]
        found[column][row[column]] = Counted(**{name: row[name] for name in ("received", *_FLAGS)})
    by_day: Counter[date] = Counter()
    by_hour: Counter[tuple[int, int]] = Counter()
    for since, counted in found["since"].items():
        by_day[since.date()] += counted.received
        by_hour[since.isoweekday(), since.hour] += counted.received
    channels = found["channel"]
    return CityCounts(together(channels.values()), found["area_id"], found["category_id"], channels, by_day, by_hour)


def _grouped(cohort: Cohort, now: datetime) -> Iterator[dict[str, Any]]:
    """Let the conditions be Django's, and put round them the grouping that it cannot say.

    Hours of the city's time, from which day and weekday follow, are cheaper than three groupings.
    """
    each = Complaint.objects.filter(cohort.where()).order_by().values("area_id", "category_id", "channel")
    each = each.annotate(since=TruncHour("received_at"))
    flags = {f"is_{name}": ExpressionWrapper(_flag(name, now), BooleanField()) for name in _FLAGS}
    inner, given = each.annotate(**flags).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"{_SELECT} FROM ({inner}) AS each {_GROUPED}", given)
        for row in cursor:
            yield dict(zip(_COLUMNS, row, strict=True))


def _flag(name: str, now: datetime) -> Q:
    """Return what each figure counts (`Counted` says it in words)."""
    replied = Q(state__in=DECIDED)
    waiting = ~Q(state__in=CLOSED | {ComplaintState.AWAITING})
    in_time = replied & Q(closed_at__lte=F("due_at"))
    return {
        "open": ~Q(state__in=CLOSED),
        "distributed": Q(assigned_at__isnull=False),
        "due": Q(due_at__isnull=False) & (replied | (waiting & Q(due_at__lt=now))),
        "in_time": in_time,
        "in_longer_time": in_time & Q(closed_at__gt=F("first_due_at")),
        "extended": Q(extended_at__isnull=False),
        "duplicates": Q(leader__isnull=False),
        "replied": replied | Q(reopened__gt=0),
        "reopened": Q(reopened__gt=0),
        "touched": Q(touched_at__isnull=False),
    }[name]
