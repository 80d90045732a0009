"""An absence that begins hands over untouched complaints only."""

from datetime import timedelta

import pytest

from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.hand_over_absent import hand_over_absent
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.complaints.rules.states import ComplaintState
from madang.core.models import AuditEntry
from madang.organisation.models import Absence, Person
from tests.complaints.desk import again, last_event
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_untouched_ones_go_and_touched_ones_stay() -> None:
    untouched, touched, anothers = assigned("haneul"), assigned("haneul"), assigned("boram")
    take_up(actor("haneul"), touched.number, NOW)
    Absence.objects.create(person_id="haneul", kind="연가", from_day=NOW.date(), to_day=NOW.date())
    assert hand_over_absent(NOW) == 1
    gone = again(untouched)
    assert (gone.state, gone.officer_id, gone.assigned_at) == (ComplaintState.RECEIVED, None, None)
    event = last_event(untouched)
    assert (event.kind, event.facts, event.told[:11]) == (
        "hand_over",
        {"from_officer": "haneul"},
        "담당자가 자리를 비워",
    )
    assert AuditEntry.objects.latest("seq").verb == "hand_over"
    assert (again(touched).officer_id, again(anothers).officer_id) == ("haneul", "boram")
    assert hand_over_absent(NOW) == 0


def test_what_somebody_who_left_has_not_touched_goes_too() -> None:
    complaint = assigned("haneul")
    Person.objects.filter(pk="haneul").update(withdrawn=True)
    assert hand_over_absent(NOW) == 1
    assert again(complaint).officer_id is None


def test_while_everybody_is_there_nothing_moves() -> None:
    complaint = assigned("haneul")
    assert hand_over_absent(NOW) == 0
    assert again(complaint).officer_id == "haneul"


def test_what_somebody_who_left_had_begun_goes_to_who_leads_the_team() -> None:
    begun, waiting = assigned("haneul"), assigned("haneul")
    take_up(actor("haneul"), begun.number, NOW)
    ask_supplement(actor("haneul"), waiting.number, "번호판이 보이는 사진", NOW)
    Person.objects.filter(pk="haneul").update(withdrawn=True)
    assert (hand_over_absent(NOW), hand_over_absent(NOW)) == (2, 0)
    given, waits = again(begun), again(waiting)
    assert (given.officer_id, given.state, given.touched_at) == ("serin", ComplaintState.ASSIGNED, None)
    assert (waits.officer_id, waits.state) == ("serin", ComplaintState.AWAITING), "it may still be sent"
    event = last_event(begun)
    assert (event.kind, event.reason) == ("hand_over", "담당자(김하늘)가 조직을 떠나 하던 일을 넘깁니다.")
    assert event.told == "담당자가 바뀌었어요. 하던 일은 같은 부서에서 이어서 해요."
    assert AuditEntry.objects.filter(verb="hand_over").count() == 2


def test_where_the_team_has_no_head_the_department_has_one_and_else_the_desk_decides() -> None:
    first, second = assigned("haneul"), assigned("boram")
    for key, complaint in (("haneul", first), ("boram", second)):
        take_up(actor(key), complaint.number, NOW)
    Person.objects.filter(pk__in=["haneul", "serin"]).update(withdrawn=True)
    hand_over_absent(NOW)
    assert (again(first).officer_id, again(first).team_id) == ("jihun", "parking-enforcement")
    ask_supplement(actor("boram"), second.number, "번호판이 보이는 사진", NOW)
    Complaint.objects.filter(pk=second.pk).update(due_at=NOW.replace(hour=15))
    Person.objects.filter(department="traffic-management").update(withdrawn=True)
    hand_over_absent(NOW + timedelta(hours=1))
    now = again(second)
    assert (now.officer_id, now.state, now.due_at) == (None, ComplaintState.REVIEWING, NOW.replace(hour=16))
