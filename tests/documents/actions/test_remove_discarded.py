"""What was thrown away is removed by night, with all that was its own and nothing that is anybody else's."""

from pathlib import Path

import pytest
from django.conf import settings
from pytest_django.fixtures import Settings

from madang.core.actions.sweep_files import sweep_files
from madang.core.models import AuditEntry, StoredFile
from madang.documents import api, tasks
from madang.documents.actions.make_document_of_memo import make_document_of_memo
from madang.documents.models import Document, Enclosure, MemoFile, Recipient, Version
from madang.documents.rules.states import DocumentState
from tests.documents.conftest import Clock
from tests.documents.memos.reports import photo, report
from tests.support.forms import png
from tests.support.office import actor
from tests.support.papers import Paper, outgoing

pytestmark = pytest.mark.django_db


def thrown(paper: Paper) -> Paper:
    api.discard_document(actor(paper.drafter), paper.pk)
    return paper


def night(office: Clock, *, days: int = 31) -> None:
    """Let the days pass, and the jobs of that night be done."""
    office.turn(days=days)
    tasks.remove_discarded(timestamp=0)
    sweep_files()


def stored() -> set[str]:
    """The contents that lie in the storage, by their digests; each has its row."""
    found = {path.name for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}
    assert found == set(StoredFile.objects.values_list("sha256", flat=True))
    return found


def with_picture(paper: Paper, name: str = "약도.png") -> str:
    """Put a picture into the text, and return its id."""
    file = api.keep_picture(actor(paper.drafter), name, png())
    paper.save(body={"blocks": [{"kind": "picture", "file": str(file.id)}]})
    return str(file.id)


def test_a_draft_goes_with_its_editions_recipients_enclosures_and_pictures(office: Clock) -> None:
    paper = Paper().save(**outgoing("순천교육지원청교육장")).enclose()
    with_picture(paper)
    paper.save(body={"blocks": []})  # the picture stands in a former edition alone
    night(office)
    assert Document.objects.filter(pk=paper.pk).exists()
    thrown(paper)
    night(office)
    for model in (Document, Version, Recipient, Enclosure):
        assert not model.objects.exists()
    assert stored() == set()
    told = AuditEntry.objects.get(verb="remove_document")
    assert (told.subject_id, told.actor_kind) == (str(paper.pk), "system")
    assert told.before == {"title": "주정차 과태료 감경", "drafter": "haneul"}


def test_it_waits_until_its_last_day_is_over_and_what_came_back_stays(office: Clock, settings: Settings) -> None:
    settings.DISCARDED_DAYS = 7
    early, back = thrown(Paper()), thrown(Paper())
    api.restore_document(actor("haneul"), back.pk)
    night(office, days=7)
    assert early.document.state == DocumentState.DISCARDED
    night(office, days=1)
    assert list(Document.objects.all()) == [back.document]
    night(office, days=400)
    assert back.document.is_draft


def test_a_file_that_another_document_keeps_stays(office: Clock) -> None:
    """What is drafted again has the enclosures of the former one, which keeps them with its course for ever."""
    former = Paper().save().enclose().submit().send_back("serin")
    again = thrown(former.again().enclose("새 파일.txt", b"new"))
    night(office)
    assert not Document.objects.filter(pk=again.pk).exists()
    kept = former.document.enclosures.get()
    assert stored() == {kept.sha256}
    assert former.course.entries.count() == 2


def test_a_picture_that_stands_in_another_text_stays(office: Clock) -> None:
    other, former, paper = Paper(), Paper(), Paper()
    file = with_picture(paper)
    assert with_picture(other) == file
    thrown(paper)
    night(office)
    assert stored() == {StoredFile.objects.get(pk=file).sha256}

    with_picture(former)
    former.save(body={"blocks": []})
    thrown(other)
    night(office)
    assert StoredFile.objects.filter(pk=file).exists(), "it stands in a kept edition"
    thrown(former)
    night(office)
    assert stored() == set()


def test_a_memo_report_keeps_its_files_and_may_be_made_a_document_again(office: Clock) -> None:
    memo = report("jihun", uploads=(photo(),))
    first = make_document_of_memo(actor("haneul"), memo.pk)
    api.discard_document(actor("haneul"), first.pk)
    night(office)
    memo.refresh_from_db()
    assert memo.document is None
    assert stored() == {MemoFile.objects.get().sha256}
    assert make_document_of_memo(actor("haneul"), memo.pk).enclosures.count() == 1


def test_a_night_without_anything_thrown_away_does_nothing(office: Clock) -> None:
    Paper().decided()
    night(office)
    assert Document.objects.count() == 1
    assert not AuditEntry.objects.filter(verb="remove_document").exists()
