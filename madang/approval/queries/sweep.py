"""Whether the chains of all courses hold."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from operator import itemgetter
from typing import Any

from django.db import transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from madang.approval.models import Course, Entry
from madang.approval.rules.kept_course import KeptEntry, check_courses
from madang.core import api as core
from madang.core.api import ChainSweep

MOST_TOLD = 50
_COLUMNS = (
    "course_id",
    *KeptEntry._fields[1:6],
    core.UtcText("at"),
    Cast("content", TextField()),
    Cast("evidence", TextField()),
)
"""Those of `KeptEntry`. JSON comes as text: it is read where it is checked, in as many processes as there are cores."""


def sweep_courses() -> ChainSweep:
    """Check every course: each hash and each signature; a course without entries is broken, too.

    Raises WorkStopped where a process that checks was killed.
    """
    chains, entries, broken = 0, 0, list[str]()
    work = partial(check_courses, check=core.house_keys().check, digest=core.digest)
    # Within a transaction the rows come as they are asked for; without, the database would first copy them all.
    with transaction.atomic(), closing(core.share_out(work, _shares())) as shares:
        for swept in shares:
            chains, entries = chains + swept.chains, entries + swept.entries
            broken += swept.broken[:MOST_TOLD]
        broken += [f"결재 {course_id}: 기록이 하나도 없습니다." for course_id in _without_entries()]
    return ChainSweep("결재 과정", chains, entries, tuple(broken[:MOST_TOLD]))


def _shares() -> Iterator[list[tuple[Any, ...]]]:
    rows = Entry.objects.order_by("course_id", "seq").values_list(*_COLUMNS).iterator()
    return core.in_shares(rows, together=itemgetter(0))


def _without_entries() -> list[int]:
    bare = Course.objects.exclude(pk__in=Entry.objects.values("course"))
    return list(bare.values_list("pk", flat=True)[:MOST_TOLD])
