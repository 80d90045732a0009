"""Complaints find their officer by themselves, each with its reason; nothing is lost, doubled or left half-done."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from madang.complaints.actions.distribute import distribute, show_distribution
from madang.complaints.actions.distribute_waiting import COULD_NOT, distribute_waiting
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.rule_versions import activate_version, draft_version, save_rule
from madang.complaints.models import Complaint, Decision, Event, Officer
from madang.complaints.rules.classifying import Guess
from madang.complaints.rules.distribution.why import Why
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.place import ReadPoint
from madang.complaints.rules.states import ComplaintState
from madang.core.api import SYSTEM, verify_audit
from madang.organisation.models import Absence, Department, Shift
from tests.support.complaints import NOW, ROAD, given, hire

pytestmark = pytest.mark.usefixtures("parking")

TEAM = {"department": "traffic-management", "team": "parking-enforcement"}


def in_force(*rules: dict[str, Any]) -> None:
    version = draft_version(SYSTEM, "시험", NOW)
    for place, rule in enumerate(rules):
        save_rule(
            SYSTEM, version.number, version.edition + place, {"key": f"rule-{place}", "name": f"규칙 {place}", **rule}
        )
    activate_version(SYSTEM, version.number, NOW)


def filed(**changes: Any) -> Complaint:
    return file_complaint(SYSTEM, given(**changes), NOW)


def distributed(complaint: Complaint, now: datetime = NOW) -> Complaint:
    distribute(now)
    complaint.refresh_from_db()
    return complaint


def decision_on(complaint: Complaint) -> Decision:
    return Decision.objects.get(complaint=complaint)


def test_a_rule_leads_to_a_team_and_the_team_to_its_officer() -> None:
    in_force({"categories": ["parking-general"], **TEAM})
    complaint = distributed(filed())
    assert complaint.state == ComplaintState.ASSIGNED
    assert (complaint.department_id, complaint.team_id) == ("traffic-management", "parking-enforcement")
    assert complaint.officer_id == "boram", "all three are free: the first id"
    assert complaint.area_id == "wangjo1"


def test_the_decision_says_why_in_sentences() -> None:
    in_force({"name": "왕조1동 주정차", "areas": ["wangjo1"], **TEAM})
    made = decision_on(distributed(filed()))
    assert made.why == Why.RULE
    assert made.reasons[0] == (
        "‘불법 주정차 (일반 구역)’ 민원(왕조1동)이라 배부 규칙 1판 1번 ‘왕조1동 주정차’에 따라 "
        "교통관리과 주차단속팀에 보냅니다."
    )
    assert "담당자 3명 가운데 처리할 일이 가장 적은(0건) 3명 중에서" in made.reasons[1]
    assert [each["person"] for each in made.candidates] == ["boram", "daon", "haneul"]


def test_without_a_rule_the_category_has_its_own_department() -> None:
    complaint = distributed(filed(category=ROAD, violation="", plate=""))
    assert decision_on(complaint).why == Why.NOBODY, "도로과 has no officer yet"
    assert complaint.state == ComplaintState.REVIEWING
    Officer.objects.create(person_id="narae")
    assert distributed(filed(category=ROAD, violation="", plate="")).officer_id == "narae"


def test_nobody_absent_gets_one_and_the_reason_says_so() -> None:
    Absence.objects.create(person_id="boram", kind="연가", from_day=NOW.date(), to_day=NOW.date())
    in_force(TEAM)
    complaint = distributed(filed())
    assert complaint.officer_id == "daon"
    assert "(제외: 황보람 주무관 부재)" in decision_on(complaint).reasons[1]


def test_in_the_evening_the_absences_of_the_next_working_day_count() -> None:
    friday_evening = datetime(2026, 11, 27, 19, 0, tzinfo=NOW.tzinfo)
    monday = (friday_evening + timedelta(days=3)).date()
    Absence.objects.create(person_id="boram", kind="출장", from_day=monday, to_day=monday)
    in_force(TEAM)
    assert distributed(filed(), friday_evening).officer_id == "daon"


def test_outside_office_hours_a_rule_may_send_to_whoever_is_on_shift() -> None:
    hire("duty", "당직자", department="roads", team="")
    night = NOW.replace(hour=22)
    Shift.objects.create(person_id="duty", begins_at=night - timedelta(hours=4), ends_at=night + timedelta(hours=11))
    in_force({**TEAM, "to_shift": True})
    assert distributed(filed(), night).officer_id == "duty"
    assert distributed(filed(plate="34나5678")).officer_id == "boram", "by day the team has it"


def test_who_is_on_the_list_of_shifts_but_on_leave_gets_none() -> None:
    hire("duty", "당직자", department="roads", team="")
    night = NOW.replace(hour=22)
    Shift.objects.create(person_id="duty", begins_at=night - timedelta(hours=4), ends_at=night + timedelta(hours=11))
    Absence.objects.create(person_id="duty", kind="병가", from_day=NOW.date(), to_day=NOW.date())
    in_force({**TEAM, "to_shift": True})
    assert distributed(filed(), night).officer_id == "boram"


def test_who_acts_for_a_named_officer_gets_it() -> None:
    Absence.objects.create(person_id="haneul", kind="교육", from_day=NOW.date(), to_day=NOW.date(), acting_id="daon")
    in_force({**TEAM, "officer": "haneul"})
    assert distributed(filed()).officer_id == "daon"


def test_where_nobody_is_on_duty_the_next_rule_is_asked_then_a_person() -> None:
    Officer.objects.create(person_id="narae")
    in_force(
        {"categories": ["parking-general"], **TEAM, "skill": "bus", "otherwise": "rule-1"}, {"department": "roads"}
    )
    assert distributed(filed()).officer_id == "narae"
    Officer.objects.filter(person="narae").update(active=False)
    complaint = distributed(filed(plate="34나5678"))
    assert complaint.state == ComplaintState.REVIEWING
    assert decision_on(complaint).why == Why.NOBODY
    assert [each["department"] for each in decision_on(complaint).proposals] == ["traffic-management", "roads"]


def test_a_rule_whose_department_is_gone_sends_to_a_person_and_says_so() -> None:
    in_force({"department": "roads", "name": "도로과로"})
    Department.objects.filter(id="roads").update(withdrawn=True)
    complaint = distributed(filed())
    assert complaint.state == ComplaintState.REVIEWING
    assert "‘도로과로’ 규칙이 가리키는 부서·팀·직원이 없어져" in decision_on(complaint).reasons[0]


def test_a_place_outside_the_city_goes_to_a_person() -> None:
    in_force(TEAM)
    complaint = distributed(filed(point=ReadPoint(34.80, 127.20)))
    assert decision_on(complaint).why == Why.OUTSIDE


def test_a_thousand_are_shared_out_evenly() -> None:
    in_force(TEAM)
    Officer.objects.filter(person="daon").update(capacity=2)
    for turn in range(100):
        filed(plate=f"{10 + turn}가{1000 + turn}", category="parking-general")
    while distribute(NOW, 30):
        pass
    held = dict(Complaint.objects.values_list("officer").annotate(n=_count()))
    assert held == {"boram": 25, "haneul": 25, "daon": 50}
    assert not Complaint.objects.filter(state=ComplaintState.RECEIVED).exists()


def photos_at(first: datetime) -> tuple[GivenPhoto, ...]:
    return tuple(GivenPhoto(f"{turn}.jpg", taken_at=first + timedelta(seconds=70 * turn)) for turn in range(2))


def test_the_second_report_of_one_car_goes_to_the_same_officer_and_adds_no_load() -> None:
    in_force(TEAM)
    first = distributed(filed(photos=photos_at(NOW - timedelta(minutes=30))))
    filed(plate="34나5678")
    second = distributed(filed(photos=photos_at(NOW - timedelta(minutes=20))))
    assert second.officer_id == first.officer_id
    assert second.leader_id == first.pk
    assert second.load == Decimal(0)
    assert decision_on(second).why == Why.GROUP


def test_a_show_writes_nothing() -> None:
    in_force(TEAM)
    complaint = filed()
    shown = show_distribution(NOW)
    assert shown is not None
    assert shown.items[0].complaint.officer_id == "boram"
    complaint.refresh_from_db()
    assert complaint.state == ComplaintState.RECEIVED
    assert not Decision.objects.exists()


def test_the_citizen_and_the_audit_are_told() -> None:
    in_force(TEAM)
    complaint = distributed(filed())
    told = list(Event.objects.filter(complaint=complaint).values_list("told", flat=True))
    assert told == ["접수했어요. 담당자를 찾고 있어요.", "교통관리과 주차단속팀에서 맡았어요."]
    assert verify_audit().intact


def test_one_that_cannot_be_distributed_does_not_hold_up_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    in_force(TEAM)
    sound, broken = filed(), filed(plate="34나5678")
    Complaint.objects.filter(pk=broken.pk).update(lat=float("nan"), lng=float("nan"))
    with pytest.raises(Exception):  # noqa: B017, PT011  whatever breaks, it is seen
        distribute_waiting(NOW)
    sound.refresh_from_db()
    broken.refresh_from_db()
    assert sound.state == ComplaintState.ASSIGNED
    assert broken.state == ComplaintState.REVIEWING
    assert Event.objects.filter(complaint=broken, reason=COULD_NOT).exists()


def test_a_category_that_was_opened_a_moment_ago_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    just_opened = Guess((("bus-stop", 0.9), (ROAD, 0.1)), 0.5)
    monkeypatch.setattr("madang.complaints.actions.steps.classify.guesses", lambda texts: [just_opened for _ in texts])
    complaint = distributed(filed(category="", violation="", plate=""))
    assert (complaint.state, complaint.category_id) == (ComplaintState.REVIEWING, None)
    assert decision_on(complaint).why == Why.UNSURE


def test_what_another_process_has_distributed_meanwhile_is_not_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = filed()

    def fails_while_another_does_it(now: datetime, *, only: list[int] | None = None) -> None:
        if only:
            Complaint.objects.filter(pk__in=only).update(state=ComplaintState.ASSIGNED, officer="boram")
        raise ValueError("broken")

    monkeypatch.setattr("madang.complaints.actions.distribute_waiting.distribute", fails_while_another_does_it)
    with pytest.raises(ValueError, match="broken"):
        distribute_waiting(NOW)
    complaint.refresh_from_db()
    assert (complaint.state, complaint.officer_id) == (ComplaintState.ASSIGNED, "boram")
    assert not Event.objects.filter(reason=COULD_NOT).exists()


def _count() -> Any:
    from django.db.models import Count

    return Count("pk")
