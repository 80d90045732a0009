"""버리기: a draft that was never submitted, by its drafter alone, and taken back as it was."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from madang.core.api import NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents import api
from madang.documents.models import AccessEntry, Document
from madang.documents.queries.lists import own_documents
from madang.documents.rules.states import DocumentState
from tests.support.office import actor, person
from tests.support.papers import GIVEN, Paper, outgoing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def discard(paper: Paper, who: str = "haneul") -> Document:
    return api.discard_document(actor(who), paper.pk)


def verbs() -> list[str]:
    return list(AuditEntry.objects.filter(subject_kind="document").order_by("seq").values_list("verb", flat=True))


def test_what_is_thrown_away_comes_back_as_it_was() -> None:
    paper = Paper().save(**outgoing("순천교육지원청교육장")).enclose()
    before = Document.objects.filter(pk=paper.pk).values().get()
    thrown = discard(paper)
    assert (thrown.state, str(thrown.restorable_until)) == (DocumentState.DISCARDED, "2026-12-23")
    api.restore_document(actor("haneul"), paper.pk)
    after = Document.objects.filter(pk=paper.pk).values().get()
    assert {**after, "changed_at": before["changed_at"]} == before
    assert (paper.document.enclosures.count(), paper.document.recipients.count()) == (1, 1)
    assert verbs()[-2:] == ["discard_document", "restore_document"]


def test_done_twice_it_is_done_once() -> None:
    paper = Paper()
    for deed in (api.discard_document, api.discard_document, api.restore_document, api.restore_document):
        deed(actor("haneul"), paper.pk)
    assert verbs() == ["draft_document", "discard_document", "restore_document"]


def test_it_stands_in_no_list_but_its_own() -> None:
    kept, thrown = Paper().save(title="남긴 문서"), Paper().save(title="버린 문서")
    discard(thrown)
    haneul = person("haneul")
    assert list(own_documents(haneul)) == [kept.document]
    assert list(own_documents(haneul, words="버린")) == []
    assert list(own_documents(haneul, "draft")) == [kept.document]
    assert list(own_documents(haneul, "discarded", "버린")) == [thrown.document]
    assert list(own_documents(person("serin"), "discarded")) == []


SUBMITTED: list[tuple[str, Callable[[], Paper], str]] = [
    ("in approval", lambda: Paper().save().submit(), "결재 중"),
    ("signed by one", lambda: Paper().save().submit().sign("serin"), "결재 중"),
    ("edited in review", lambda: Paper().save().submit().edit("serin"), "결재 중"),
    ("returned", lambda: Paper().save().submit().send_back("serin"), "반려"),
    ("withdrawn", lambda: Paper().save().submit().withdraw(), "회수"),
    ("registered", lambda: Paper().decided(), "등록"),
]


@pytest.mark.parametrize(("made", "words"), [case[1:] for case in SUBMITTED], ids=[case[0] for case in SUBMITTED])
def test_what_was_ever_submitted_is_never_thrown_away(made: Callable[[], Paper], words: str) -> None:
    """기록물관리법 시행령 제16조: the course of an approval is a record."""
    paper = made()
    before = paper.document.state
    with pytest.raises(Refusal, match=f"{words} 문서는 버릴 수 없습니다"):
        discard(paper)
    assert paper.document.state == before
    assert "discard_document" not in verbs()


def test_somebody_elses_draft_does_not_exist() -> None:
    paper = Paper().save()
    for who in ("bora", "serin", "jihun"):
        with pytest.raises(NotFound):
            discard(paper, who)
    discard(paper)
    with pytest.raises(NotFound):
        api.restore_document(actor("bora"), paper.pk)
    with pytest.raises(NotFound):
        api.open_document(actor("bora"), paper.pk)
    assert paper.document.state == DocumentState.DISCARDED


def test_another_window_is_told_and_revives_nothing() -> None:
    paper = Paper().save()
    edition = paper.document.edition
    discard(paper)
    late = replace(GIVEN, edition=edition, title="다른 창이 저절로 저장함")
    for deed in (
        lambda: api.save_document(actor("haneul"), paper.pk, late, by_itself=True),
        lambda: api.enclose(actor("haneul"), paper.pk, name="늦은 파일.txt", content=b"late"),
        lambda: api.submit_document(actor("haneul"), paper.pk),
    ):
        with pytest.raises(Refusal, match="버린 문서라 고칠 수 없습니다") as refused:
            deed()
        assert refused.value.status == 409
    assert (paper.document.title, paper.document.state) == (GIVEN.title, DocumentState.DISCARDED)
    api.restore_document(actor("haneul"), paper.pk)
    api.save_document(actor("haneul"), paper.pk, late, by_itself=True)
    assert paper.document.title == "다른 창이 저절로 저장함"


def test_what_one_threw_away_oneself_is_looked_at_without_an_entry() -> None:
    paper = Paper().save()
    discard(paper)
    assert api.open_document(actor("haneul"), paper.pk).discarded_at
    assert not AccessEntry.objects.exists()


def test_what_was_thrown_away_is_not_drafted_again() -> None:
    paper = Paper().save()
    discard(paper)
    with pytest.raises(Refusal, match="아직 끝나지 않은 문서"):
        paper.again()


def test_the_database_itself_knows_since_when() -> None:
    paper = Paper()
    for wrong in ({"state": DocumentState.DISCARDED}, {"discarded_at": paper.document.created_at}):
        with pytest.raises(IntegrityError, match="discarded_since_a_day"), transaction.atomic():
            Document.objects.filter(pk=paper.pk).update(**wrong)
