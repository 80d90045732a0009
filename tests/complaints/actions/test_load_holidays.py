"""A holiday that is decided later moves the deadlines that run over it, once, and says so."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.extend import extend
from madang.complaints.actions.load_holidays import load_holidays
from madang.complaints.actions.supplement import supplement
from madang.complaints.models import Complaint
from madang.complaints.rules.states import ComplaintState
from madang.core import api as core
from madang.core.models import AuditEntry
from madang.core.rules.korean_time import KOREA
from madang.core.rules.people import VISITOR
from tests.complaints.desk import again, last_event, load_deadlines
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

DAY = date(2026, 11, 26)
DUE, LATER = (datetime(2026, 12, day, 18, tzinfo=KOREA) for day in (1, 2))


@pytest.fixture(autouse=True)
def _deadlines(parking: None) -> None:
    load_deadlines()


def decide(monkeypatch: pytest.MonkeyPatch, *days: date) -> None:
    calendar = replace(core.city_calendar(), extra_holidays=dict.fromkeys(days, "임시공휴일"))
    monkeypatch.setattr(core, "city_calendar", lambda: calendar)


def test_an_open_deadline_ends_a_working_day_later_and_the_citizen_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = assigned()
    assert complaint.due_at == DUE
    decide(monkeypatch, DAY)
    report = load_holidays(NOW)
    assert (report.added, report.withdrawn) == (1, 0)
    now, event = again(complaint), last_event(complaint)
    assert (now.due_at, now.first_due_at) == (LATER, LATER)
    assert event.told == "쉬는 날이 바뀌어 처리기한을 다시 셌어요. 12월 2일 수요일 오후 6시까지 답변해요."
    assert (event.kind, event.reason) == ("move_deadline", "바뀐 날: 11월 26일 목요일")
    assert AuditEntry.objects.filter(verb="move_deadline", subject_id=complaint.number).count() == 1


def test_a_second_load_moves_nothing_and_a_day_taken_back_brings_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = assigned()
    decide(monkeypatch, DAY)
    load_holidays(NOW)
    assert (load_holidays(NOW).same, again(complaint).due_at) == (1, LATER)
    decide(monkeypatch)
    assert (load_holidays(NOW).withdrawn, again(complaint).due_at) == (1, DUE)


def test_what_has_ended_or_was_counted_with_it_already_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = assigned()
    Complaint.objects.filter(pk=ended.pk).update(state=ComplaintState.ANSWERED, closed_at=NOW)
    decide(monkeypatch, DAY)
    counted = assigned()
    assert counted.due_at == LATER
    load_holidays(NOW)
    assert (again(ended).due_at, again(counted).due_at) == (DUE, LATER)


def test_what_was_put_off_moves_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = assigned()
    extend(actor("haneul"), complaint.number, date(2026, 12, 4), "현장을 다시 봅니다.", NOW)
    decide(monkeypatch, DAY)
    load_holidays(NOW)
    now = again(complaint)
    assert (now.due_at, now.first_due_at) == (datetime(2026, 12, 7, 18, tzinfo=KOREA), LATER)


def test_who_is_waited_for_loses_no_time_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = assigned()
    ask_supplement(actor("haneul"), complaint.number, "사진을 더 보내 주세요.", NOW)
    decide(monkeypatch, DAY)
    load_holidays(NOW)
    supplement(VISITOR, complaint.token, "여기요", NOW + timedelta(days=4))
    assert again(complaint).due_at == datetime(2026, 12, 7, 18, tzinfo=KOREA), "Monday to Friday without the holiday"
