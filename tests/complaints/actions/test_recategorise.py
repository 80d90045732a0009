"""What a complaint is about is put right by a person; what waited because of it is handed out anew."""

from datetime import datetime, timedelta

import pytest

from madang.complaints.actions.answer import answer
from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.recategorise import recategorise
from madang.complaints.actions.reopen import reopen
from madang.complaints.actions.supplement import supplement
from madang.complaints.models import Category, Complaint, DatedRule, Officer
from madang.complaints.rules.replies import Verdict
from madang.complaints.rules.states import ComplaintState
from madang.core.api import SYSTEM, NotAllowed, Refusal
from madang.core.rules.korean_time import KOREA
from madang.core.rules.people import VISITOR
from tests.complaints.desk import again, last_event, load_deadlines
from tests.support.complaints import NOW, PARKING, ROAD, actor, assigned, given, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def unsure() -> Complaint:
    complaint = file_complaint(SYSTEM, given(category="", violation="", plate="", text="길이 이상해요"), NOW)
    distribute(NOW)
    return again(complaint)


def test_what_the_classifier_left_open_goes_to_its_department_once_somebody_says_what_it_is() -> None:
    Officer.objects.create(person_id="narae")
    hire("bada", "정바다", department="roads", team="", appointments=("complaint-desk",))
    complaint = unsure()
    assert complaint.state == ComplaintState.REVIEWING
    recategorise(actor("bada"), complaint.number, ROAD, "", NOW)
    assert (again(complaint).state, again(complaint).category_certainty) == (ComplaintState.RECEIVED, None)
    assert last_event(complaint).told == "‘도로 파손’(으)로 종류를 바로잡았어요."
    distribute(NOW)
    assert (again(complaint).state, again(complaint).officer_id) == (ComplaintState.ASSIGNED, "narae")


def test_what_somebody_holds_stays_with_them_and_its_deadline_follows() -> None:
    rule = {
        "id": "short",
        "name": "짧은 것",
        "length": 3,
        "unit": "hours",
        "article": "법 제1조",
        "valid_from": "2020-01-01",
    }
    DatedRule.objects.create(kind="deadline", key="short", valid_from="2020-01-01", content=rule, position=9)
    complaint = assigned("haneul")
    Category.objects.filter(pk=ROAD).update(term="short")
    recategorise(actor("haneul"), complaint.number, ROAD, "", NOW)
    now = again(complaint)
    assert (now.state, now.officer_id, now.category_id) == (ComplaintState.ASSIGNED, "haneul", ROAD)
    assert now.due_at == NOW.replace(hour=14), "three working hours, lunch left out"


@pytest.mark.parametrize(
    ("category", "violation", "told"),
    [
        ("nothing", "", "그런 종류의 민원이 없습니다"),
        (ROAD, "hydrant", "이 종류에는 없는 위반유형입니다"),
        (PARKING, "no-parking", "지금과 같은 종류입니다"),
    ],
)
def test_what_cannot_be_is_refused(category: str, violation: str, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        recategorise(actor("haneul"), assigned("haneul").number, category, violation, NOW)


def test_a_colleague_may_not() -> None:
    with pytest.raises(NotAllowed):
        recategorise(actor("boram"), assigned("haneul").number, ROAD, "", NOW)


def test_time_of_waiting_stays_given_back_and_what_was_opened_again_runs_from_then() -> None:
    load_deadlines()
    complaint = assigned("haneul")
    ask_supplement(actor("haneul"), complaint.number, "번호판이 보이는 사진", NOW)
    supplement(VISITOR, complaint.token, "여기요", NOW + timedelta(days=2))
    recategorise(actor("haneul"), complaint.number, ROAD, "", NOW + timedelta(days=2))
    assert again(complaint).due_at == datetime(2026, 12, 3, 18, tzinfo=KOREA), "1 December and two working days"
    answer(actor("haneul"), complaint.number, "고쳤습니다.", Verdict.ACCEPTED, NOW + timedelta(days=2))
    reopen(actor("haneul"), complaint.number, "다시 봅니다.", NOW + timedelta(days=7))
    recategorise(actor("haneul"), complaint.number, PARKING, "", NOW + timedelta(days=7))
    assert again(complaint).due_at == datetime(2026, 12, 8, 18, tzinfo=KOREA)
