"""The complaints that the city's board counts: those received in a period, of some kinds, of one department."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from madang.complaints.models import Category
from madang.complaints.rules.boards.periods import Period


@dataclass(frozen=True)
class Cohort:
    """`kinds` are ids of categories, None for all; `department` "" for all."""

    period: Period
    kinds: tuple[str, ...] | None = None
    department: str = ""

    @property
    def since(self) -> datetime:
        return _midnight(self.period.first)

    @property
    def until(self) -> datetime:
        """The first moment that is counted no more."""
        return _midnight(self.period.last + timedelta(days=1))

    def where(self, prefix: str = "", moment: str = "received_at") -> Q:
        """Return the condition, from a complaint or (`prefix` "complaint__") from what belongs to one."""
        found = Q(**{f"{prefix}{moment}__gte": self.since, f"{prefix}{moment}__lt": self.until})
        if self.kinds is not None:
            found &= Q(**{f"{prefix}category__in": self.kinds})
        if self.department:
            found &= Q(**{f"{prefix}department": self.department})
        return found


def kinds_of(group: str) -> tuple[str, ...] | None:
    """Return the categories of a group ("주정차"), those of former days among them; None for all of them."""
    return tuple(Category.objects.filter(group=group).values_list("id", flat=True)) if group else None


def groups() -> list[str]:
    """Return the groups of categories in the pack's order."""
    named = Category.objects.filter(withdrawn=False).order_by("position").values_list("group", flat=True)
    return list(dict.fromkeys(named))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
