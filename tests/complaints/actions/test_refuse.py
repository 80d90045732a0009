"""Refusing: a reason, a reply, and the check that proposed it."""

import pytest

from madang.complaints.actions.refuse import refuse
from madang.complaints.rules.states import ComplaintState
from madang.core.api import Refusal
from tests.complaints.desk import again, found_too_short, last_event
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_the_reason_the_reply_and_the_check_are_kept() -> None:
    complaint = found_too_short(assigned())
    refuse(actor("haneul"), complaint.number, "interval_too_short", "간격이 짧아 받아들이지 못했습니다.", NOW)
    now, event = again(complaint), last_event(complaint)
    assert (now.state, now.reason, now.closed_at) == (ComplaintState.REFUSED, "interval_too_short", NOW)
    assert event.told == "신고를 받아들이지 못했어요. 사유는 ‘간격 미달’이에요."
    assert event.facts["check"]["measured"] == "41초"
    assert event.facts["proposed"] == "interval_too_short"


def test_a_person_may_decide_on_another_reason_than_the_proposed_one() -> None:
    complaint = assigned()
    refuse(actor("haneul"), complaint.number, "plate_unreadable", "번호를 읽을 수 없습니다.", NOW)
    assert "check" not in last_event(complaint).facts


@pytest.mark.parametrize(
    ("reason", "text", "told"),
    [("", "답변", "사유를 골라야"), ("x", "답변", "사유를 골라야"), ("duplicate", "", "답변을 적어야")],
)
def test_without_a_reason_or_a_reply_nothing_is_refused(reason: str, text: str, told: str) -> None:
    complaint = assigned()
    with pytest.raises(Refusal, match=told):
        refuse(actor("haneul"), complaint.number, reason, text, NOW)
    assert again(complaint).state == ComplaintState.ASSIGNED
