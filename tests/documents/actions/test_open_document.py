"""Opening: who reads is written down, and so is who tried (시행령 제28조제3항)."""

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from madang.core.api import NotAllowed, NotFound
from madang.documents import api
from madang.documents.models import AccessEntry, Circulation
from madang.documents.rules.kinds import Access, Opened
from tests.support import people
from tests.support.office import actor
from tests.support.papers import Paper, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def opened(paper: Paper) -> list[tuple[str | None, str]]:
    found = AccessEntry.objects.filter(subject_label="document", subject_id=paper.pk).order_by("id")
    return [(entry.person_id, entry.what) for entry in found]


def test_the_author_of_a_draft_is_not_logged_and_every_other_reader_is() -> None:
    paper = Paper().save()
    api.open_document(actor("haneul"), paper.pk)
    assert opened(paper) == []
    paper.submit()
    api.open_document(actor("serin"), paper.pk)
    api.open_document(actor("haneul"), paper.pk)
    assert opened(paper) == [("serin", Opened.CONTENT), ("haneul", Opened.CONTENT)]


def test_a_stranger_hears_that_there_is_nothing_and_the_try_is_logged() -> None:
    paper = Paper().save().submit()
    with pytest.raises(NotFound):
        api.open_document(actor("garam"), paper.pk)
    assert opened(paper) == [("garam", Opened.REFUSED)]
    with pytest.raises(NotFound):
        api.open_document(actor("garam"), paper.pk + 99)
    assert AccessEntry.objects.count() == 1


def test_a_line_of_the_log_is_neither_changed_nor_taken_out() -> None:
    paper = Paper().decided()
    api.open_document(actor("bora"), paper.pk)
    for change in (lambda: AccessEntry.objects.update(name="없음"), lambda: AccessEntry.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert AccessEntry.objects.get().name == "교통관리과 주무관 황보람"


WHO_READS = [
    # access, who reads it, once it is decided
    (Access.CITY, {"haneul", "serin", "jihun", "bora", "garam", "doyun"}),
    (Access.DEPARTMENT, {"haneul", "serin", "jihun", "bora"}),
    (Access.PARTICIPANTS, {"haneul", "serin", "jihun"}),
]


@pytest.mark.parametrize(("access", "readers"), WHO_READS)
def test_who_reads_what_was_decided(access: Access, readers: set[str]) -> None:
    """시행령 제28조제2항."""
    paper = Paper().decided(content_access=access)
    found = set()
    for who in ("haneul", "serin", "jihun", "bora", "garam", "doyun"):
        try:
            api.open_document(actor(who), paper.pk)
        except NotFound:
            continue
        found.add(who)
    assert found == readers


def test_before_the_decision_only_those_of_its_course_read_it() -> None:
    paper = Paper().save(content_access=Access.CITY, line=rows("consult yunseul", "decide jihun")).submit()
    api.open_document(actor("yunseul"), paper.pk)
    for who in ("serin", "bora", "garam"):
        with pytest.raises(NotFound):
            api.open_document(actor(who), paper.pk)


def test_whose_turn_it_is_has_seen_it_from_then_on() -> None:
    paper = Paper().save().submit()
    assert paper.step("serin").seen_at is None
    api.open_document(actor("serin"), paper.pk)
    assert paper.step("serin").seen_at is not None


def test_a_circulation_is_read_by_opening() -> None:
    """규정 제18조제4항."""
    paper = Paper().decided(content_access=Access.PARTICIPANTS)
    waiting = Circulation.objects.create(
        document_id=paper.pk, reader_id="garam", asked_by_id="haneul", asked_at=timezone.now()
    )
    api.open_document(actor("garam"), paper.pk)
    waiting.refresh_from_db()
    assert (waiting.read_at is not None, waiting.read_by_id) == (True, "garam")


def test_an_account_without_a_person_reads_nothing() -> None:
    paper = Paper().decided(content_access=Access.CITY)
    for account in (people.bada(), people.sunsim()):
        with pytest.raises(NotAllowed):
            api.open_document(people.actor(account), paper.pk)
