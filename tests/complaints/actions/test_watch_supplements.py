"""What was asked of a citizen and did not come: asked once more, then returning is proposed, and a person decides."""

from datetime import datetime, timedelta

import pytest

from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.redistribute import redistribute
from madang.complaints.actions.refuse import refuse
from madang.complaints.actions.supplement import supplement
from madang.complaints.actions.watch_supplements import watch_supplements
from madang.complaints.models import Complaint, DatedRule
from madang.complaints.queries.receipts import find_receipt
from madang.complaints.rules.checking import Reason
from madang.complaints.rules.states import ComplaintState
from madang.core.api import Refusal
from madang.core.models import AuditEntry
from madang.core.rules.people import VISITOR
from tests.complaints.desk import again, found_too_short, last_event
from tests.support.complaints import NOW, SETTINGS, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

FIRST_OVER = NOW + timedelta(days=11)
"""The morning after the tenth day."""

SECOND_OVER = FIRST_OVER + timedelta(days=12)
WANTED = "번호판이 보이는 사진"


@pytest.fixture(autouse=True)
def _periods(parking: None) -> None:
    DatedRule.objects.filter(kind="settings").update(
        content={**SETTINGS, "supplement_days": 10, "supplement_again_days": 10}
    )


def ask(complaint: Complaint, now: datetime) -> None:
    ask_supplement(actor("haneul"), complaint.number, WANTED, now)


def asked_twice() -> Complaint:
    complaint = assigned("haneul")
    ask(complaint, NOW)
    ask(complaint, FIRST_OVER)
    return complaint


def test_the_citizen_is_told_until_when() -> None:
    complaint = assigned("haneul")
    ask(complaint, NOW)
    assert last_event(complaint).told == f"이것을 더 알려 주세요. {WANTED} (12월 3일 목요일까지)"
    assert last_event(complaint).facts == {"wanted": WANTED, "until": "2026-12-03"}


def test_until_then_nobody_is_asked_again() -> None:
    complaint = assigned("haneul")
    ask(complaint, NOW)
    with pytest.raises(Refusal, match="12월 3일 목요일까지 시민의 보완을 기다립니다"):
        ask(complaint, NOW + timedelta(days=10))
    assert watch_supplements(NOW + timedelta(days=10)) == 0


def test_the_officer_is_told_once_that_it_may_be_asked_again() -> None:
    complaint = assigned("haneul")
    ask(complaint, NOW)
    assert (watch_supplements(FIRST_OVER), watch_supplements(FIRST_OVER)) == (1, 0)
    event = last_event(complaint)
    assert (event.kind, event.told) == ("supplement_overdue", "")
    assert event.reason.startswith("12월 3일 목요일까지 요청한 보완이 오지 않았습니다. 다시 요청할 수 있습니다(")
    assert AuditEntry.objects.latest("seq").verb == "supplement_overdue"
    assert (again(complaint).proposed_reason, again(complaint).state) == ("", ComplaintState.AWAITING)


def test_the_waiting_of_both_times_does_not_count() -> None:
    complaint = assigned("haneul")
    Complaint.objects.filter(pk=complaint.pk).update(due_at=NOW.replace(hour=15), first_due_at=NOW.replace(hour=15))
    ask(complaint, NOW)
    ask(complaint, FIRST_OVER)
    supplement(VISITOR, complaint.token, "여기요", SECOND_OVER)
    due = again(complaint).due_at
    assert due == SECOND_OVER.replace(hour=15), "four hours were left at ten, and are left at ten again"


def test_after_the_second_time_returning_is_proposed_and_a_person_decides() -> None:
    complaint = asked_twice()
    assert (watch_supplements(SECOND_OVER), watch_supplements(SECOND_OVER)) == (1, 0)
    now = again(complaint)
    assert (now.state, now.proposed_reason) == (ComplaintState.AWAITING, Reason.NOT_SUPPLEMENTED)
    assert now.checks[0]["measured"] == "2회 요청"
    refuse(actor("haneul"), complaint.number, Reason.NOT_SUPPLEMENTED, "되돌려 드려요.", SECOND_OVER)
    receipt = find_receipt(complaint.token, SECOND_OVER)
    assert (receipt.refused_for, receipt.refused_article) == (
        "보완하지 않음",
        "민원 처리에 관한 법률 시행령 제25조제1항",
    )


def test_what_comes_late_takes_the_proposal_back() -> None:
    complaint = found_too_short(asked_twice())
    watch_supplements(SECOND_OVER)
    assert again(complaint).proposed_reason == Reason.NOT_SUPPLEMENTED
    supplement(VISITOR, complaint.token, "늦었지만 보내요", SECOND_OVER)
    assert again(complaint).proposed_reason == Reason.INTERVAL_TOO_SHORT
    assert [each["key"] for each in again(complaint).checks] == ["interval", "photos"]


def test_whoever_gets_it_by_hand_gets_it_without_the_proposal() -> None:
    complaint = asked_twice()
    watch_supplements(SECOND_OVER)
    redistribute(actor("serin"), complaint.number, "boram", "나눕니다.", SECOND_OVER)
    assert (again(complaint).proposed_reason, again(complaint).checks) == ("", [])


def test_what_was_sent_after_the_first_time_begins_the_count_anew() -> None:
    complaint = assigned("haneul")
    ask(complaint, NOW)
    supplement(VISITOR, complaint.token, "여기요", NOW)
    ask(complaint, NOW)
    watch_supplements(FIRST_OVER)
    assert (again(complaint).proposed_reason, last_event(complaint).facts) == ("", {"times": 1})
