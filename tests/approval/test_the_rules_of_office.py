"""The rules of office as one table of cases, each with its article.

규정 = 행정업무의 운영 및 혁신에 관한 규정, 시행규칙 = its 시행규칙, 시행령 = 공공기록물 관리에 관한 법률 시행령,
기록규칙 = its 시행규칙. 관례 = practice that no article states.
"""

from collections.abc import Callable
from datetime import date

import pytest

from madang.approval import api
from madang.approval.api import CannotBeDone, ContentChanged, LineFault, NoRegulation, Shift, ShiftNeedsReason
from madang.approval.models import LaterReport
from madang.core.api import NotAllowed, NotFound, Refusal
from madang.organisation.models import Person, Team
from tests.approval.desk import Desk
from tests.support import office as people
from tests.support.office import REGULATION, away, hire, leave, regulate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

TODAY = date(2026, 11, 23)


# Who is proposed ------------------------------------------------------------------------------------------------------

WHO_DECIDES = [
    # article, drafter, matter, amount, who decides, delegated
    ("규정 제10조제1항", "haneul", "", None, "doyun", False),
    ("규정 제10조제1항", "yunho", "", None, "doyun", False),
    ("규정 제10조제1항", "doyun", "", None, "doyun", False),
    ("규정 제10조제2항", "haneul", "leave", None, "serin", True),
    ("규정 제10조제2항", "haneul", "fine", None, "jihun", True),
    ("규정 제10조제2항", "haneul", "certificate", None, "haneul", True),
    ("규정 제10조제2항", "haneul", "ordinance", None, "doyun", False),
    ("규정 제10조제2항", "haneul", "goods", 0, "serin", True),
    ("규정 제10조제2항", "haneul", "goods", 1_000_000, "serin", True),
    ("규정 제10조제2항", "haneul", "goods", 1_000_001, "jihun", True),
    ("규정 제10조제2항", "haneul", "goods", 20_000_000, "jihun", True),
    ("규정 제10조제2항", "haneul", "goods", 20_000_001, "yunho", True),
    ("규정 제10조제2항", "haneul", "goods", 100_000_000, "yunho", True),
    ("규정 제10조제2항", "haneul", "goods", 100_000_001, "seojin", True),
    ("규정 제10조제2항", "haneul", "goods", 300_000_000, "seojin", True),
    ("규정 제10조제2항", "haneul", "goods", 300_000_001, "doyun", False),
    ("규정 제10조제2항, 빈자리", "daon", "leave", None, "jihun", True),
    ("규정 제10조제2항, 빈자리", "garam", "goods", 50_000_000, "seojin", True),
    ("규정 제10조제2항, 높은 기안자", "yunho", "leave", None, "yunho", True),
]


@pytest.mark.parametrize(("article", "drafter", "matter", "amount", "decider", "delegated"), WHO_DECIDES)
def test_who_decides(
    article: str, drafter: str, matter: str, amount: int | None, decider: str, delegated: bool
) -> None:
    proposal = api.propose(people.person(drafter), matter, amount, TODAY)
    assert (proposal.decider.id, proposal.delegated) == (decider, delegated), article
    assert proposal.reasons[0]


WHO_STANDS_IN_THE_LINE = [
    ("규정 제9조제1항", "haneul", "fine", None, ["1 review serin", "2 decide jihun"]),
    ("규정 제9조제1항", "daon", "fine", None, ["1 decide jihun"]),
    ("규정 제9조제1항", "jihun", "ordinance", None,
     ["1 review yunho", "2 review seojin", "3 consult ideun", "4 decide doyun"]),
    ("규정 제9조제2항", "haneul", "goods", 4_999_999, ["1 review serin", "2 decide jihun"]),
    ("규정 제9조제2항", "haneul", "goods", 5_000_000, ["1 review serin", "2 consult yunseul", "3 decide jihun"]),
    ("규정 제9조제2항", "haneul", "goods", 50_000_000,
     ["1 review serin", "2 review jihun", "3 consult yunseul", "3 consult ideun", "4 decide yunho"]),
    ("규정 제9조제2항", "garam", "contract", None, ["1 decide yunseul"]),
]  # fmt: skip


@pytest.mark.parametrize(("article", "drafter", "matter", "amount", "steps"), WHO_STANDS_IN_THE_LINE)
def test_who_stands_in_the_line(article: str, drafter: str, matter: str, amount: int | None, steps: list[str]) -> None:
    proposal = api.propose(people.person(drafter), matter, amount, TODAY)
    assert [f"{s.stage} {s.role} {s.person.id}" for s in proposal.steps] == steps, article


NO_PROPOSAL = [
    ("규정 제10조제2항, 금액 없음", "haneul", "goods", None, "금액에 따라"),
    ("규정 제10조제2항, 없는 금액", "haneul", "goods", -1, "0보다 작을 수 없습니다"),
    ("규정 제10조제2항, 없는 사항", "haneul", "war", None, "전결규정에 없는"),
    ("규정 제67조, 남의 전결 사항", "haneul", "contract", None, "다른 부서의 전결 사항"),
]


@pytest.mark.parametrize(("article", "drafter", "matter", "amount", "told"), NO_PROPOSAL)
def test_what_is_not_proposed(article: str, drafter: str, matter: str, amount: int | None, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        api.propose(people.person(drafter), matter, amount, TODAY)


def test_two_regulations_on_one_day_are_followed_by_nobody() -> None:
    regulate(REGULATION, {**REGULATION, "id": "another", "name": "다른 규칙"})
    with pytest.raises(NoRegulation, match="두 전결규정"):
        api.propose(people.person("haneul"), "fine", None, TODAY)


def test_without_a_regulation_in_force_the_head_decides_and_no_matter_is_known() -> None:
    before = date(2026, 6, 30)
    assert api.matters(before) == []
    assert api.propose(people.person("haneul"), "", None, before).decider.id == "doyun"
    with pytest.raises(Refusal, match="전결규정에 없는"):
        api.propose(people.person("haneul"), "fine", None, before)


# Who is there ---------------------------------------------------------------------------------------------------------

WHO_ACTS = [
    # article, absences (who, acting), drafter, acting for jihun, problem
    ("규정 제10조제3항", [], "haneul", None, ""),
    ("규정 제10조제3항", [("jihun", "serin")], "haneul", "serin", ""),
    ("규정 제10조제3항, 잇달아", [("jihun", "serin"), ("serin", "bora")], "haneul", "bora", ""),
    ("규정 제10조제3항, 돌고 돎", [("jihun", "serin"), ("serin", "jihun")], "haneul", None, "circle"),
    ("규정 제10조제3항, 대행자 없음", [("jihun", None)], "haneul", None, "nobody"),
    ("규정 제10조제3항, 끝이 없음", [("jihun", "serin"), ("serin", None)], "haneul", None, "nobody"),
    ("규정 제10조제3항, 너무 긺",
     [("jihun", "serin"), ("serin", "bora"), ("bora", "daon"), ("daon", "garam"), ("garam", "ideun"),
      ("ideun", "yunho")], "haneul", None, "too_long"),
    ("규정 제9조, 자기 기안", [("jihun", "haneul")], "haneul", None, "own"),
]  # fmt: skip


@pytest.mark.parametrize(("article", "absences", "drafter", "acting", "problem"), WHO_ACTS)
def test_who_acts_is_seen_when_the_step_opens(
    article: str, absences: list[tuple[str, str | None]], drafter: str, acting: str | None, problem: str
) -> None:
    for who, substitute in absences:
        away(who, substitute)
    step = Desk().submit(drafter, "decide jihun", matter="fine").step("jihun")
    assert (step.acting_id, step.problem) == (acting, problem), article


def test_a_substitute_who_left_the_city_acts_for_nobody() -> None:
    away("jihun", "serin")
    leave("serin")
    assert Desk().submit("haneul", "decide jihun", matter="fine").step("jihun").problem == "nobody"


# Marks and boxes ------------------------------------------------------------------------------------------------------

Way = Callable[[Desk], object]


def _head_decides(desk: Desk) -> None:
    desk.submit("yunho", "review seojin", "decide doyun").sign("seojin").sign("doyun")


def _delegated(desk: Desk) -> None:
    desk.submit("haneul", "review serin", "decide jihun", matter="fine").sign("serin").sign("jihun")


def _acting(desk: Desk) -> None:
    away("doyun", "seojin")
    desk.submit("yunho", "decide doyun").sign("seojin", of="doyun")


def _acting_for_a_delegate(desk: Desk) -> None:
    away("jihun", "bora")
    desk.submit("haneul", "review serin", "decide jihun", matter="fine").sign("serin").sign("bora", of="jihun")


def _back_early(desk: Desk) -> None:
    away("jihun", "bora")
    desk.submit("haneul", "decide jihun", matter="fine").sign("jihun")


def _alone(desk: Desk) -> None:
    desk.submit("haneul", "decide haneul", matter="certificate").sign("haneul")


def _skipped(desk: Desk) -> None:
    desk.submit("haneul", "review serin (출장)", "decide jihun", matter="fine").sign("jihun")


def _skipped_later(desk: Desk) -> None:
    desk.submit("haneul", "review serin", "decide jihun", matter="fine").skip("haneul", "serin", "병가").sign("jihun")


def _consulted(desk: Desk) -> None:
    desk.submit("haneul", "review serin", "consult yunseul + consult ideun", "decide jihun", matter="fine")
    desk.sign("serin").sign("ideun").sign("yunseul").sign("jihun")


def _review_acted(desk: Desk) -> None:
    away("serin", "bora")
    desk.submit("haneul", "review serin", "decide jihun", matter="fine").sign("bora", of="serin").sign("jihun")


def _half_way(desk: Desk) -> Desk:
    return desk.submit("haneul", "review serin", "decide jihun", matter="fine").sign("serin")


def _raised(desk: Desk) -> None:
    desk.submit("haneul", "review serin", "review jihun", "decide yunho", matter="fine", shift_reason="시민 관심이 큼")
    desk.sign("serin").sign("jihun").sign("yunho")


BOXES: list[tuple[str, Way, list[str]]] = [
    ("시행규칙 제7조제2항", _head_decides, ["안전교통국장 서윤호", "부시장 윤서진", "시장 11. 23. 한도윤"]),
    ("시행규칙 제7조제3항", _delegated, ["주무관 김하늘", "주차단속팀장 오세린", "교통관리과장 전결 11. 23. 문지훈"]),
    ("시행규칙 제7조제3항", _raised,
     ["주무관 김하늘", "주차단속팀장 오세린", "교통관리과장 문지훈", "안전교통국장 전결 11. 23. 서윤호"]),
    ("시행규칙 제7조제4항", _acting, ["안전교통국장 서윤호", "부시장 대결 11. 23. 윤서진"]),
    ("시행규칙 제7조제4항", _acting_for_a_delegate,
     ["주무관 김하늘", "주차단속팀장 오세린", "교통관리과장 전결", "주무관 대결 11. 23. 황보람"]),
    ("시행규칙 제7조제4항, 돌아옴", _back_early, ["주무관 김하늘", "교통관리과장 전결 11. 23. 문지훈"]),
    ("규정 제10조제2항", _alone, ["주무관 전결 11. 23. 김하늘"]),
    ("규정 제9조제1항", _skipped, ["주무관 김하늘", "주차단속팀장 출장", "교통관리과장 전결 11. 23. 문지훈"]),
    ("규정 제9조제1항", _skipped_later, ["주무관 김하늘", "주차단속팀장 병가", "교통관리과장 전결 11. 23. 문지훈"]),
    ("규정 제9조제2항", _consulted,
     ["주무관 김하늘", "주차단속팀장 오세린", "교통관리과장 전결 11. 23. 문지훈", "협조 회계과장 남윤슬",
      "협조 기획과장 강이든"]),
    ("규정 제9조제1항, 대행", _review_acted,
     ["주무관 김하늘", "주차단속팀장 직무대리 황보람", "교통관리과장 전결 11. 23. 문지훈"]),
    ("시행규칙 제7조제2항, 아직", _half_way, ["주무관 김하늘", "주차단속팀장 오세린"]),
]  # fmt: skip


@pytest.mark.parametrize(("article", "way", "printed"), BOXES)
def test_who_has_a_box_and_what_stands_in_it(article: str, way: Way, printed: list[str]) -> None:
    desk = Desk()
    way(desk)
    assert desk.printed == printed, article


@pytest.mark.parametrize(("important", "needed"), [(True, True), (False, False)])
def test_what_was_decided_in_absence_is_reported_afterwards(important: bool, needed: bool) -> None:
    """규정 제10조제3항: of important matters it is a duty."""
    away("doyun", "seojin")
    Desk().submit("yunho", "decide doyun", important=important).sign("seojin", of="doyun")
    report = LaterReport.objects.get()
    assert (report.absent_id, report.acting_id, report.needed) == ("doyun", "seojin", needed)
    api.see_later_report(people.actor("doyun"), report.pk)
    assert not api.later_reports(people.person("doyun"), only_unseen=True)


# Raised and lowered ---------------------------------------------------------------------------------------------------

SHIFTS = [
    ("규정 제67조, 그대로", ("review serin", "decide jihun"), "fine", Shift.NONE),
    ("규정 제67조, 올림", ("review serin", "review jihun", "decide yunho"), "fine", Shift.RAISED),
    ("규정 제67조, 올림", ("review serin", "decide doyun"), "fine", Shift.RAISED),
    ("규정 제67조, 내림", ("decide serin",), "fine", Shift.LOWERED),
    ("규정 제67조, 시장 결재를 내림", ("review serin", "decide jihun"), "", Shift.LOWERED),
]


@pytest.mark.parametrize(("article", "steps", "matter", "shift"), SHIFTS)
def test_a_raised_or_lowered_decision_needs_its_reason(
    article: str, steps: tuple[str, ...], matter: str, shift: Shift
) -> None:
    if shift:
        with pytest.raises(ShiftNeedsReason, match="징계"):
            Desk().submit("haneul", *steps, matter=matter, shift_reason="  ")
    course = Desk().submit("haneul", *steps, matter=matter, shift_reason="시장님 지시 사항임").course
    assert (course.shift, course.shift_reason) == (shift, "시장님 지시 사항임" if shift else ""), article


# What is refused ------------------------------------------------------------------------------------------------------

FAULTY_LINES = [
    ("규정 제10조, 아무도 없음", (), "결재할 사람을"),
    ("규정 제10조, 결재 없음", ("review serin",), "한 사람이어야"),
    ("규정 제10조, 결재 둘", ("decide jihun", "decide yunho"), "한 사람이어야"),
    ("규정 제9조, 결재 뒤 검토", ("decide jihun", "review yunho"), "결재 뒤에는"),
    ("규정 제9조, 결재와 함께 협조", ("review serin", "decide jihun + consult yunseul"), "결재 뒤에는"),
    ("규정 제9조, 두 번", ("review serin", "consult yunseul", "review yunseul", "decide jihun"), "두 번"),
    ("규정 제9조, 자기 검토", ("review haneul", "decide jihun"), "자기 문서를"),
    ("규정 제9조, 자기 협조", ("consult haneul", "decide jihun"), "자기 문서를"),
    ("규정 제9조, 나란한 검토", ("review serin + review jihun", "decide yunho"), "협조뿐"),
    ("규정 제9조, 거꾸로", ("review jihun", "decide serin"), "낮은 직위에서"),
    ("규정 제10조, 다른 부서의 과장", ("review serin", "decide yunseul"), "결재할 자리에 있지 않습니다"),
    ("규정 제10조, 다른 팀의 사람", ("decide daon",), "결재할 자리에 있지 않습니다"),
    ("규정 제10조제2항, 맡지 않은 일을 혼자", ("decide haneul",), "스스로 기안하고"),
]


@pytest.mark.parametrize(("article", "steps", "told"), FAULTY_LINES)
def test_a_line_that_cannot_be_submitted(article: str, steps: tuple[str, ...], told: str) -> None:
    with pytest.raises(LineFault, match=told):
        Desk().submit("haneul", *steps, matter="fine", shift_reason="급한 일임")


def test_a_line_with_somebody_who_left_cannot_be_submitted() -> None:
    leave("serin")
    with pytest.raises(LineFault, match=r"근무하지 않는 사람.*오세린"):
        Desk().submit("haneul", "review serin", "decide jihun", matter="fine")


def _under_way() -> Desk:
    return Desk().submit("haneul", "review serin", "consult yunseul", "decide jihun", matter="fine")


def _decided() -> Desk:
    return Desk().submit("haneul", "review serin", "decide jihun", matter="fine").sign("serin").sign("jihun")


def _at_consultation() -> Desk:
    return _under_way().sign("serin")


REFUSED: list[tuple[str, Callable[[], Desk], Way, type[Refusal], str]] = [
    ("규정 제9조제4항, 협조자는 고치지 않음", _at_consultation,
     lambda d: d.edit("yunseul"), NotAllowed, "고치지 않습니다"),
    ("규정 제9조제4항, 말 없는 이견", _at_consultation,
     lambda d: d.sign("yunseul", disagrees=True), Refusal, "어떤 의견"),
    ("규정 제9조제4항, 검토자의 이견", _under_way,
     lambda d: d.sign("serin", disagrees=True, opinion="다름"), Refusal, "협조에서만"),
    ("규정 제9조제1항, 기안자의 검토", _under_way, lambda d: d.sign("haneul", of="serin"), NotFound, "그런 결재"),
    ("규정 제10조, 모르는 사람의 결재", _under_way, lambda d: d.sign("garam", of="serin"), NotFound, "그런 결재"),
    ("규정 제10조, 같은 과 동료의 결재", _under_way, lambda d: d.sign("bora", of="serin"), NotFound, "그런 결재"),
    ("규정 제10조, 상급자의 가로채기", _under_way, lambda d: d.sign("yunho", of="serin"), NotFound, "그런 결재"),
    ("규정 제9조, 차례 앞지르기", _under_way, lambda d: d.sign("jihun"), CannotBeDone, "차례"),
    ("규정 제10조, 두 번 서명", _at_consultation, lambda d: d.sign("serin"), CannotBeDone, "먼저 서명"),
    ("규정 제6조제1항, 두 번 결재", _decided, lambda d: d.sign("jihun"), CannotBeDone, "이미 결재 완료"),
    ("규정 제9조, 결재 뒤 검토", _decided, lambda d: d.sign("serin"), CannotBeDone, "이미 결재 완료"),
    ("규정 제6조제1항, 모르는 사람은 끝난 것도 모름", _decided,
     lambda d: d.sign("garam", of="jihun"), NotFound, "그런 결재"),
    ("시행령 제16조, 까닭 없는 반려", _under_way, lambda d: d.send_back("serin", " "), Refusal, "반려하는 까닭"),
    ("시행령 제16조, 협조자의 반려", _at_consultation, lambda d: d.send_back("yunseul"), CannotBeDone, "차례"),
    ("시행령 제16조, 모르는 사람의 반려", _under_way, lambda d: d.send_back("daon", of="serin"), NotFound, "그런 결재"),
    ("시행령 제16조, 결재 뒤 반려", _decided, lambda d: d.send_back("jihun"), CannotBeDone, "이미 결재 완료"),
    ("시행령 제16조, 본 뒤의 결재 취소", lambda: _at_consultation().see("yunseul"),
     lambda d: d.recall("serin"), CannotBeDone,
     "이미 열어"),
    ("시행령 제16조, 서명한 뒤의 결재 취소", lambda: _at_consultation().sign("yunseul"), lambda d: d.recall("serin"),
     CannotBeDone, "이미 열어"),
    ("규정 제17조, 결재 뒤의 결재 취소", _decided, lambda d: d.recall("jihun"), CannotBeDone, "이미 결재 완료"),
    ("시행령 제16조, 남의 서명 취소", _at_consultation,
     lambda d: d.recall("haneul", of="serin"), NotFound, "그런 결재"),
    ("규정 제17조, 결재 뒤의 회수", _decided, lambda d: d.withdraw("haneul"), CannotBeDone, "이미 결재 완료"),
    ("시행령 제16조, 남의 회수", _under_way, lambda d: d.withdraw("bora"), NotFound, "그런 결재"),
    ("시행령 제16조, 결재자의 회수", _under_way, lambda d: d.withdraw("jihun"), NotFound, "그런 결재"),
    ("규정 제17조, 결재 뒤의 수정", _decided, lambda d: d.edit("jihun"), CannotBeDone, "이미 결재 완료"),
    ("규정 제9조제3항, 남의 수정", _under_way, lambda d: d.edit("garam", of="serin"), NotFound, "그런 결재"),
    ("규정 제9조제3항, 기안자의 수정", _under_way, lambda d: d.edit("haneul", of="serin"), NotFound, "그런 결재"),
    ("규정 제9조제1항, 까닭 없는 생략", _under_way,
     lambda d: d.skip("haneul", "serin", " "), Refusal, "검토할 수 없는"),
    ("규정 제9조제1항, 협조의 생략", _at_consultation, lambda d: d.skip("haneul", "yunseul"), CannotBeDone, "차례"),
    ("규정 제9조제1항, 남의 생략", _under_way, lambda d: d.skip("bora", "serin"), NotFound, "그런 결재"),
    ("규정 제10조, 까닭 없는 결재자 변경", _under_way,
     lambda d: d.reassign("haneul", "serin", "bora", " "), Refusal, "까닭"),
    ("규정 제10조, 남의 결재자 변경", _under_way, lambda d: d.reassign("bora", "serin", "bora"), NotFound, "그런 결재"),
    ("규정 제10조, 결재자를 다른 부서로", _under_way, lambda d: d.reassign("haneul", "jihun", "ideun"), LineFault,
     "결재할 자리에"),
    ("규정 제10조제2항, 결재자를 기안자로", lambda: Desk().submit("haneul", "decide jihun", matter="fine"),
     lambda d: d.reassign("haneul", "jihun", "haneul"), LineFault, "스스로 기안하고"),
    ("규정 제9조, 검토자를 기안자로", _under_way,
     lambda d: d.reassign("haneul", "serin", "haneul"), LineFault, "자기 문서를"),
    ("규정 제10조, 바뀐 글에 서명", _under_way,
     lambda d: d.sign("serin", digest="0" * 64), ContentChanged, "바뀌었습니다"),
    ("규정 제8조, 두 번 상신", _under_way, lambda d: d.submit("haneul", "decide jihun", matter="fine"), Refusal,
     "이미 결재가 진행"),
]  # fmt: skip


@pytest.mark.parametrize(("article", "given", "deed", "refusal", "told"), REFUSED)
def test_what_is_refused_changes_nothing(
    article: str, given: Callable[[], Desk], deed: Way, refusal: type[Refusal], told: str
) -> None:
    desk = given()
    course_id, before = desk.course_id, _facts(desk)
    with pytest.raises(refusal, match=told) as refused:
        deed(desk)
    desk.course_id = course_id
    assert type(refused.value) is refusal, article
    assert _facts(desk) == before, article


def _facts(desk: Desk) -> object:
    steps = desk.course.steps.all().values_list("person", "acting", "state", "signer", "opinion", "reason")
    return list(steps), desk.course.state, desk.course.body, desk.course.entries.count()


def test_somebody_of_no_department_cannot_sign_at_all() -> None:
    """규정 제10조: an account without a person signs nothing."""
    desk = _under_way()
    leave("serin")
    with pytest.raises(NotAllowed, match="직원만"):
        desk.sign("serin")


# The course that is kept ----------------------------------------------------------------------------------------------

COURSES: list[tuple[str, Way, str, list[str]]] = [
    ("규정 제6조제1항", _delegated, "decided", ["submit", "sign", "sign", "note"]),
    ("규정 제9조제1항", _skipped, "decided", ["submit", "skip", "sign", "note"]),
    ("시행령 제16조, 반려", lambda d: _half_way(d).send_back("jihun"), "returned", ["submit", "sign", "return"]),
    ("시행령 제16조, 회수", lambda d: _half_way(d).withdraw("haneul", "다시 봄"), "withdrawn",
     ["submit", "sign", "withdraw"]),
    ("시행령 제16조, 혼자 결재하기 전 회수",
     lambda d: d.submit("haneul", "consult ideun", "decide haneul", matter="certificate").withdraw("haneul"),
     "withdrawn", ["submit", "withdraw"]),
    ("시행령 제16조, 결재 취소",
     lambda d: _half_way(d).recall("serin"), "in_progress", ["submit", "sign", "recall"]),
    ("시행령 제16조, 생략을 넘어 취소",
     lambda d: d.submit("haneul", "review serin", "review jihun (출장)", "decide yunho", matter="fine",
                        shift_reason="관심이 큼").sign("serin").recall("serin").sign("serin"),
     "in_progress", ["submit", "sign", "skip", "recall", "sign", "skip"]),
    ("규정 제9조제3항", lambda d: (d.submit("haneul", "review serin", "decide jihun", matter="fine").edit("serin")
                             .sign("serin").sign("jihun")), "decided", ["submit", "edit", "sign", "sign", "note"]),
]  # fmt: skip


@pytest.mark.parametrize(("article", "way", "state", "deeds"), COURSES)
def test_the_whole_course_stays(article: str, way: Way, state: str, deeds: list[str]) -> None:
    desk = Desk()
    way(desk)
    kept = [entry.content["deed"] for entry in desk.course.entries.all()]
    assert (desk.course.state, kept) == (state, deeds), article


def test_an_opinion_does_not_edit_and_stays() -> None:
    """규정 제9조제4항: another opinion of who is consulted stands beside the draft."""
    desk = _at_consultation()
    before = desk.course.body
    desk.sign("yunseul", opinion="예산이 모자랍니다.", disagrees=True)
    step = desk.step("yunseul")
    assert (step.opinion, step.disagrees, desk.course.body) == ("예산이 모자랍니다.", True, before)
    assert desk.open == {"jihun"}


def test_consultations_beside_each_other_are_open_together_and_the_decision_waits_for_all() -> None:
    """규정 제9조제2항."""
    desk = Desk().submit("haneul", "consult yunseul + consult ideun", "decide jihun", matter="fine")
    assert desk.open == {"yunseul", "ideun"}
    assert desk.sign("ideun").open == {"yunseul"}
    assert desk.sign("yunseul").open == {"jihun"}


def test_who_follows_in_the_post_decides_and_the_course_says_so() -> None:
    """규정 제10조: the post decides, not the person."""
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine")
    leave("jihun")
    hire("nara", "나라온", "traffic", "department-head")
    desk.sign("serin")
    assert desk.open == {"nara"}
    assert desk.sign("nara").printed[-1] == "교통관리과장 전결 11. 23. 나라온"
    handed = desk.course.entries.get(content__deed="reassign").content
    assert "문지훈님이 자리를 떠나 나라온님이 이어받았습니다" in handed["reason"]


def test_a_post_left_empty_mid_course_is_told_and_the_drafter_goes_on() -> None:
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    leave("jihun")
    api.refresh_standing()
    assert desk.step("jihun").problem == "vacant"
    desk.reassign("haneul", "jihun", "yunho", "과장 자리가 비었습니다.")
    assert (desk.course.shift, desk.open) == (Shift.NONE, {"yunho"})


def test_a_decision_handed_higher_on_the_way_is_raised_as_well() -> None:
    """규정 제67조: nobody gets around the regulation by changing the line after submission."""
    desk = Desk().submit("haneul", "decide jihun", matter="fine").reassign("haneul", "jihun", "seojin", "급한 일임")
    assert (desk.course.shift, desk.course.shift_reason) == (Shift.RAISED, "급한 일임")


def test_the_head_of_another_team_does_not_follow() -> None:
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine")
    leave("serin")
    hire("mari", "마리", "traffic", "team-head", team="facilities")
    api.refresh_standing()
    assert (desk.open, desk.step("serin").problem) == ({"serin"}, "vacant")


def test_a_head_who_takes_over_another_team_leaves_the_turn_to_the_successor() -> None:
    """규정 제9조제1항: the head of the drafter's team reviews, whoever that is now."""
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine")
    Person.objects.filter(id="serin").update(team="facilities")
    assert api.refresh_standing() == 1
    assert desk.step("serin").problem == "vacant"
    with pytest.raises(NotFound):
        desk.sign("serin")
    hire("mari", "마리", "traffic", "team-head", team="enforcement")
    api.refresh_standing()
    assert desk.sign("mari").printed[1] == "주차단속팀장 마리"


def test_the_head_of_a_team_that_was_renamed_stays() -> None:
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine")
    Team.objects.filter(id="enforcement").update(name="교통단속팀")
    assert api.refresh_standing() == 0
    assert desk.sign("serin").open == {"jihun"}


def test_who_moved_to_another_post_signs_no_longer() -> None:
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    people.move("jihun", "planning")
    with pytest.raises(NotFound):
        desk.sign("jihun")


# Numbers and the register: cases of documents follow here -------------------------------------------------------------

NUMBERS: list[tuple[str, Way, str | None]] = [
    ("기록규칙 제4조제1호, 결재가 끝난 뒤", _delegated, "교통관리과-1"),
    ("기록규칙 제4조제1호, 끝나기 전", _half_way, None),
    ("기록규칙 제4조제1호, 반려", lambda d: _half_way(d).send_back("jihun"), None),
    ("기록규칙 제4조제1호, 회수", lambda d: _half_way(d).withdraw("haneul"), None),
]


@pytest.mark.parametrize(("article", "way", "number"), NUMBERS)
def test_a_number_is_given_with_the_decision_and_stands_in_the_last_entry(
    article: str, way: Way, number: str | None
) -> None:
    desk = Desk()
    way(desk)
    last = desk.course.entries.last()
    assert last is not None
    assert last.content.get("number") == number, article


def test_there_are_sixty_cases_and_each_names_its_article() -> None:
    tables = (WHO_DECIDES, WHO_STANDS_IN_THE_LINE, NO_PROPOSAL, WHO_ACTS, BOXES, SHIFTS, FAULTY_LINES, REFUSED, COURSES)
    articles = [str(case[0]) for table in (*tables, NUMBERS) for case in table]
    assert len(articles) >= 60
    assert all(article.startswith(("규정 제", "시행규칙 제", "시행령 제", "기록규칙 제")) for article in articles)
