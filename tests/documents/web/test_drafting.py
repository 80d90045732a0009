"""The page of a draft, with scripts and without."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from django.test import Client

from madang.documents.models import Document, Template
from madang.documents.rules.states import DocumentState
from tests.support.clients import client_of
from tests.support.papers import Paper, items

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

FORM: dict[str, Any] = {
    "form": "general",
    "kind": "general",
    "title": "주정차 과태료 감경",
    "summary": "과태료를 줄이려는 것임.",
    "keywords": "과태료, 감경",
    "body": json.dumps(items("과태료를 줄이고자 합니다.", "관련 자료를 확인했습니다.")),
    "internal": "yes",
    "openness": "open",
    "unit_task": "parking-fines",
    "matter": "fine",
    "line_role": ["review", "decide"],
    "line_person": ["serin", "jihun"],
    "line_skip": ["", ""],
}


@pytest.fixture
def haneul(office: object) -> Client:
    return client_of("haneul")


def sent(paper: Paper, **changes: Any) -> dict[str, Any]:
    return {**FORM, "edition": str(paper.document.edition), "document": str(paper.pk), **changes}


def address(paper: Paper, rest: str = "edit/") -> str:
    return f"/documents/{paper.pk}/{rest}"


def test_one_begins_with_a_form_or_a_template(haneul: Client) -> None:
    for key, group in (("meeting", "알림"), ("plan", "계획")):
        content = {"title": "○○ 알림", "body": items("알립니다."), "internal": True}
        Template.objects.create(id=key, name=f"{group} 서식", group=group, form="short", content=content)
    page = haneul.get("/documents/new/").content.decode()
    assert "간이기안문" in page
    assert "계획 서식" in page
    begun = haneul.post("/documents/begin/", {"template": "meeting"})
    assert begun.headers["Location"] == f"/documents/{Document.objects.get().pk}/edit/"
    haneul.post("/documents/begin/", {"form": "no such form"})
    assert Document.objects.order_by("id").last().form == "general"  # type: ignore[union-attr]


def test_a_template_of_another_department_is_not_offered(haneul: Client) -> None:
    Template.objects.create(
        id="money", name="지출 결의", group="회계", form="general", department_id="accounting", content={}
    )
    assert "지출 결의" not in haneul.get("/documents/new/").content.decode()


def test_the_page_saves_by_itself_and_says_when(haneul: Client) -> None:
    paper = Paper()
    answer = haneul.post(address(paper), sent(paper, op="save"), headers={"accept": "application/json"})
    assert answer.json()["edition"] == 2
    assert answer.json()["saved"].startswith("10:00")
    assert paper.document.title == FORM["title"]
    assert paper.document.versions.latest("edition").reason == ""


def test_the_button_saves_without_scripts(haneul: Client) -> None:
    paper = Paper()
    body = "1. 첫째\n  가. 둘째\n  나. 셋째\n2. 넷째  끝."
    form = {key: value for key, value in sent(paper).items() if key != "body"}
    answer = haneul.post(address(paper), {**form, "body": "", "body_text": body, "op": "save"}, follow=True)
    assert "저장했습니다." in answer.content.decode()
    assert paper.document.versions.latest("edition").reason == "저장"
    blocks = paper.document.body["blocks"]
    assert [(block["level"], block["text"]) for block in blocks] == [(1, "첫째"), (2, "둘째"), (2, "셋째"), (1, "넷째")]
    assert "1. 첫째\n  가. 둘째" in answer.content.decode()


def test_a_text_that_is_too_much_is_told_as_such(haneul: Client) -> None:
    paper = Paper()
    form = {key: value for key, value in sent(paper).items() if key != "body"}
    answer = haneul.post(address(paper), {**form, "body_text": "줄\n" * 600})
    assert answer.status_code == 400
    assert "500줄" in answer.content.decode()


def test_two_windows_meet_and_nothing_is_written_over(haneul: Client) -> None:
    paper = Paper().save()
    late = sent(paper, edition="1", title="늦은 창")
    for accept in ("application/json", "text/html"):
        answer = haneul.post(address(paper), late, headers={"accept": accept})
        assert answer.status_code == 409
        assert "먼저 저장했습니다" in answer.content.decode()
    assert paper.document.title != "늦은 창"


WRONG: list[tuple[str, Mapping[str, Any]]] = [
    ("no JSON", {"body": "{"}),
    ("another JSON", {"body": "[1]"}),
    ("too deep", {"body": "[" * 200_000}),
    ("an unknown form", {"form": "poster"}),
    ("an edition that is none", {"edition": "둘"}),
    ("an unknown openness", {"openness": "half"}),
    ("grounds that are none", {"grounds": ["여섯"]}),
    ("an unknown role", {"line_role": ["boss", "decide"]}),
    ("an amount in words", {"amount": "백만 원"}),
    ("an amount beyond any budget", {"amount": "9" * 20}),
    ("a null character", {"body": json.dumps(items("널\x00문자"))}),
]


@pytest.mark.parametrize("changes", [case[1] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_no_page_of_ours_sends_is_refused_and_changes_nothing(haneul: Client, changes: Mapping[str, Any]) -> None:
    paper = Paper()
    answer = haneul.post(address(paper), sent(paper, **changes))
    assert answer.status_code == 400
    assert paper.document.edition == 1
    assert haneul.get(address(paper)).status_code == 200


def test_null_characters_of_a_paste_are_dropped(haneul: Client) -> None:
    paper = Paper()
    haneul.post(address(paper), sent(paper, title="주정차\x00 감경", keywords="과\x00태료", originator="haneul\x00"))
    assert (paper.document.title, paper.document.keywords) == ("주정차 감경", ["과태료"])


def test_submitting_leads_to_the_document(haneul: Client) -> None:
    paper = Paper()
    answer = haneul.post(address(paper), sent(paper, op="submit", opinion="살펴 주세요."), follow=True)
    assert answer.redirect_chain == [(f"/documents/{paper.pk}/", 302)]
    assert "문서를 올렸습니다" in answer.content.decode()
    assert (paper.document.state, paper.step("haneul").opinion) == (DocumentState.IN_APPROVAL, "살펴 주세요.")


def test_what_stands_in_the_way_is_said_and_nothing_typed_is_lost(haneul: Client) -> None:
    paper = Paper()
    answer = haneul.post(address(paper), sent(paper, op="submit", title="○○ 감경", summary="", opinion="살펴 주세요."))
    page = answer.content.decode()
    assert answer.status_code == 422
    for told in ("아직 올릴 수 없습니다", "○○", "문서요지가 비어 있습니다", "살펴 주세요.", 'name="tried" value="yes"'):
        assert told in page
    assert (paper.document.title, paper.document.state) == ("○○ 감경", DocumentState.DRAFT)


def test_what_is_alike_is_said_once_with_its_count(haneul: Client) -> None:
    paper = Paper()
    body = json.dumps(items("○○에서 ○○까지 ○○이 합니다.", "담당자는 ○○○입니다."))
    page = haneul.post(address(paper), sent(paper, op="submit", body=body)).content.decode()
    assert "채우지 않은 자리 4곳. ‘○○’ 자리가 비어 있습니다." in page
    assert page.count("자리가 비어 있습니다") == 1


def test_a_reason_for_another_decider_is_asked_for_and_kept(haneul: Client) -> None:
    paper = Paper()
    line = {
        "line_role": ["review", "review", "decide"],
        "line_person": ["serin", "jihun", "yunho"],
        "line_skip": [""] * 3,
    }
    answer = haneul.post(address(paper), sent(paper, op="submit", **line))
    assert answer.status_code == 422
    assert 'name="shift_reason"' in answer.content.decode()
    haneul.post(address(paper), sent(paper, op="submit", shift_reason="관심이 큼", **line))
    assert paper.course.shift_reason == "관심이 큼"


LINE_OPS = [
    ("add:yunseul", [("review", "serin"), ("review", "yunseul"), ("decide", "jihun")]),
    ("add:serin", [("review", "serin"), ("decide", "jihun")]),
    ("remove:0", [("decide", "jihun")]),
    ("remove:9", [("review", "serin"), ("decide", "jihun")]),
    ("up:1", [("decide", "jihun"), ("review", "serin")]),
    ("down:0", [("decide", "jihun"), ("review", "serin")]),
    ("up:" + "9" * 5000, [("review", "serin"), ("decide", "jihun")]),
    ("propose", []),
    ("line", [("review", "serin"), ("decide", "jihun")]),
]


@pytest.mark.parametrize(("op", "line"), LINE_OPS, ids=[case[0][:12] for case in LINE_OPS])
@pytest.mark.parametrize("by_htmx", [True, False])
def test_the_line_is_changed_in_place_and_without_scripts(
    haneul: Client, op: str, line: list[tuple[str, str]], by_htmx: bool
) -> None:
    paper = Paper()
    headers = {"HX-Request": "true"} if by_htmx else {}
    answer = haneul.post(address(paper), sent(paper, op=op), headers=headers)
    assert [(row["role"], row["person"]) for row in paper.document.line] == line
    assert paper.document.versions.count() == 2
    if by_htmx:
        page = answer.content.decode()
        assert 'id="line-part"' in page
        assert f'data-edition="{paper.document.edition}"' in page
        assert "<html" not in page
    else:
        assert answer.headers["Location"] == f"/documents/{paper.pk}/edit/#line"
    assert haneul.get(address(paper)).status_code == 200


def test_an_empty_line_shows_who_decides_by_the_regulation_and_why(haneul: Client) -> None:
    page = haneul.get(address(Paper().save(line=()))).content.decode()
    assert "교통관리과장 문지훈" in page
    assert "왜 이 결재선인가" in page


def test_people_for_the_line_are_found(haneul: Client) -> None:
    paper = Paper()
    found = haneul.get(address(paper, "line/find/"), {"line_q": "회계과"}).content.decode()
    assert "남윤슬" in found
    assert 'value="add:yunseul"' in found
    assert "김하늘" not in haneul.get(address(paper, "line/find/"), {"line_q": "김하늘"}).content.decode()
    assert "맞는 사람이 없습니다" in haneul.get(address(paper, "line/find/"), {"line_q": "홍길동"}).content.decode()
    assert haneul.get(address(paper, "line/find/"), {"line_q": ""}).content.decode().strip() == ""


def test_a_draft_is_seen_by_its_author_alone() -> None:
    paper = Paper().save()
    for who in ("serin", "garam"):
        client = client_of(who)
        assert client.get(address(paper)).status_code == 404
        assert client.post(address(paper), sent(paper)).status_code == 404
    assert Client().get(address(paper)).headers["Location"].startswith("/staff/sign-in/")


def test_what_was_submitted_is_no_longer_written(haneul: Client) -> None:
    paper = Paper().save().submit()
    assert haneul.get(address(paper)).status_code == 403
    assert haneul.post(address(paper), sent(paper)).status_code == 403


def test_a_returned_document_is_drafted_again_from_its_page(haneul: Client) -> None:
    former = Paper().save().submit().send_back("serin")
    answer = haneul.post(address(former, "again/"), follow=True)
    page = answer.content.decode()
    assert "앞 문서와 그 결재 과정은 그대로 남습니다" in page
    assert f'href="/documents/{former.pk}/"' in page
