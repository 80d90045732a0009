"""상신: what stands in the way is said; nothing of a refused submission stays."""

from collections.abc import Mapping
from typing import Any

import pytest

from madang.approval.api import LineFault, ShiftNeedsReason
from madang.approval.models import Course
from madang.core.api import NotFound, Refusal
from madang.documents import api
from madang.documents.actions.submit_document import MustBeMended
from madang.documents.models import RegisterEntry
from madang.documents.rules.kinds import RecipientKind
from madang.documents.rules.openness import Openness
from madang.documents.rules.states import DocumentState
from tests.support.office import actor, away, leave
from tests.support.papers import Paper, items, outgoing, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

MUSTS: list[tuple[str, Mapping[str, Any], str]] = [
    ("제목 없음", {"title": " "}, "title-empty"),
    ("문서요지 없음, 규정 제5조제2항", {"summary": ""}, "summary-empty"),
    ("키워드 없음, 규정 제5조제2항", {"keywords": (" ",)}, "keywords-empty"),
    ("본문 없음", {"body": {"blocks": []}}, "body-empty"),
    ("수신자 없음", outgoing(), "receivers-empty"),
    ("빈 자리 {{성명}}", {"body": items("{{성명}} 귀하께 알립니다.")}, "unfilled"),
    ("빈 자리 ○○", {"title": "○○ 도로 점용 허가"}, "unfilled"),
    ("비공개에 근거 없음, 정보공개법 제9조", {"openness": Openness.CLOSED}, "openness-grounds"),
    ("공개에 주민등록번호, 정보공개법 제9조", {"body": items("신청인 900101-1234568의 건입니다.")}, "personal-data"),
]


@pytest.mark.parametrize(("changes", "rule"), [case[1:] for case in MUSTS], ids=[case[0] for case in MUSTS])
def test_what_must_be_mended_is_told_and_the_draft_stays_one(changes: Mapping[str, Any], rule: str) -> None:
    paper = Paper().save(**changes)
    with pytest.raises(MustBeMended) as refused:
        paper.submit()
    assert rule in {each.rule for each in refused.value.findings}
    assert all(each.must for each in refused.value.findings)
    assert (paper.document.state, Course.objects.count()) == (DocumentState.DRAFT, 0)


def test_several_are_counted_in_the_sentence() -> None:
    with pytest.raises(MustBeMended, match=r"제목이 비어 있습니다.* \(그 밖에 2건\)"):
        Paper().save(title="", summary="", keywords=()).submit()


def test_a_class_is_needed_since_it_is_registered_at_once() -> None:
    """시행령 제22조."""
    with pytest.raises(Refusal, match="단위과제를 골라 주세요"):
        Paper().save(unit_task="").submit()


LINES: list[tuple[str, tuple[dict[str, object], ...]]] = [
    ("결재선 없음", ()),
    ("결재권자 없음", rows("review serin")),
    ("기안자가 검토", rows("review haneul", "decide jihun")),
    ("두 번 결재", rows("decide serin", "decide jihun")),
    ("결재 뒤 검토", rows("decide jihun", "review serin")),
    ("다른 부서의 결재", rows("decide yunseul")),
]


@pytest.mark.parametrize("line", [case[1] for case in LINES], ids=[case[0] for case in LINES])
def test_a_line_that_cannot_be_is_refused(line: tuple[dict[str, object], ...]) -> None:
    paper = Paper().save(line=line)
    with pytest.raises(LineFault):
        paper.submit()
    assert (paper.document.state, Course.objects.count()) == (DocumentState.DRAFT, 0)


@pytest.mark.parametrize("row", [{"role": "decide"}, {"stage": "x", "role": "decide", "person": "jihun"}])
def test_a_line_that_nobody_can_read_is_refused(row: dict[str, object]) -> None:
    paper = Paper().save()
    document = paper.document
    document.line = [row]
    document.save()
    with pytest.raises(Refusal, match="결재선을 읽을 수 없습니다"):
        paper.submit()


def test_somebody_who_left_since_is_named() -> None:
    paper = Paper().save()
    leave("serin")
    with pytest.raises(LineFault, match="오세린"):
        paper.submit()


def test_to_raise_or_lower_the_decision_needs_a_reason() -> None:
    """규정 제67조."""
    paper = Paper().save(line=rows("review serin", "review jihun", "decide yunho"))
    with pytest.raises(ShiftNeedsReason):
        paper.submit()
    paper.submit(shift_reason="시민의 관심이 큼")
    assert (paper.course.shift, paper.course.shift_reason) == ("raised", "시민의 관심이 큼")


def test_what_is_submitted_waits_for_the_first_and_is_not_registered() -> None:
    paper = Paper().save(urgent=True, important=True).submit(opinion="  급합니다.  ")
    assert paper.document.state == DocumentState.IN_APPROVAL
    assert [(step.person_id, step.state) for step in paper.course.steps.all()] == [
        ("haneul", "signed"),
        ("serin", "open"),
        ("jihun", "waiting"),
    ]
    assert (paper.course.urgent, paper.course.important, paper.step("haneul").opinion) == (True, True, "급합니다.")
    assert not RegisterEntry.objects.exists()


def test_who_decides_alone_registers_by_submitting() -> None:
    """규정 제10조제2항: 담당자에게 맡긴 사항."""
    paper = Paper().save(matter="certificate", line=rows("decide haneul")).submit().sign("haneul")
    assert paper.document.number == "교통관리과-1"


def test_it_is_submitted_once() -> None:
    paper = Paper().save().submit()
    with pytest.raises(Refusal, match="결재 중 문서는 고칠 수 없습니다"):
        paper.submit()


def test_a_colleague_submits_nothing_for_the_drafter() -> None:
    paper = Paper().save()
    for who in ("bora", "serin", "garam"):
        with pytest.raises(NotFound):
            api.submit_document(actor(who), paper.pk)


def test_a_substitute_stands_in_from_the_first_moment() -> None:
    away("serin", "bora")
    assert Paper().save().submit().step("serin").acting_id == "bora"


def test_a_page_for_each_needs_each_value_before_it_is_submitted() -> None:
    """규정 제12조; what is put into the fields is signed with the text."""
    told: dict[str, Any] = {"one_each": True, "body": items("{{성명}} 귀하의 과태료를 알립니다.")}
    paper = Paper().save(**outgoing("김하늘", **told))
    with pytest.raises(Refusal, match="‘김하늘’에게 보낼 성명 값이 없습니다"):
        paper.submit()
    assert paper.document.state == DocumentState.DRAFT
    named = api.GivenRecipient(RecipientKind.PERSON, "김하늘", values={"성명": "김하늘"})
    paper.save(**{**outgoing(**told), "recipients": (named,)}).submit()
    assert paper.document.versions.latest("edition").content["recipients"] == ["김하늘 | 성명=김하늘"]
