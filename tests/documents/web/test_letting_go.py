"""The pages on which a draft is thrown away and taken back, and what came back is set aside and taken up."""

import re

import pytest
from django.test import Client

from madang.documents import api
from madang.documents.actions.make_document_of_memo import make_document_of_memo
from madang.documents.rules.states import DocumentState
from tests.documents.conftest import Clock
from tests.documents.memos.reports import report
from tests.documents.web.test_drafting import sent
from tests.support.clients import client_of
from tests.support.office import actor
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
THROWN, BACK = "문서를 버렸습니다. 12월 23일 수요일까지", "문서를 되돌렸습니다"
FORM = r'<form[^>]*action="([^"]*)"'


@pytest.fixture
def haneul(office: object) -> Client:
    return client_of("haneul")


def list_page(client: Client, query: str = "") -> str:
    return client.get(f"/documents/{query}").content.decode()


def deeds(page: str) -> list[str]:
    """The last words of the addresses to which the forms of a page go: what one may do there."""
    return [address.rstrip("/").rsplit("/", 1)[-1] for address in re.findall(FORM, page) if "/documents/" in address]


def press(client: Client, paper: Paper, deed: str, **fields: str) -> str:
    """Press a button, and return the page that one comes to."""
    answer = client.post(f"/documents/{paper.pk}/{deed}/", fields, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_draft_is_thrown_away_in_the_list_and_taken_back_beside_the_notice(haneul: Client) -> None:
    paper = Paper().save(title="잘못 연 기안")
    Paper().save(title="올린 기안").submit()
    assert deeds(list_page(haneul)) == ["discard"]
    told = press(haneul, paper, "discard", back="state=draft&q=기안")
    assert f"‘잘못 연 기안’ {THROWN}" in told
    assert deeds(told) == ["restore"]
    assert "맞는 문서가 없습니다" in told, "the list is filtered as before"
    assert THROWN not in list_page(haneul), "it is told once"
    back = press(haneul, paper, "restore", back="state=draft&q=기안")
    assert BACK in back
    assert deeds(back) == ["discard"]


def test_what_was_thrown_away_stands_in_a_list_of_its_own(haneul: Client) -> None:
    assert "버린 문서가 없습니다" in list_page(haneul, "?state=discarded")
    paper = Paper().save(title="잘못 연 기안")
    press(haneul, paper, "discard")
    assert "잘못 연 기안" not in list_page(haneul)
    bin_page = list_page(haneul, "?state=discarded")
    assert "12월 23일 수요일까지 되돌릴 수 있습니다" in bin_page
    assert deeds(bin_page) == ["restore"]


def test_its_own_page_says_until_when_and_goes_on_to_writing(haneul: Client) -> None:
    paper = Paper().save()
    press(haneul, paper, "discard")
    page = haneul.get(f"/documents/{paper.pk}/").content.decode()
    assert "12월 23일 수요일까지 되돌릴 수 있습니다. 그 뒤에는 붙임과 함께 없어집니다" in page
    assert deeds(page) == ["restore"]
    assert haneul.get(f"/documents/{paper.pk}/edit/").status_code == 409
    answer = haneul.post(f"/documents/{paper.pk}/restore/")
    assert answer.headers["Location"] == f"/documents/{paper.pk}/edit/"


def test_a_draft_thrown_away_while_it_is_written_keeps_what_was_typed_last(haneul: Client) -> None:
    paper = Paper()
    answer = haneul.post(f"/documents/{paper.pk}/edit/", sent(paper, op="discard", title="마지막에 고친 제목"))
    assert answer.headers["Location"] == "/documents/"
    assert (paper.document.title, paper.document.state) == ("마지막에 고친 제목", DocumentState.DISCARDED)
    assert "‘마지막에 고친 제목’ 문서를 버렸습니다" in list_page(haneul)


def test_a_window_that_knows_of_an_older_edition_throws_nothing_away(haneul: Client) -> None:
    paper = Paper()
    late = sent(paper, op="discard")
    paper.save(title="다른 창에서 저장함")
    assert haneul.post(f"/documents/{paper.pk}/edit/", late).status_code == 409
    assert paper.document.is_draft


def test_a_window_left_open_is_told_and_takes_no_files(haneul: Client) -> None:
    paper = Paper()
    late = sent(paper, op="save")
    press(haneul, paper, "discard")
    answer = haneul.post(f"/documents/{paper.pk}/edit/", late, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["refusal"]["sentence"]) == (409, "버린 문서라 고칠 수 없습니다.")
    files = haneul.post(f"/documents/{paper.pk}/enclosures/", headers={"HX-Request": "true"})
    assert "버린 문서라 고칠 수 없습니다" in files.content.decode()


@pytest.mark.parametrize("deed", ["discard", "restore", "set-aside", "take-up"])
def test_nobody_else_can_and_nothing_is_done_by_a_link(deed: str, haneul: Client) -> None:
    paper = Paper().save()
    assert client_of("serin").post(f"/documents/{paper.pk}/{deed}/").status_code == 404
    assert haneul.get(f"/documents/{paper.pk}/{deed}/").status_code == 405
    assert paper.document.is_draft


@pytest.mark.parametrize("back", ["//evil.kr", "x\r\ny", "page=%00", "state=returned"])
def test_one_comes_back_to_ones_own_list_whatever_is_sent(back: str, haneul: Client) -> None:
    paper = Paper()
    answer = haneul.post(f"/documents/{paper.pk}/discard/", {"back": back})
    assert re.fullmatch(r"/documents/(\?[\w=%&.-]*)?", answer.headers["Location"])
    assert haneul.get(answer.headers["Location"]).status_code == 200


def test_what_was_returned_is_set_aside_and_taken_up_again(haneul: Client) -> None:
    paper = Paper().save().submit().send_back("serin", "다른 문서로 갈음합니다.")
    page = haneul.get(f"/documents/{paper.pk}/").content.decode()
    assert deeds(page) == ["again", "set-aside"]
    assert 'class="summary standing"' in page
    aside = press(haneul, paper, "set-aside")
    assert "11월 23일 월요일에 <b>다시 기안하지 않기로 했습니다.</b>" in aside
    assert "다른 문서로 갈음합니다." in aside.split("결재 과정")[0]
    assert 'class="summary standing"' not in aside
    assert deeds(aside) == ["take-up"]
    assert "다시 기안하지 않음" in list_page(haneul, "?state=returned")
    assert f"/documents/{paper.pk}/" not in haneul.get("/staff/").content.decode()
    assert deeds(press(haneul, paper, "take-up")) == ["again", "set-aside"]
    assert f"/documents/{paper.pk}/" in haneul.get("/staff/").content.decode()


def test_what_was_withdrawn_offers_the_same(haneul: Client) -> None:
    paper = Paper().save().submit().withdraw()
    assert deeds(haneul.get(f"/documents/{paper.pk}/").content.decode()) == ["again", "set-aside"]
    assert "다시 기안하지 않기로 했습니다" in press(haneul, paper, "set-aside")


def test_who_returned_it_sees_the_word_of_its_drafter_and_no_button(haneul: Client) -> None:
    paper = Paper().save().submit().send_back("serin")
    press(haneul, paper, "set-aside")
    page = client_of("serin").get(f"/documents/{paper.pk}/").content.decode()
    assert "다시 기안하지 않기로 했습니다" in page
    assert deeds(page) == []


def test_a_document_that_was_drafted_again_names_the_new_one_to_its_drafter_alone(haneul: Client) -> None:
    paper = Paper().save().submit().send_back("serin")
    again = paper.again()
    page = haneul.get(f"/documents/{paper.pk}/").content.decode()
    assert f'이 문서를 다시 기안했습니다: <a href="/documents/{again.pk}/">' in page
    assert deeds(page) == []
    assert f"/documents/{again.pk}/" not in client_of("serin").get(f"/documents/{paper.pk}/").content.decode()


def test_a_registered_document_is_still_drafted_again(haneul: Client) -> None:
    assert deeds(haneul.get(f"/documents/{Paper().decided().pk}/").content.decode())[-1] == "again"


def test_a_report_whose_document_was_thrown_away_offers_to_make_one_and_names_it_once_it_is_back(
    office: Clock, haneul: Client
) -> None:
    memo = report()
    document = make_document_of_memo(actor("haneul"), memo.pk)

    def told() -> tuple[bool, bool]:
        page = haneul.get(f"/memos/{memo.pk}/").content.decode()
        return "이 보고로 만든 문서가 있습니다" in page, "문서로 만들기" in page

    assert told() == (True, False)
    api.discard_document(actor("haneul"), document.pk)
    assert told() == (False, True)
    api.restore_document(actor("haneul"), document.pk)
    assert told() == (True, False)
