"""기안: blank, from a template, or once more."""

import pytest

from madang.core.api import NotFound, Refusal
from madang.documents import api
from madang.documents.models import Document, Template
from madang.documents.rules.form import FormKind
from madang.documents.rules.kinds import SealKind
from madang.documents.rules.states import DocumentState
from tests.support.office import actor
from tests.support.papers import Paper, items, outgoing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

CONTENT = {
    "title": "○○ 회의 개최 알림",
    "summary": "회의를 알리는 것임.",
    "keywords": ["회의"],
    "body": items("회의를 엽니다."),
    "openness": "partial",
    "grounds": [5],
    "internal": False,
}


def test_a_blank_draft_belongs_to_its_drafter_and_their_department() -> None:
    document = Paper(form=FormKind.SHORT).document
    assert (document.drafter_id, document.department_id, document.form) == ("haneul", "traffic", "short")
    assert (document.state, document.edition, document.number) == (DocumentState.DRAFT, 1, "")
    assert document.versions.get().reason == "새 기안"


def test_a_template_gives_its_texts_and_what_goes_out_waits_for_the_seal() -> None:
    Template.objects.create(id="meeting", name="회의 알림", group="알림", form="general", content=CONTENT)
    document = api.draft_document(actor("haneul"), template="meeting")
    assert (document.title, document.openness, document.grounds) == (CONTENT["title"], "partial", [5])
    assert (document.internal, document.seal, document.template_id) == (False, SealKind.SEAL, "meeting")


def test_a_template_that_was_withdrawn_begins_nothing() -> None:
    Template.objects.create(id="old", name="옛 서식", group="알림", form="general", content=CONTENT, withdrawn=True)
    with pytest.raises(Refusal, match="그런 서식이 없습니다"):
        api.draft_document(actor("haneul"), template="old")
    assert not Document.objects.exists()


def test_a_returned_document_is_drafted_again_and_both_stay() -> None:
    former = Paper().save(**outgoing("순천교육지원청교육장"), originator="haneul").enclose().submit().send_back("serin")
    again = former.again()
    new, old = again.document, former.document
    assert (new.previous, new.state, old.state) == (old, DocumentState.DRAFT, DocumentState.RETURNED)
    assert (new.title, new.body, new.line, new.matter) == (old.title, old.body, old.line, old.matter)
    assert (new.originator_id, new.unit_task_id) == ("haneul", "parking-fines")
    assert [each.sha256 for each in new.enclosures.all()] == [each.sha256 for each in old.enclosures.all()]
    assert [each.name for each in new.recipients.all()] == ["순천교육지원청교육장"]
    assert former.course.entries.count() == 2
    assert old.later.get() == new


def test_what_is_drafted_again_may_be_submitted_as_it_stands() -> None:
    again = Paper().save(**outgoing("순천교육지원청교육장")).submit().send_back("serin").again().submit()
    signed = again.document.versions.latest("edition").content
    assert signed["recipients"] == ["순천교육지원청교육장"]


def test_a_decided_document_is_changed_by_a_new_draft_only() -> None:
    """규정 제17조."""
    decided = Paper().decided()
    with pytest.raises(Refusal, match="등록 문서는 고칠 수 없습니다"):
        decided.save(title="다른 제목")
    new = decided.again()
    assert (new.document.number, new.document.previous_id) == ("", decided.pk)
    assert decided.document.number == "교통관리과-1"


def test_what_is_still_on_its_way_is_not_drafted_again() -> None:
    with pytest.raises(Refusal, match="아직 끝나지 않은 문서"):
        Paper().save().submit().again()
    with pytest.raises(Refusal, match="아직 끝나지 않은 문서"):
        Paper().again()


def test_a_colleague_drafts_nothing_again_for_the_drafter() -> None:
    decided = Paper().decided()
    with pytest.raises(NotFound):
        api.draft_again(actor("bora"), decided.pk)
    assert Document.objects.count() == 1
