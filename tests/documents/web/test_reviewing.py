"""The page on which a reviewer edits directly (규정 제9조제3항)."""

import json
from typing import Any

import pytest

from tests.support.clients import client_of
from tests.support.papers import Paper, each_with_a_name, items, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def sent(paper: Paper, **changes: Any) -> dict[str, Any]:
    given = {
        "edition": str(paper.document.edition),
        "title": "고친 제목",
        "body": json.dumps(items("고친 글입니다.", "한 가지를 더합니다.")),
        "reason": "제목을 바로잡음",
    }
    return {**given, **changes}


def test_whose_turn_it_is_edits_with_a_reason() -> None:
    paper, client = Paper().save().submit(), client_of("serin")
    assert 'name="reason"' in client.get(f"/documents/{paper.pk}/review/").content.decode()
    page = client.post(f"/documents/{paper.pk}/review/", sent(paper), follow=True).content.decode()
    assert "고쳤습니다." in page
    assert "제목을 바로잡음" in page
    assert paper.document.title == "고친 제목"
    assert paper.document.versions.latest("edition").author_id == "serin"


def test_the_check_of_the_page_knows_whether_it_goes_out_and_one_each() -> None:
    """규정 제12조: {{성명}} is filled for each recipient, so it is no place left empty."""
    paper = Paper().save(**each_with_a_name("박순심", "김말순"), title="{{성명}} 님께").submit()
    page = client_of("serin").get(f"/documents/{paper.pk}/review/").content.decode()
    assert 'name="internal" value="no"' in page
    assert 'name="one_each" value="yes"' in page


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("no reason", {"reason": " "}, "고치는 까닭을 적어 주세요"),
    ("an older edition", {"edition": "1"}, "읽으신 뒤에 내용이 바뀌었습니다"),
    ("an edition that is none", {"edition": "둘"}, "읽으신 뒤에 내용이 바뀌었습니다"),
    ("an edition without end", {"edition": "9" * 5000}, "읽으신 뒤에 내용이 바뀌었습니다"),
    ("a place left empty", {"title": "○○ 감경"}, "자리가 비어 있습니다"),
    ("no JSON", {"body": "{"}, "읽을 수 없습니다"),
    ("JSON without end", {"body": "[" * 200_000}, "읽을 수 없습니다"),
    (
        "null characters",
        {"title": "고친\x00 제목", "reason": "까닭\x00", "body": json.dumps(items("널\x00"))},
        "널 문자",
    ),
]


@pytest.mark.parametrize(("changes", "told"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_stands_in_the_way_is_said_and_nothing_typed_is_lost(changes: dict[str, Any], told: str) -> None:
    paper = Paper().save().submit()
    answer = client_of("serin").post(f"/documents/{paper.pk}/review/", sent(paper, **changes))
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert paper.document.title == "주정차 과태료 감경"


def test_a_consulted_person_the_drafter_and_strangers_have_no_such_page() -> None:
    paper = Paper().save(line=rows("consult yunseul", "decide jihun")).submit()
    for who in ("yunseul", "haneul", "jihun", "garam"):
        client = client_of(who)
        assert client.get(f"/documents/{paper.pk}/review/").status_code == 404
        assert client.post(f"/documents/{paper.pk}/review/", sent(paper)).status_code == 404
    assert paper.document.edition == 2
