"""What a sender does with their own complaint: withdraw, supplement, rate, ask again."""

from datetime import timedelta
from typing import Any

import pytest

from madang.complaints.actions.answer import answer
from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.give_feedback import give_feedback
from madang.complaints.actions.keep_photo import keep_photo
from madang.complaints.actions.redistribute import move_unit, redistribute
from madang.complaints.actions.reopen_by_citizen import reopen_by_citizen
from madang.complaints.actions.supplement import supplement
from madang.complaints.actions.withdraw import withdraw
from madang.complaints.models import Complaint
from madang.complaints.rules.asking_again import MOST_TIMES
from madang.complaints.rules.replies import Verdict
from madang.complaints.rules.states import ComplaintState
from madang.core.api import NotFound, Refusal
from madang.core.rules.people import VISITOR
from tests.support.complaints import NOW, a_photo, actor, assigned, given

LATER = NOW + timedelta(hours=3)


def filed(state: ComplaintState = ComplaintState.RECEIVED, **facts: Any) -> Complaint:
    """Return a complaint that stands in a state, in haneul's hands where it is held or decided."""
    complaint = file_complaint(VISITOR, given(), NOW)
    hands = {} if state is ComplaintState.RECEIVED else {"officer_id": "haneul", "department_id": "traffic-management"}
    Complaint.objects.filter(pk=complaint.pk).update(state=state, **{**hands, **facts})
    return Complaint.objects.get(pk=complaint.pk)


def answered(**facts: Any) -> Complaint:
    return filed(ComplaintState.ANSWERED, **{"closed_at": NOW, "reply": "치웠습니다.", **facts})


def last_told(complaint: Complaint) -> str:
    event = complaint.events.last()
    assert event is not None
    return event.told


def test_a_complaint_is_withdrawn_before_its_reply(parking: None) -> None:
    complaint = filed(ComplaintState.IN_PROGRESS)
    withdraw(VISITOR, complaint.token, LATER)
    complaint.refresh_from_db()
    assert (complaint.state, complaint.closed_at) == (ComplaintState.WITHDRAWN, LATER)
    assert last_told(complaint) == "취하했어요. 더 처리하지 않아요."


def test_those_who_followed_a_withdrawn_one_are_not_forgotten(parking: None) -> None:
    leader = filed(ComplaintState.ASSIGNED)
    first, second = (filed(ComplaintState.MERGED, leader=leader) for _ in range(2))
    withdraw(VISITOR, leader.token, LATER)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.leader, first.officer) == (ComplaintState.RECEIVED, None, None)
    assert (second.state, second.leader) == (ComplaintState.MERGED, first)


def test_what_was_asked_for_goes_to_the_officer_with_its_photos(parking: None) -> None:
    complaint = filed(ComplaintState.AWAITING)
    supplement(
        VISITOR, complaint.token, "번호는 12가3456이에요", LATER, photos=[keep_photo(VISITOR, "b.jpg", a_photo())]
    )
    complaint.refresh_from_db()
    assert complaint.state == ComplaintState.IN_PROGRESS
    assert complaint.photos.count() == 1
    assert "12가3456" not in last_told(complaint)


def test_the_time_of_waiting_for_the_citizen_does_not_count(parking: None) -> None:
    """Asked at ten in the morning and sent at one: two working hours lie between, as lunch is none."""
    complaint = assigned()
    due = NOW.replace(hour=15)
    Complaint.objects.filter(pk=complaint.pk).update(due_at=due)
    ask_supplement(actor("haneul"), complaint.number, "번호판이 보이는 사진", NOW)
    supplement(VISITOR, complaint.token, "보냅니다", LATER)
    complaint.refresh_from_db()
    assert complaint.due_at == due + timedelta(hours=2)


@pytest.mark.parametrize("deed", ["answer", "redistribute", "move_unit"])
def test_waiting_that_ends_without_the_citizen_does_not_count_either(parking: None, deed: str) -> None:
    complaint = assigned()
    due = NOW.replace(hour=15)
    Complaint.objects.filter(pk=complaint.pk).update(due_at=due, first_due_at=due)
    ask_supplement(actor("haneul"), complaint.number, "번호판이 보이는 사진", NOW)
    if deed == "answer":
        answer(actor("haneul"), complaint.number, "현장에서 확인했습니다.", Verdict.ACCEPTED, LATER)
    elif deed == "redistribute":
        redistribute(actor("serin"), complaint.number, "boram", "나눕니다.", LATER)
    else:
        move_unit(actor("haneul"), complaint.number, "roads", "", "도로의 일입니다.", LATER)
    complaint.refresh_from_db()
    assert complaint.due_at == complaint.first_due_at == due + timedelta(hours=2)


@pytest.mark.parametrize("text", ["", "   ", "\x00"])
def test_nothing_is_no_supplement(parking: None, text: str) -> None:
    complaint = filed(ComplaintState.AWAITING)
    with pytest.raises(Refusal, match="보완할 내용을 적어 주세요"):
        supplement(VISITOR, complaint.token, text, LATER)


def test_a_reply_is_rated_once(parking: None) -> None:
    complaint = answered()
    assert give_feedback(VISITOR, complaint.token, 4, " 빨라요 ", LATER).text == "빨라요"
    with pytest.raises(Refusal, match="이미 평가"):
        give_feedback(VISITOR, complaint.token, 5, "", LATER)


@pytest.mark.parametrize("stars", [0, 6, -1])
def test_stars_are_one_to_five(parking: None, stars: int) -> None:
    complaint = answered()
    with pytest.raises(Refusal, match="별을 하나에서 다섯까지"):
        give_feedback(VISITOR, complaint.token, stars, "", LATER)


def test_what_is_not_settled_is_opened_again_with_a_new_deadline(parking: None) -> None:
    complaint = answered()
    reopen_by_citizen(VISITOR, complaint.token, "아직 그대로예요", LATER)
    complaint.refresh_from_db()
    assert (complaint.state, complaint.officer_id) == (ComplaintState.ASSIGNED, "haneul")
    assert (complaint.reply, complaint.closed_at, complaint.reopened) == ("", None, 1)
    event = complaint.events.last()
    assert event is not None
    assert event.facts["reply"] == "치웠습니다."
    give_back = answered()
    give_feedback(VISITOR, give_back.token, 1, "", LATER)


@pytest.mark.parametrize(
    ("facts", "after", "sentence"),
    [
        ({}, timedelta(days=31), "30일이 지나"),
        ({"reopened": MOST_TIMES}, timedelta(days=1), "2번 다시 살펴봤어요"),
    ],
)
def test_it_cannot_be_opened_for_ever(parking: None, facts: dict[str, Any], after: timedelta, sentence: str) -> None:
    complaint = answered(**facts)
    with pytest.raises(Refusal, match=sentence):
        reopen_by_citizen(VISITOR, complaint.token, "아직 그대로예요", NOW + after)


@pytest.mark.parametrize(
    ("deed", "state"),
    [
        ("withdraw", ComplaintState.ANSWERED),
        ("withdraw", ComplaintState.WITHDRAWN),
        ("supplement", ComplaintState.IN_PROGRESS),
        ("reopen", ComplaintState.IN_PROGRESS),
        ("reopen", ComplaintState.TRANSFERRED),
    ],
)
def test_a_deed_out_of_its_time_is_refused_and_changes_nothing(parking: None, deed: str, state: ComplaintState) -> None:
    complaint = filed(state)
    deeds = {
        "withdraw": lambda: withdraw(VISITOR, complaint.token, LATER),
        "supplement": lambda: supplement(VISITOR, complaint.token, "여기요", LATER),
        "reopen": lambda: reopen_by_citizen(VISITOR, complaint.token, "아직요", LATER),
    }
    with pytest.raises(Refusal) as refused:
        deeds[deed]()
    assert refused.value.status == 409
    complaint.refresh_from_db()
    assert complaint.state == state
    assert complaint.events.count() == 1


def test_an_unknown_link_opens_nothing(parking: None) -> None:
    with pytest.raises(NotFound):
        withdraw(VISITOR, "nobody-has-this", LATER)
