"""Which report of a day somebody's report is (1인 1일 신고 횟수)."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.utils import timezone

from madang.complaints.models import Reporter
from madang.complaints.rules.facts import ComplaintFacts
from madang.complaints.rules.states import ComplaintState


def of_the_day(facts_by_id: Mapping[int, ComplaintFacts]) -> dict[int, int]:
    """Return for each complaint whose sender can be told apart how many parking reports they sent that day until it.

    Days are those of the city, by when it was reported; what was withdrawn does not count.
    """
    own = Reporter.objects.filter(complaint__in=list(facts_by_id)).exclude(key="")
    keys = dict(own.values_list("complaint_id", "key"))
    if not keys:
        return {}
    moments = [facts_by_id[pk].reported_at for pk in keys]
    near = (_midnight(min(moments)), _midnight(max(moments)) + timedelta(days=1))
    rows = Reporter.objects.filter(
        key__in=set(keys.values()), complaint__category__parking=True, complaint__reported_at__range=near
    ).exclude(complaint__state=ComplaintState.WITHDRAWN)
    sent: dict[str, list[tuple[datetime, int]]] = defaultdict(list)
    for key, pk, at in rows.values_list("key", "complaint_id", "complaint__reported_at"):
        sent[key].append((at, pk))
    return {pk: _place((facts_by_id[pk].reported_at, pk), sent[key]) for pk, key in keys.items()}


def _place(mine: tuple[datetime, int], sent: list[tuple[datetime, int]]) -> int:
    day = timezone.localdate(mine[0])
    return sum(1 for each in sent if each < mine and timezone.localdate(each[0]) == day) + 1


def _midnight(moment: datetime) -> datetime:
    return timezone.localtime(moment).replace(hour=0, minute=0, second=0, microsecond=0)
