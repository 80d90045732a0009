"""Giving a complaint to somebody by hand: on duty, of the department, with a reason."""

import pytest

from madang.complaints.actions.hand_back import hand_back
from madang.complaints.actions.redistribute import move_unit, redistribute
from madang.complaints.actions.take_up import take_up
from madang.complaints.actions.transfer import transfer
from madang.complaints.models import Officer
from madang.complaints.rules.states import ComplaintState
from madang.core.api import NotAllowed, Refusal
from madang.organisation.models import Absence
from tests.complaints.desk import again, last_event
from tests.support.complaints import NOW, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_a_team_head_gives_it_to_another_officer() -> None:
    complaint = assigned("haneul")
    take_up(actor("haneul"), complaint.number, NOW)
    redistribute(actor("serin"), complaint.number, "boram", "이 골목을 잘 압니다.", NOW)
    now, event = again(complaint), last_event(complaint)
    assert (now.officer_id, now.state, now.touched_at) == ("boram", ComplaintState.ASSIGNED, None)
    assert (event.reason, event.told) == ("이 골목을 잘 압니다.", "교통관리과 주차단속팀에서 맡아요.")
    assert Officer.objects.get(person="boram").last_assigned_at == NOW


def test_an_officer_cannot_push_it_to_a_colleague() -> None:
    with pytest.raises(NotAllowed):
        redistribute(actor("haneul"), assigned("haneul").number, "boram", "바쁩니다.", NOW)


def test_nobody_absent_gets_one() -> None:
    Absence.objects.create(person_id="boram", kind="연가", from_day=NOW.date(), to_day=NOW.date())
    with pytest.raises(Refusal, match=r"황보람 님은 오늘 부재중입니다\(연가\)"):
        redistribute(actor("serin"), assigned("haneul").number, "boram", "이유", NOW)


@pytest.mark.parametrize(
    ("officer", "told"),
    [("haneul", "이미 이 사람이"), ("narae", "담당 부서에서 일하는"), ("nobody", "담당자를 골라야")],
)
def test_who_cannot_get_it(officer: str, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        redistribute(actor("serin"), assigned("haneul").number, officer, "이유", NOW)


def test_the_complaint_desk_gives_it_to_anybody() -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    complaint = assigned("haneul")
    hand_back(actor("haneul"), complaint.number, "도로에 난 구멍입니다.", NOW)
    redistribute(actor("miso"), complaint.number, "narae", "도로 일입니다.", NOW)
    now = again(complaint)
    assert (now.officer_id, now.department_id, now.state) == ("narae", "roads", ComplaintState.ASSIGNED)
    assert last_event(complaint).kind == "distribute"


def test_handing_back_leaves_it_with_nobody_and_tells_the_citizen() -> None:
    complaint = assigned("haneul")
    hand_back(actor("haneul"), complaint.number, "우리 일이 아닙니다.", NOW)
    now, event = again(complaint), last_event(complaint)
    assert (now.state, now.officer_id, now.department_id) == (ComplaintState.REVIEWING, None, None)
    assert (event.told, event.facts["from_officer"]) == ("담당 부서를 다시 찾고 있어요.", "haneul")
    with pytest.raises(Refusal, match="되돌리는 까닭"):
        hand_back(actor("haneul"), assigned("haneul").number, "", NOW)


def test_it_is_sent_on_to_another_department_which_takes_it_up() -> None:
    complaint = assigned("haneul")
    move_unit(actor("haneul"), complaint.number, "roads", "", "도로에 난 구멍입니다.", NOW)
    assert last_event(complaint).told == "도로과에서 맡아요."
    take_up(actor("narae"), complaint.number, NOW)
    assert again(complaint).officer_id == "narae"


def test_inside_the_department_only_who_directs_moves_it() -> None:
    complaint = assigned("haneul")
    with pytest.raises(NotAllowed, match="팀장이나 부서장"):
        move_unit(actor("haneul"), complaint.number, "traffic-management", "", "이유", NOW)
    move_unit(actor("jihun"), complaint.number, "traffic-management", "parking-enforcement", "이유", NOW)
    assert (again(complaint).officer_id, again(complaint).team_id) == (None, "parking-enforcement")


def test_to_another_body_it_ends_here() -> None:
    complaint = assigned("haneul")
    transfer(actor("haneul"), complaint.number, "전라남도 도로관리사업소", "지방도 위의 일입니다.", NOW)
    now = again(complaint)
    assert (now.state, now.closed_at) == (ComplaintState.TRANSFERRED, NOW)
    assert "‘전라남도 도로관리사업소’에 보냈어요" in last_event(complaint).told
