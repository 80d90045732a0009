"""Processes that distribute at the same time, and processes that are killed: no complaint is lost, none doubled."""

import random
from collections import Counter
from signal import SIGKILL
from time import sleep

import pytest
from django.db import connection

from madang.complaints.models import Complaint, Decision, Event
from madang.complaints.rules.states import ComplaintState
from madang.core.api import verify_audit
from madang.core.models import AuditEntry
from tests.support.distributing import process
from tests.support.report_city import file_all, open_city
from tests.support.reports import ABSENT, FILED_AT, OFFICERS, reports

pytestmark = pytest.mark.django_db(transaction=True)

KILLS = 50


def file(count: int) -> list[int]:
    ids = file_all([report for report in reports(open_city(), count) if not report.on_border])
    connection.close()
    return ids


def books_are_right(ids: list[int]) -> None:
    """Compare complaints, decisions, history and audit: each complaint once in each, and they agree."""
    complaints = Complaint.objects.in_bulk(ids)
    assert all(each.state == ComplaintState.ASSIGNED for each in complaints.values())
    decided = Counter(Decision.objects.values_list("complaint", flat=True))
    assert decided == Counter(ids), "one decision each"
    assert Counter(Event.objects.filter(kind="distribute").values_list("complaint", flat=True)) == Counter(ids)
    told = AuditEntry.objects.filter(verb="distribute").values_list("subject_id", flat=True)
    assert Counter(told) == Counter(each.number for each in complaints.values())
    for made in Decision.objects.all():
        assert made.officer_id == complaints[made.complaint_id].officer_id
    assert verify_audit().intact


def loads_are_even() -> None:
    held = Counter(Complaint.objects.exclude(load=0).values_list("officer", flat=True))
    for team, people in OFFICERS.items():
        loads = [held[key] for key in people if held[key]]
        assert max(loads) - min(loads) <= 1, (team, loads)
    assert held[ABSENT] == 0


def test_four_processes_share_the_work_and_stay_fair() -> None:
    ids = file(600)
    hands = [process(FILED_AT, 15) for _ in range(4)]
    for hand, _ in hands:
        hand.start()
    for hand, _ in hands:
        hand.join(120)
    assert [hand.exitcode for hand, _ in hands] == [0] * 4
    books_are_right(ids)
    loads_are_even()


def test_killing_it_fifty_times_loses_and_doubles_nothing() -> None:
    ids = file(1_500)
    chance = random.Random(50)
    for _ in range(KILLS):
        hand, begun = process(FILED_AT, 5)
        hand.start()
        assert begun.wait(60)
        sleep(chance.uniform(0, 0.1))
        hand.kill()
        hand.join(60)
        assert hand.exitcode == -SIGKILL, "there was work left for it"
    left = Complaint.objects.filter(state=ComplaintState.RECEIVED).count()
    print(f"killed {KILLS} times, {len(ids) - left} of {len(ids)} were distributed by then")
    assert 0 < left < len(ids)
    last, last_begun = process(FILED_AT, 100)
    last.start()
    last.join(120)
    assert last_begun.is_set()
    books_are_right(ids)
    loads_are_even()
