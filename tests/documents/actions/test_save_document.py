"""Saving a draft: everything or nothing, and never over what somebody else saved."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents import api
from madang.documents.actions.keep_version import keep_version
from madang.documents.actions.save_document import EditedElsewhere
from madang.documents.actions.take_recipients import GivenRecipient
from madang.documents.models import Document, RecordFile
from madang.documents.queries.lists import by_words
from madang.documents.rules.kinds import RecipientKind
from tests.documents.conftest import Clock
from tests.support.forms import png
from tests.support.office import actor
from tests.support.papers import GIVEN, Paper, items, outgoing, to_departments

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_each_saving_on_purpose_is_an_edition_with_what_would_be_signed() -> None:
    paper = Paper().save(title="첫 제목").save(title="둘째 제목")
    versions = list(paper.document.versions.all())
    assert [each.edition for each in versions] == [1, 2, 3]
    assert [each.content["title"] for each in versions] == ["", "첫 제목", "둘째 제목"]
    assert len({each.digest for each in versions}) == 3


def save_by_itself(paper: Paper, title: str) -> None:
    given = replace(GIVEN, edition=paper.document.edition, title=title)
    api.save_document(actor(paper.drafter), paper.pk, given, by_itself=True)


def told(paper: Paper) -> list[tuple[str, str]]:
    return [(each.reason, each.content["title"]) for each in paper.document.versions.all()]


def savings() -> int:
    return AuditEntry.objects.filter(verb="save_document").count()


def test_of_what_saves_itself_the_first_and_the_last_of_each_sitting_stay(office: Clock) -> None:
    """시행령 제16조: edits are records; forty pauses of typing are one edit."""
    paper = Paper()
    for title in ("주", "주정", "주정차"):
        save_by_itself(paper, title)
    assert told(paper) == [("새 기안", ""), ("", "주정차")]
    office.turn(hours=2)
    for title in ("주정차 과", "주정차 과태", "주정차 과태료"):
        save_by_itself(paper, title)
    assert told(paper)[1:] == [("", "주정차"), ("이어 씀", "주정차 과"), ("", "주정차 과태료")]
    assert paper.document.edition == 7
    assert savings() == 1


def test_what_was_saved_on_purpose_stays_and_is_audited() -> None:
    paper = Paper().save(title="가").save(title="나")
    save_by_itself(paper, "다")
    save_by_itself(paper, "라")
    paper.save(title="마")
    assert told(paper)[1:] == [("저장", "가"), ("저장", "나"), ("저장", "마")]
    assert savings() == 3


def test_what_was_submitted_stays_though_its_author_writes_on_within_the_sitting() -> None:
    """규정 제17조: an edition that is signed never goes, not even one that saved itself."""
    paper = Paper()
    save_by_itself(paper, GIVEN.title)
    document = paper.submit().document
    document.edition += 1
    keep_version(document, paper.drafter)
    signed = paper.course.entries.get().content["body"]
    assert [each.digest == signed for each in document.versions.all()] == [False, True, True]


def test_who_saves_upon_an_older_edition_is_told_and_nothing_is_half_done() -> None:
    paper = Paper().save(**outgoing("순천교육지원청교육장"))
    before = Document.objects.filter(pk=paper.pk).values().get()
    late = replace(GIVEN, edition=paper.document.edition - 1, title="늦은 창", internal=True)
    with pytest.raises(EditedElsewhere) as conflict:
        api.save_document(actor("haneul"), paper.pk, late)
    assert conflict.value.status == 409
    assert Document.objects.filter(pk=paper.pk).values().get() == before
    assert (paper.document.recipients.count(), paper.document.versions.count()) == (1, 2)


WRONG: list[tuple[str, Mapping[str, Any], str]] = [
    ("a body of another shape", {"body": {"blocks": [{"kind": "item", "level": 9, "text": "깊음"}]}}, "본문을 읽을 수"),
    ("a field that no body has", {"body": {"blocks": [], "script": "x"}}, "본문을 읽을 수"),
    (
        "a table that is no grid",
        {"body": {"blocks": [{"kind": "table", "rows": [["가"], ["나", "다"]]}]}},
        "본문을 읽을",
    ),
    ("a null character", {"body": items("널\x00문자")}, "널 문자"),
    (
        "a picture that nobody kept",
        {"body": {"blocks": [{"kind": "picture", "file": str(UUID(int=1))}]}},
        "그림을 찾을 수",
    ),
    ("another department's task", {"unit_task": "contracts"}, "우리 부서의 단위과제가 아닙니다"),
    ("a file of no such task", {"record_file": 999}, "기록물철이 아니거나"),
    ("an unknown department", to_departments("nowhere"), "수신 부서를 찾을 수"),
    ("too many recipients", outgoing(*(f"제{n}장" for n in range(501))), "500명까지"),
    ("nobody's name for the ★", {"originator": "nobody"}, "고른 사람을 찾을 수"),
    ("nobody's name for the ⊙", {"reporter": "nobody"}, "고른 사람을 찾을 수"),
    (
        "an address longer than any",
        {"internal": False, "recipients": (GivenRecipient(RecipientKind.PERSON, "김", "", "a" * 250 + "@b.kr"),)},
        "메일 주소가 너무 깁니다",
    ),
]


@pytest.mark.parametrize(("changes", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_cannot_be_kept_is_refused_with_a_sentence_and_changes_nothing(
    changes: Mapping[str, Any], told: str
) -> None:
    paper = Paper().save(**outgoing("순천교육지원청교육장"))
    with pytest.raises(Refusal, match=told):
        paper.save(**changes)
    assert (paper.document.edition, paper.document.recipients.count()) == (2, 1)


def test_long_words_are_cut_to_what_the_form_holds() -> None:
    document = Paper().save(title="가" * 300, summary="나" * 900, matter="m" * 99, keywords=["다"] * 50).document
    assert (len(document.title), len(document.summary), document.keywords) == (200, 500, ["다"])


def test_a_file_that_is_finished_takes_no_more_documents() -> None:
    finished = RecordFile.objects.create(
        unit_task_id="parking-fines", department_id="traffic", title="2026년 과태료", year=2026, retention="5",
        serial=1, finished_on="2026-11-01",
    )  # fmt: skip
    with pytest.raises(Refusal, match="이미 마친 철"):
        Paper().save(record_file=finished.pk)


def test_a_department_is_addressed_by_its_head() -> None:
    document = Paper().save(**to_departments("accounting", "city-hall")).document
    assert [each.name for each in document.recipients.all()] == ["회계과장", "순천시청"]


def test_a_draft_is_found_by_the_words_of_its_text() -> None:
    paper = Paper().save(body=items("체육관 앞 도로를 고칩니다."))
    assert list(by_words(Document.objects.all(), "체육관")) == [paper.document]


def test_somebody_elses_draft_does_not_exist() -> None:
    paper = Paper().save()
    with pytest.raises(NotFound):
        api.save_document(actor("bora"), paper.pk, replace(GIVEN, edition=2))
    with pytest.raises(NotFound):
        api.save_document(actor("haneul"), paper.pk + 99, GIVEN)


def test_what_is_on_its_way_is_not_saved() -> None:
    with pytest.raises(NotAllowed, match="결재 중 문서는 고칠 수 없습니다"):
        Paper().save().submit().save(title="몰래 고침")


def test_a_picture_of_somebody_else_is_not_put_into_ones_own_text() -> None:
    """시행령 제28조제2항: what one may not open is not printed for one either."""
    theirs = api.keep_picture(actor("garam"), "비밀 약도.png", png())
    with pytest.raises(Refusal, match="그림을 찾을 수 없습니다"):
        Paper().save(body={"blocks": [{"kind": "picture", "file": str(theirs.id)}]})
