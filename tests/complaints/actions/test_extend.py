"""Putting off a deadline: once, at most its length, with a reason that the citizen reads."""

from datetime import date, datetime, timedelta

import pytest

from madang.complaints.actions.answer import answer
from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.extend import extend
from madang.complaints.actions.reopen import reopen
from madang.complaints.rules.replies import Verdict
from madang.core.api import Refusal
from madang.core.rules.korean_time import KOREA
from tests.complaints.desk import again, last_event, load_deadlines
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

REASON = "현장을 한 번 더 살펴봅니다."


@pytest.fixture(autouse=True)
def _deadlines(parking: None) -> None:
    load_deadlines()


def test_the_citizen_is_told_the_reason_and_the_new_day() -> None:
    complaint = assigned()
    until = date(2026, 12, 4)
    extend(actor("haneul"), complaint.number, until, REASON, NOW)
    now, event = again(complaint), last_event(complaint)
    assert now.due_at is not None
    assert now.first_due_at == complaint.due_at != now.due_at
    assert (now.extended_at, now.state) == (NOW, "assigned")
    assert event.told == f"처리기한을 12월 4일 금요일 오후 6시까지로 늘렸어요. 까닭: {REASON}"
    assert event.facts["article"] == "민원처리법 시행령 제14조"


@pytest.mark.parametrize(
    ("until", "reason", "told"),
    [
        (None, REASON, "새 처리기한을 골라야"),
        (date(2026, 12, 31), REASON, "까지만 늘릴 수 있습니다"),
        (date(2026, 11, 24), REASON, "지금 기한보다 뒤여야"),
        (date(2026, 12, 4), " ", "연장하는 까닭을 적어야"),
    ],
)
def test_what_cannot_be_put_off_says_why(until: date | None, reason: str, told: str) -> None:
    complaint = assigned()
    with pytest.raises(Refusal, match=told):
        extend(actor("haneul"), complaint.number, until, reason, NOW)
    assert again(complaint).due_at == complaint.due_at


def test_what_has_run_out_is_not_put_off_any_more() -> None:
    """Received on a Monday, it is due on Tuesday of the next week, at six."""
    complaint = assigned()
    last = datetime(2026, 12, 1, 18, 0, tzinfo=KOREA)
    assert complaint.due_at == last
    with pytest.raises(Refusal, match="처리기한이 지나 늘릴 수 없습니다") as refused:
        extend(actor("haneul"), complaint.number, date(2026, 12, 4), REASON, last + timedelta(minutes=1))
    assert (refused.value.status, again(complaint).due_at) == (409, last)
    extend(actor("haneul"), complaint.number, date(2026, 12, 4), REASON, last)


def test_the_time_of_waiting_for_the_citizen_does_not_run_out() -> None:
    complaint = assigned()
    ask_supplement(actor("haneul"), complaint.number, "번호판이 보이는 사진", NOW)
    extend(actor("haneul"), complaint.number, date(2026, 12, 10), REASON, NOW + timedelta(days=9))
    assert again(complaint).extended_at == NOW + timedelta(days=9)


def test_a_second_time_is_one_too_many_until_it_is_opened_again() -> None:
    complaint = assigned()
    extend(actor("haneul"), complaint.number, date(2026, 12, 4), REASON, NOW)
    with pytest.raises(Refusal, match="이미 한 차례 늘렸습니다"):
        extend(actor("haneul"), complaint.number, date(2026, 12, 7), REASON, NOW)
    answer(actor("haneul"), complaint.number, "답변", Verdict.ACCEPTED, NOW)
    later = NOW + timedelta(days=1)
    reopen(actor("haneul"), complaint.number, "빠뜨린 것이 있습니다.", later)
    assert extend(actor("haneul"), complaint.number, date(2026, 12, 7), REASON, later).extended_at == later
