"""What was indexed by older rules is indexed anew, in batches that are kept, and from where it stopped."""

import re

import pytest
from click.testing import CliRunner
from django.contrib.postgres.search import SearchVector
from django.db import connection
from django.db.models import Value

from madang.documents import api
from madang.documents.actions import reindex as reindexing
from madang.documents.commands import documents
from madang.documents.models import Document, Receipt, RegisterEntry
from madang.documents.models.register import CORRECTING
from madang.documents.policy import listed_for
from madang.documents.queries.lists import by_words
from madang.documents.queries.register import Asked, register_page
from madang.documents.rules.kinds import Access
from tests.documents.going_out import arrived_in
from tests.support.office import person
from tests.support.papers import Paper, items

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
OLD = SearchVector(Value("오래된 색인"), config="simple")


def forget_words() -> None:
    """Leave the index as another version may have written it."""
    Document.objects.update(search=OLD)
    Receipt.objects.update(search=OLD)
    with connection.cursor() as cursor:
        for entry in RegisterEntry.objects.all():
            cursor.execute("SELECT set_config(%s, %s, true)", [CORRECTING, str(entry.pk)])
            RegisterEntry.objects.filter(pk=entry.pk).update(search=OLD, inside=None)


def all_words() -> list[set[str]]:
    """Return the words of every row, whatever their order."""
    documents, receipts = Document.objects.order_by("pk"), Receipt.objects.order_by("pk")
    entries = RegisterEntry.objects.order_by("pk")
    kept = [
        *documents.values_list("search", flat=True),
        *receipts.values_list("search", flat=True),
        *entries.values_list("search", flat=True),
        *entries.values_list("inside", flat=True),
    ]
    return [set(re.findall("'([^']+)'", text or "")) for text in kept]


def lines(words: str, who: str) -> int:
    reader = person(who)
    return register_page(Asked(words=words), listed_for(reader), reader.department_id).count


def test_documents_receipts_and_lines_are_found_again_by_those_who_may_read_them() -> None:
    inside = Paper().decided(body=items("호수공원 가로등"), content_access=Access.DEPARTMENT)
    arrived_in("accounting")
    forget_words()
    assert (lines("호수공원", "bora"), lines("과태료", "bora")) == (0, 0)
    list(api.reindex(api.Place()))
    assert [found.pk for found in by_words(Document.objects.all(), "호수공원")] == [inside.pk]
    assert (lines("호수공원", "bora"), lines("호수공원", "garam")) == (1, 0)
    assert lines("과태료", "garam") >= 1
    assert not Receipt.objects.filter(search="오래된").exists()


def test_all_is_written_as_the_deeds_themselves_write_it() -> None:
    Paper().enclose().decided()
    Paper().decided(content_access=Access.CITY)
    arrived_in("accounting")
    before = all_words()
    forget_words()
    list(api.reindex(api.Place()))
    assert all_words() == before


def test_it_goes_on_from_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reindexing, "IN_A_BATCH", 2)
    papers = [Paper().decided() for _ in range(5)]
    forget_words()
    first = next(iter(api.reindex(api.Place())))
    assert (first.place, first.done, first.of) == (api.Place(api.Kind.DOCUMENTS, papers[1].pk), 2, 5)
    assert Document.objects.filter(search="오래된").count() == 3
    rest = list(api.reindex(first.place))
    assert [each.done for each in rest if each.place.kind is api.Kind.DOCUMENTS] == [2, 3]
    assert not Document.objects.filter(search="오래된").exists()


def test_the_command_counts_and_says_from_where_to_go_on() -> None:
    paper = Paper().decided()
    told = CliRunner().invoke(documents, ["reindex"])
    assert "문서 1건, 접수 0건, 등록대장 1건을 새로 색인했어요." in told.stdout
    assert f"--after documents:{paper.pk}" in told.stderr
    assert CliRunner().invoke(documents, ["reindex", "--after", "lines:0", "--json"]).stdout.split() == [
        "{", '"documents":', "0,", '"receipts":', "0,", '"lines":', "1", "}"
    ]  # fmt: skip


@pytest.mark.parametrize("place", ["documents", "memos:1", "lines:-1", "lines:x"])
def test_a_place_that_is_none_is_refused(place: str) -> None:
    told = CliRunner().invoke(documents, ["reindex", "--after", place])
    assert (told.exit_code, "종류:번호 꼴로" in told.stderr) == (2, True)
