"""Sending on what belongs to somebody else: within its own hours, and it is called to mind before they are over."""

from datetime import timedelta

import pytest

from madang.complaints.actions.hand_back import hand_back
from madang.complaints.actions.redistribute import move_unit
from madang.complaints.actions.remind_late import remind_late
from madang.complaints.actions.transfer import transfer
from madang.complaints.models import Complaint, Event
from madang.complaints.rules.place import PlaceNote
from madang.complaints.rules.states import ComplaintState
from tests.complaints.desk import dated, last_event
from tests.support.complaints import NOW, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

HOURS = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _rules(parking: None) -> None:
    dated("deadline", "transfer", 100, length=3, unit="hours", extends=0, article="민원 처리에 관한 법률 제16조")
    dated("reminder", "send-on", 200, of="transfer", when="before", hours=1, tell="officer")
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))


def outside() -> Complaint:
    complaint = assigned("haneul")
    Complaint.objects.filter(pk=complaint.pk).update(
        state=ComplaintState.REVIEWING, place_note=PlaceNote.OUTSIDE, officer=None, team=None, department=None
    )
    return complaint


@pytest.mark.parametrize(("after", "in_time"), [(4 * HOURS, True), (5 * HOURS, False)])
def test_whether_it_was_sent_on_in_time_stands_in_the_history(after: timedelta, *, in_time: bool) -> None:
    """Received at ten, three working hours end at two, as lunch is none."""
    complaint = assigned("haneul")
    transfer(actor("haneul"), complaint.number, "광양시", "광양시의 도로입니다.", NOW + after)
    facts = last_event(complaint).facts
    assert (facts["limit"], facts["in_time"]) == (NOW.replace(hour=14).isoformat(), in_time)


def test_another_department_counts_and_another_team_does_not() -> None:
    complaint = assigned("haneul")
    move_unit(actor("serin"), complaint.number, "traffic-management", "", "과에서 정합니다.", NOW)
    assert "in_time" not in last_event(complaint).facts
    move_unit(actor("jihun"), complaint.number, "roads", "", "도로의 일입니다.", NOW)
    assert last_event(complaint).facts["in_time"] is True


def test_the_complaint_desk_is_reminded_once_of_what_lies_outside() -> None:
    complaint = outside()
    assert remind_late(NOW + HOURS) == 0
    assert (remind_late(NOW + 3 * HOURS), remind_late(NOW + 4 * HOURS)) == (1, 0)
    assert last_event(complaint).reason == "send-on: 주무관 고미소"


def test_of_what_was_handed_back_the_time_runs_anew() -> None:
    complaint = assigned("haneul")
    hand_back(actor("haneul"), complaint.number, "우리 일이 아닙니다.", NOW + 5 * HOURS)
    assert remind_late(NOW + 6 * HOURS) == 0
    assert remind_late(NOW + 7 * HOURS) == 1


def test_what_an_officer_holds_is_theirs() -> None:
    complaint = assigned("haneul")
    assert remind_late(NOW + 3 * HOURS) == 0
    assert not Event.objects.filter(complaint=complaint, kind="remind").exists()
