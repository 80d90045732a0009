"""Whether the chains of all courses hold."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from madang.approval.models import Course, Entry
from madang.core import api as core
from madang.core.api import ChainSweep, SignedLink

MOST_TOLD = 50
_AT_ONCE = 5_000
_LINK = ("seq", "content", "previous_hash", "hash", "key_id", "signature")
"""The fields of an entry in the order of `SignedLink`: plain rows, as a sweep reads every entry there is."""


def sweep_courses() -> ChainSweep:
    """Check every course: each hash, and the signature of its last entry; a course without entries is broken, too."""
    keys, chains, entries, broken = core.public_keys(), 0, 0, []
    for course_id, links in _chains():
        report = core.check_signed_chain(links, keys, every_signature=False)
        chains, entries = chains + 1, entries + report.entries
        if not report.intact:
            broken.append(f"결재 {course_id}: {report.reason}")
    broken += [f"결재 {course_id}: 기록이 하나도 없습니다." for course_id in _without_entries()]
    return ChainSweep("결재 과정", chains, entries, tuple(broken[:MOST_TOLD]))


def _chains() -> Iterator[tuple[int, Iterator[SignedLink]]]:
    rows = Entry.objects.order_by("course_id", "seq").values_list("course_id", *_LINK).iterator(_AT_ONCE)
    for course_id, entries in groupby(rows, key=itemgetter(0)):
        yield course_id, (SignedLink(*entry[1:]) for entry in entries)


def _without_entries() -> list[int]:
    bare = Course.objects.exclude(pk__in=Entry.objects.values("course"))
    return list(bare.values_list("pk", flat=True)[:MOST_TOLD])
