"""Reads: how often each rule decided, and since when it could."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q

from madang.complaints.models import Decision, DistributionRule

SHORT_DAYS, LONG_DAYS = 30, 90


@dataclass(frozen=True)
class Uses:
    """Decisions of the last 30 and 90 days. `since`: when a version with the rule was first put in force, if ever."""

    short: int = 0
    long: int = 0
    since: datetime | None = None

    def is_idle(self, now: datetime) -> bool:
        """Tell whether the rule was in force for the whole long span and never decided."""
        return not self.long and self.since is not None and self.since <= now - timedelta(days=LONG_DAYS)


def rule_uses(now: datetime) -> dict[str, Uses]:
    """Return the uses of every rule that was in force once, by its key, in whatever version it decided."""
    counts = _counts(now)
    in_force = DistributionRule.objects.filter(version__activated_at__isnull=False).order_by()
    since = in_force.values_list("key").annotate(first=Min("version__activated_at"))
    return {key: Uses(*counts.get(key, (0, 0)), first) for key, first in since}


def _counts(now: datetime) -> dict[str, tuple[int, int]]:
    recent = Q(at__gte=now - timedelta(days=SHORT_DAYS))
    made = Decision.objects.filter(at__gte=now - timedelta(days=LONG_DAYS), at__lte=now).exclude(rule_key="").order_by()
    found = made.values_list("rule_key").annotate(short=Count("pk", filter=recent), long=Count("pk"))
    return {key: (short, long) for key, short, long in found}
