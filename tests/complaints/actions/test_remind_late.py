"""Deadlines are called to mind step by step, and whoever stands above hears of what is late."""

from datetime import datetime, timedelta

import pytest

from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.remind_late import remind_late
from madang.complaints.models import Complaint, Event
from madang.complaints.rules.states import ComplaintState
from madang.core.rules.korean_time import KOREA
from tests.complaints.desk import last_event, load_reminders
from tests.support.complaints import NOW, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

DUE = datetime(2026, 11, 24, 18, 0, tzinfo=KOREA)


@pytest.fixture(autouse=True)
def _rules(parking: None) -> None:
    load_reminders()


def due(officer: str = "haneul") -> Complaint:
    complaint = assigned(officer)
    Complaint.objects.filter(pk=complaint.pk).update(due_at=DUE)
    return complaint


def told(complaint: Complaint) -> str:
    return last_event(complaint).reason


def test_the_officer_first_then_the_team_head_then_the_department_head() -> None:
    complaint = due()
    assert remind_late(DUE - timedelta(hours=30)) == 0
    assert remind_late(DUE - timedelta(hours=4)) == 1
    assert told(complaint) == "soon: 주무관 김하늘"
    assert remind_late(DUE - timedelta(hours=3)) == 0
    assert remind_late(DUE + timedelta(hours=16)) == 1
    assert told(complaint) == "late: 주차단속팀장 오세린"
    assert remind_late(DUE + timedelta(hours=40)) == 1
    assert told(complaint) == "very-late: 교통관리과장 문지훈"
    assert Event.objects.filter(complaint=complaint, kind="remind").count() == 3


def test_nobody_is_told_at_night() -> None:
    complaint = due()
    assert remind_late(DUE + timedelta(hours=3)) == 0
    assert not Event.objects.filter(complaint=complaint, kind="remind").exists()


def test_what_waits_for_the_citizen_or_has_ended_is_not_called_to_mind() -> None:
    waiting, ended = due(), due()
    ask_supplement(actor("haneul"), waiting.number, "사진을 더 보내 주세요.", NOW)
    Complaint.objects.filter(pk=ended.pk).update(state=ComplaintState.ANSWERED)
    assert remind_late(DUE - timedelta(hours=4)) == 0


def test_what_nobody_holds_is_told_to_the_complaint_desk() -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    complaint = due()
    Complaint.objects.filter(pk=complaint.pk).update(
        state=ComplaintState.REVIEWING, officer=None, team=None, department=None
    )
    remind_late(DUE - timedelta(hours=4))
    assert told(complaint) == "soon: 주무관 고미소"
