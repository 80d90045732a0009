"""A reviewer edits the draft directly, with a reason; a consulted person says what they think instead (규정 제9조)."""

import pytest

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.documents import api
from madang.documents.actions.save_document import EditedElsewhere
from madang.documents.actions.submit_document import MustBeMended
from tests.support.forms import png
from tests.support.office import actor, away
from tests.support.papers import Paper, items, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_an_edit_is_an_edition_with_author_and_reason_and_is_signed_from_then_on() -> None:
    paper = Paper().save().submit()
    before = paper.digest
    paper.edit("serin", reason="기한을 더함").sign("serin").sign("jihun")
    version = paper.document.versions.latest("edition")
    assert (version.author_id, version.reason, version.edition) == ("serin", "기한을 더함", 3)
    assert paper.digest != before
    bodies = [entry.content["body"] for entry in paper.course.entries.all()]
    assert bodies[0] != bodies[1] == bodies[2] == version.digest
    assert [entry.content["deed"] for entry in paper.course.entries.all()] == ["submit", "edit", "sign", "sign", "note"]
    assert paper.document.title == "주정차 과태료 감경(수정)"


def test_who_decides_may_edit_too() -> None:
    paper = Paper().save().submit().sign("serin").edit("jihun").sign("jihun")
    assert paper.document.versions.latest("edition").author_id == "jihun"


def test_a_substitute_edits_in_the_turn_of_the_absent() -> None:
    away("serin", "bora")
    assert Paper().save().submit().edit("bora").document.versions.latest("edition").author_id == "bora"


def test_a_consulted_person_does_not_edit() -> None:
    """규정 제9조제4항."""
    paper = Paper().save(line=rows("consult yunseul", "decide jihun")).submit()
    with pytest.raises(NotAllowed, match="협조하는 사람은 내용을 고치지 않습니다"):
        paper.edit("yunseul")
    assert (paper.document.edition, paper.course.entries.count()) == (2, 1)


@pytest.mark.parametrize("who", ["jihun", "haneul", "bora", "yunseul"])
def test_nobody_edits_out_of_turn(who: str) -> None:
    paper = Paper().save().submit()
    with pytest.raises(NotFound):
        paper.edit(who)


def test_it_needs_a_reason() -> None:
    with pytest.raises(Refusal, match="고치는 까닭을 적어 주세요"):
        Paper().save().submit().edit("serin", reason=" ")


def test_who_read_an_older_edition_edits_nothing() -> None:
    paper = Paper().save().submit()
    with pytest.raises(EditedElsewhere):
        api.edit_in_review(actor("serin"), paper.pk, edition=1, title="옛 제목", body=items("옛 글"), reason="고침")


def test_the_drafters_pictures_stay_in_what_a_reviewer_edits() -> None:
    kept = api.keep_picture(actor("haneul"), "약도.png", png())
    picture = {"kind": "picture", "file": str(kept.id), "caption": "그림 1"}
    paper = Paper().save(body={"blocks": [{"kind": "paragraph", "text": "약도"}, picture]}).submit().edit("serin")
    assert picture["file"] in str(paper.document.body)


def test_an_edit_meets_the_same_checks() -> None:
    paper = Paper().save().submit()
    with pytest.raises(MustBeMended):
        paper.edit("serin", title="○○ 감경")
    assert (paper.document.title, paper.document.edition) == ("주정차 과태료 감경", 2)


def test_what_is_decided_is_not_edited() -> None:
    """규정 제17조."""
    with pytest.raises(NotFound):
        Paper().decided().edit("jihun")
