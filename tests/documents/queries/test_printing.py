"""The printed page of a document on its way: who stands on it with which sign (규정 제8조제4항)."""

import pytest

from madang.documents import api
from madang.documents.queries.printing import printed_form
from madang.organisation.models import Person
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_of_two_people_of_one_name_the_originator_alone_bears_the_star() -> None:
    Person.objects.filter(pk="serin").update(name="김하늘")
    paper = Paper().save(originator="haneul").submit().sign("serin")
    document = api.find_document(paper.pk)
    assert document is not None
    assert [(box.sign, box.position, box.name) for box in printed_form(document).boxes] == [
        ("★", "주무관", "김하늘"),
        ("", "주차단속팀장", "김하늘"),
    ]
