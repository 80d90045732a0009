"""Moving on the board, and taking that back: as it lay, for ten seconds, and never over another's deed."""

from datetime import timedelta

import pytest

from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.held_complaint import TooLate
from madang.complaints.actions.many import Chosen
from madang.complaints.actions.move_on_board import Placed, move_on_board, put_back
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.complaints.rules.states import ComplaintState
from madang.core.api import NotAllowed, Refusal
from madang.core.models import AuditEntry
from tests.complaints.desk import again, last_event
from tests.support.complaints import NOW, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

LATER = NOW + timedelta(seconds=5)


def moved(complaint: Complaint, who: str = "serin", to: str = "boram") -> Placed:
    return move_on_board(actor(who), Chosen(complaint.number), to, "업무량", NOW)[1]


def test_what_is_taken_back_lies_as_it_lay() -> None:
    complaint = assigned("haneul")
    take_up(actor("haneul"), complaint.number, NOW)
    before = again(complaint)
    placed = moved(complaint)
    assert (again(complaint).officer_id, again(complaint).touched_at) == ("boram", None)
    put_back(actor("serin"), placed, LATER)
    now = again(complaint)
    assert (now.officer_id, now.state, now.touched_at, now.assigned_at) == (
        "haneul", ComplaintState.IN_PROGRESS, before.touched_at, before.assigned_at,
    )  # fmt: skip


def test_one_that_waits_for_its_sender_waits_again_with_the_deadline_it_had() -> None:
    complaint = assigned("haneul")
    Complaint.objects.filter(pk=complaint.pk).update(due_at=NOW.replace(hour=15))
    ask_supplement(actor("haneul"), complaint.number, "번호판이 보이는 사진", NOW - timedelta(hours=1))
    placed = moved(complaint)
    assert again(complaint).due_at == NOW.replace(hour=16), "the hour of waiting does not count"
    put_back(actor("serin"), placed, LATER)
    assert (again(complaint).state, again(complaint).due_at) == (ComplaintState.AWAITING, NOW.replace(hour=15))


def test_both_ways_stand_in_the_history_and_in_the_audit() -> None:
    complaint = assigned("haneul")
    placed = moved(complaint)
    put_back(actor("serin"), placed, LATER)
    event = last_event(complaint)
    assert (event.kind, event.facts, event.told) == ("redistribute", {"undone": placed.event}, "")
    audited = AuditEntry.objects.filter(subject_id=complaint.number, verb="redistribute")
    assert audited.count() == 2


def test_after_ten_seconds_it_stays_where_it_is() -> None:
    complaint = assigned("haneul")
    placed = moved(complaint)
    with pytest.raises(Refusal, match="10초가 지났습니다"):
        put_back(actor("serin"), placed, NOW + timedelta(seconds=20))
    assert again(complaint).officer_id == "boram"


def test_nothing_is_taken_back_that_the_new_officer_has_begun() -> None:
    complaint = assigned("haneul")
    placed = moved(complaint)
    take_up(actor("boram"), complaint.number, LATER)
    with pytest.raises(TooLate, match="황보람 님이 먼저"):
        put_back(actor("serin"), placed, LATER)
    assert again(complaint).state == ComplaintState.IN_PROGRESS


def test_an_officer_moves_nothing() -> None:
    complaint = assigned("haneul")
    with pytest.raises(NotAllowed):
        moved(complaint, "haneul")
    assert again(complaint).officer_id == "haneul"


def test_the_citizen_is_told_where_it_lies_again_after_another_unit() -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    complaint = assigned("haneul")
    placed = moved(complaint, "miso", "narae")
    assert last_event(complaint).told == "도로과에서 맡아요."
    put_back(actor("miso"), placed, LATER)
    assert last_event(complaint).told == "교통관리과 주차단속팀에서 맡아요."
    assert again(complaint).department_id == "traffic-management"
