"""What the address of the city's board asks for: period, group of categories, department."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone

from madang.complaints.queries.boards_cohort import Cohort, groups, kinds_of
from madang.complaints.rules.boards.periods import CUSTOM, RECENT, AskedPeriod, months_offered, period_asked
from madang.core import api as core
from madang.organisation import api as organisation


@dataclass(frozen=True)
class AskedBoard:
    """`groups` and `departments` are what may be chosen."""

    period: AskedPeriod
    group: str
    department: str
    groups: list[str]
    departments: Mapping[str, str]

    @property
    def cohort(self) -> Cohort:
        return Cohort(self.period.period, kinds_of(self.group), self.department)

    @property
    def is_narrowed(self) -> bool:
        return bool(self.group or self.department)


def board_asked(request: HttpRequest, now: datetime) -> AskedBoard:
    """Read the address; a group or department that is none is not asked for."""
    asked = {name: core.words_asked(request, name) for name in ("period", "from", "to", "group", "department")}
    period = period_asked(asked["period"], asked["from"], asked["to"], timezone.localdate(now))
    offered, departments = groups(), organisation.department_names()
    group = asked["group"] if asked["group"] in offered else ""
    department = asked["department"] if asked["department"] in departments else ""
    return AskedBoard(period, group, department, offered, departments)


def period_choices(today: date) -> dict[str, str]:
    recent = {key: f"최근 {days}일" for key, days in RECENT.items()}
    months = {f"{month:%Y-%m}": f"{month.year}년 {month.month}월" for month in months_offered(today)}
    return {**recent, **months, CUSTOM: "날짜로 고르기"}
