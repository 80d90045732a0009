"""What complaints tell the first screen, and to whom."""

from datetime import timedelta

import pytest

from madang.complaints.actions.answer import answer
from madang.complaints.actions.hand_back import hand_back
from madang.complaints.actions.reopen_by_citizen import reopen_by_citizen
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.complaints.rules.replies import Verdict
from madang.complaints.web.desk_items import desk_items
from madang.core.rules.people import VISITOR
from tests.complaints.desk import load_reminders
from tests.support.complaints import NOW, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def told(who: str) -> list[tuple[str, str, bool]]:
    return [(item.kind, item.title, item.late) for item in desk_items(NOW, actor(who))]


def test_new_ones_are_told_together_and_pressing_ones_one_by_one() -> None:
    assigned()
    assigned()
    late = assigned()
    take_up(actor("haneul"), late.number, NOW)
    Complaint.objects.filter(pk=late.pk).update(due_at=NOW - timedelta(hours=1), road_address="연향동 1")
    assert told("haneul") == [
        ("민원", "불법 주정차 (일반 구역) · 연향동 1", True),
        ("새 민원", "배부된 새 민원 2건", False),
    ]
    assert told("narae") == []


def test_what_a_citizen_took_back_into_work_is_told_until_it_is_answered_again() -> None:
    complaint = assigned()
    answer(actor("haneul"), complaint.number, "확인했습니다. 조치하겠습니다.", Verdict.ACCEPTED, NOW)
    assert told("haneul") == []
    reopen_by_citizen(VISITOR, complaint.token, "그대로입니다. 다시 봐 주세요.", NOW + timedelta(hours=1))
    assert [kind for kind, _, _ in told("haneul")] == ["다시 연 민원"]
    answer(actor("haneul"), complaint.number, "다시 조치했습니다.", Verdict.ACCEPTED, NOW + timedelta(hours=2))
    assert told("haneul") == []


def test_those_above_hear_when_the_steps_of_the_city_are_reached() -> None:
    load_reminders()
    late = assigned()
    Complaint.objects.filter(pk=late.pk).update(due_at=NOW - timedelta(minutes=30))
    assert [kind for kind, _, _ in told("serin")] == ["민원"]
    assert told("jihun") == []
    Complaint.objects.filter(pk=late.pk).update(due_at=NOW - timedelta(days=6))
    assert [kind for kind, _, _ in told("jihun")] == ["민원"]


def test_the_complaint_desk_hears_of_what_waits_for_a_person() -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    returned = assigned()
    hand_back(actor("haneul"), returned.number, "우리 일이 아닙니다.", NOW)
    assert told("miso") == [("민원 검토", "사람이 배부할 민원 1건", False)]
