"""다시 기안하지 않음: what came back waits no more, and everything of it stays."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from madang.core.api import NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents import api
from madang.documents.models import Document
from madang.documents.queries.returned import drafted_again, returned_to
from madang.documents.rules.states import DocumentState
from tests.support.office import actor, person
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def returned() -> Paper:
    return Paper().save().submit().send_back("serin")


def waiting() -> list[int]:
    return [document.pk for document, _ in returned_to(person("haneul"), 10)]


def verbs() -> list[str]:
    return list(AuditEntry.objects.filter(subject_kind="document").order_by("seq").values_list("verb", flat=True))


def test_it_waits_no_more_and_stays_as_it_was() -> None:
    paper = returned()
    assert waiting() == [paper.pk]
    changed, entries = paper.document.changed_at, paper.course.entries.count()
    api.set_aside(actor("haneul"), paper.pk)
    assert waiting() == []
    assert (paper.document.state, paper.document.changed_at) == (DocumentState.RETURNED, changed)
    assert paper.course.entries.count() == entries
    api.take_up(actor("haneul"), paper.pk)
    assert waiting() == [paper.pk]
    assert verbs()[-2:] == ["set_aside_document", "take_up_document"]


def test_done_twice_it_is_done_once() -> None:
    paper = returned()
    for deed in (api.set_aside, api.set_aside, api.take_up, api.take_up):
        deed(actor("haneul"), paper.pk)
    assert verbs()[-3:] == ["submit_document", "set_aside_document", "take_up_document"]


def test_drafting_again_takes_it_back() -> None:
    paper = returned()
    api.set_aside(actor("haneul"), paper.pk)
    again = paper.again()
    assert paper.document.set_aside_at is None
    assert drafted_again(paper.document) == again.document
    assert waiting() == []


def test_a_new_draft_that_was_thrown_away_takes_nobodys_place() -> None:
    paper = returned()
    first = paper.again()
    with pytest.raises(Refusal, match="이미 다시 기안한 문서"):
        api.set_aside(actor("haneul"), paper.pk)
    api.discard_document(actor("haneul"), first.pk)
    assert drafted_again(paper.document) is None
    assert waiting() == [paper.pk]
    api.restore_document(actor("haneul"), first.pk)
    assert waiting() == []


def test_a_withdrawn_document_is_set_aside_too() -> None:
    paper = Paper().save().submit().withdraw()
    assert api.set_aside(actor("haneul"), paper.pk).set_aside_at
    assert paper.document.state == DocumentState.WITHDRAWN


ELSEWHERE: list[tuple[str, Callable[[], Paper]]] = [
    ("a draft", lambda: Paper().save()),
    ("in approval", lambda: Paper().save().submit()),
    ("registered", lambda: Paper().decided()),
]


@pytest.mark.parametrize("made", [case[1] for case in ELSEWHERE], ids=[case[0] for case in ELSEWHERE])
def test_what_did_not_come_back_is_not_set_aside(made: Callable[[], Paper]) -> None:
    paper = made()
    with pytest.raises(Refusal, match="반려되거나 회수한 문서가 아닙니다"):
        api.set_aside(actor("haneul"), paper.pk)
    with pytest.raises(IntegrityError, match="set_aside_once_it_came_back"), transaction.atomic():
        Document.objects.filter(pk=paper.pk).update(set_aside_at=paper.document.created_at)


def test_it_is_its_drafters_word_alone() -> None:
    paper = returned()
    for deed in (api.set_aside, api.take_up):
        with pytest.raises(NotFound):
            deed(actor("serin"), paper.pk)
    assert waiting() == [paper.pk]
