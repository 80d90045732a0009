"""A week of complaints for the boards: every figure of it is worked out by hand in the tests that count it."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from madang.complaints.models import Complaint, Event, Feedback
from madang.complaints.rules.states import ComplaintState, Deed
from madang.core.rules.korean_time import KOREA
from tests.support.complaints import NO_STOP, PARKING, ROAD

ANSWERED, REFUSED, MERGED = ComplaintState.ANSWERED, ComplaintState.REFUSED, ComplaintState.MERGED
_numbers = count(1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of November 2026 in Korea; the 23rd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=KOREA)


def a_complaint(received: datetime, state: ComplaintState, **changes: Any) -> Complaint:
    """Write a complaint as it stands now; `touched_after` in hours. It is distributed where it has a department."""
    number, hours = next(_numbers), changes.pop("touched_after", None)
    plain: dict[str, Any] = {
        "number": f"2026-{number:06}",
        "token": f"token-{number}",
        "category_id": PARKING,
        "department_id": "traffic-management",
        "area_id": "wangjo1",
        "reported_at": received,
        "received_at": received,
        "touched_at": received + timedelta(hours=hours) if hours else None,
    }
    facts = plain | changes
    assigned = received if facts["department_id"] and state is not MERGED else None
    facts.setdefault("assigned_at", assigned)
    return Complaint.objects.create(state=state, **facts)


def happened(complaint: Complaint, deed: Deed, when: datetime) -> None:
    Event.objects.create(complaint=complaint, at=when, kind=deed, actor_name="시험", state=complaint.state)


def a_week() -> None:
    """Eleven complaints from Tuesday the 17th to Monday the 23rd of November, and one of the evening before."""
    first = a_complaint(at(17, 0), ANSWERED, closed_at=at(18, 9), due_at=at(24, 18), touched_after=1)
    second = a_complaint(at(17, 23, 59), ANSWERED, closed_at=at(20, 10), due_at=at(19, 18), touched_after=2)
    longer = {"first_due_at": at(19, 18), "due_at": at(22, 18), "extended_at": at(19, 9)}
    a_complaint(at(18, 9, 10), ANSWERED, category_id=NO_STOP, channel="safety_report", closed_at=at(21, 9),
                touched_after=3, **longer)  # fmt: skip
    a_complaint(at(18, 9, 50), REFUSED, area_id="deogyeon", closed_at=at(18, 12), due_at=at(24, 18), reopened=1,
                touched_after=1)  # fmt: skip
    a_complaint(at(19, 12), ComplaintState.IN_PROGRESS, area_id="deogyeon", category_id=ROAD, department_id="roads",
                due_at=at(22, 18), touched_after=4)  # fmt: skip
    unsure = a_complaint(at(20, 14), ComplaintState.REVIEWING, area_id="", category_id=None, department_id=None)
    a_complaint(at(20, 14, 30), MERGED, leader=first)
    a_complaint(at(21, 10), ComplaintState.AWAITING, area_id="seo", due_at=at(22, 18), touched_after=5)
    twice = a_complaint(at(22, 23, 30), ComplaintState.ASSIGNED, area_id="wangjo2", due_at=at(30, 18))
    a_complaint(at(23, 9), ComplaintState.TRANSFERRED, closed_at=at(23, 9, 30))
    returned = a_complaint(at(23, 9, 59), ComplaintState.REVIEWING, department_id=None)
    a_complaint(at(16, 23, 59), ANSWERED, closed_at=at(17, 10), due_at=at(24, 18))
    happened(unsure, Deed.SEND_TO_REVIEW, at(20, 14, 1))
    for minute in (35, 40):
        happened(twice, Deed.REDISTRIBUTE, at(22, 23, minute))
    happened(returned, Deed.HAND_BACK, at(23, 10))
    for complaint, stars in ((first, 5), (second, 2)):
        Feedback.objects.create(
            complaint=complaint, at=at(21, 9), stars=stars, reply_at=complaint.closed_at or at(23, 9)
        )
