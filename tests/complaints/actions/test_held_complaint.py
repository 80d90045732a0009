"""Who may do something to a complaint, when, and what becomes of two who do it at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from madang.complaints.actions.answer import answer
from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.held_complaint import TooLate
from madang.complaints.actions.note import note
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint, Event
from madang.complaints.rules.replies import Verdict
from madang.complaints.rules.states import ComplaintState
from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.organisation.models import Absence
from tests.complaints.desk import again, seen
from tests.support.complaints import NOW, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_for_who_may_not_see_it_it_does_not_exist() -> None:
    with pytest.raises(NotFound, match="찾을 수 없습니다"):
        take_up(actor("narae"), assigned().number, NOW)


def test_a_colleague_may_read_but_not_work_on_it() -> None:
    with pytest.raises(NotAllowed, match="담당자와 그 상급자만"):
        take_up(actor("boram"), assigned("haneul").number, NOW)


@pytest.mark.parametrize("who", ["haneul", "serin", "jihun"])
def test_its_officer_and_those_above_may(who: str) -> None:
    assert take_up(actor(who), assigned("haneul").number, NOW).state == ComplaintState.IN_PROGRESS


def test_whoever_acts_for_the_officer_may_and_the_audit_says_for_whom() -> None:
    day = NOW.date()
    Absence.objects.create(person_id="haneul", kind="연가", from_day=day, to_day=day, acting_id="daon")
    take_up(actor("daon"), assigned("haneul").number, NOW)
    assert AuditEntry.objects.latest("seq").on_behalf_of_name == "김하늘"


def test_whoever_acts_for_the_head_of_another_team_may_direct() -> None:
    hire("sohee", "민소희", team="", post="officer")
    day = NOW.date()
    Absence.objects.create(person_id="serin", kind="출장", from_day=day, to_day=day, acting_id="sohee")
    assert take_up(actor("sohee"), assigned("haneul").number, NOW).touched_at == NOW
    assert AuditEntry.objects.latest("seq").on_behalf_of_name == "오세린"
    free = assigned("haneul")
    Complaint.objects.filter(pk=free.pk).update(officer=None, team=None)
    take_up(actor("sohee"), free.number, NOW)
    assert AuditEntry.objects.latest("seq").on_behalf_of_name == "", "any colleague may take up what lies with nobody"


def test_whoever_acts_for_the_head_from_another_department_reads_and_directs() -> None:
    day = NOW.date()
    Absence.objects.create(person_id="jihun", kind="출장", from_day=day, to_day=day, acting_id="narae")
    assert take_up(actor("narae"), assigned("haneul").number, NOW).touched_at == NOW
    assert AuditEntry.objects.latest("seq").on_behalf_of_name == "문지훈"


def test_what_does_not_stand_so_says_how_it_stands() -> None:
    complaint = assigned()
    Complaint.objects.filter(pk=complaint.pk).update(state=ComplaintState.ANSWERED)
    with pytest.raises(Refusal, match=r"지금 ‘답변’ 상태라 할 수 없습니다\(처리 시작\)"):
        take_up(actor("haneul"), complaint.number, NOW)


def test_the_second_of_two_is_told_who_was_first_and_changes_nothing() -> None:
    complaint = assigned()
    shown = seen(complaint)
    ask_supplement(actor("serin"), complaint.number, "번호판이 보이는 사진", NOW, seen=shown)
    with pytest.raises(TooLate, match=r"오세린 님이 먼저 처리했습니다\(보완 요청\)"):
        answer(actor("haneul"), complaint.number, "답변합니다.", Verdict.ACCEPTED, NOW, seen=shown)
    assert again(complaint).state == ComplaintState.AWAITING


def test_a_remark_of_a_colleague_stops_nobody() -> None:
    complaint = assigned()
    shown = seen(complaint)
    note(actor("boram"), complaint.number, "같은 차가 어제도 왔습니다.", NOW)
    assert take_up(actor("haneul"), complaint.number, NOW, seen=shown).state == ComplaintState.IN_PROGRESS


@pytest.mark.django_db(transaction=True)
def test_of_two_who_answer_at_the_same_moment_one_does() -> None:
    complaint = assigned()
    shown, start = seen(complaint), Barrier(2)

    def answers(who: str) -> str:
        start.wait()
        try:
            answer(actor(who), complaint.number, f"{who}의 답변", Verdict.ACCEPTED, NOW, seen=shown)
        except TooLate as late:
            return late.sentence
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2) as threads:
        fates = sorted(threads.map(answers, ["haneul", "serin"]))
    assert fates[0] == "done"
    assert "먼저 처리했습니다(답변)" in fates[1]
    assert Event.objects.filter(complaint=complaint, kind="answer").count() == 1
