"""The pages of documents: my own, one of them, what is taken out."""

import gzip
from urllib.parse import quote

import pytest
from django.test import Client

from madang.documents import api
from madang.documents.models import AccessEntry
from tests.documents.adapters import files
from tests.documents.conftest import Clock
from tests.support.clients import client_of
from tests.support.papers import Paper, items, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_my_documents_begin_with_a_way_to_begin() -> None:
    page = client_of("haneul").get("/documents/").content.decode()
    assert "아직 기안한 문서가 없습니다" in page
    assert 'href="/documents/new/"' in page


def test_my_documents_are_filtered_searched_and_sorted() -> None:
    Paper().save(title="가로등 점검 계획")
    Paper().save(title="나들목 정비", body=items("체육관 앞 나들목을 고칩니다.")).submit()
    Paper("serin").save(title="다른 사람의 문서")
    client = client_of("haneul")

    def shown(query: str) -> list[str]:
        page = client.get(f"/documents/{query}").content.decode()
        titles = [("가", "가로등 점검 계획"), ("나", "나들목 정비"), ("다", "다른 사람의 문서")]
        found = [(page.index(title), key) for key, title in titles if title in page]
        return [key for _, key in sorted(found)]

    assert shown("") == ["나", "가"]
    assert shown("?order=title") == ["가", "나"]
    assert shown("?state=draft") == ["가"]
    assert shown("?q=체육관") == ["나"]
    assert shown("?q=없는말") == []
    assert shown("?state=nonsense&order=nonsense&page=99") == ["나", "가"]
    assert "맞는 문서가 없습니다" in client.get("/documents/?q=없는말").content.decode()


def test_thirty_stand_on_a_page() -> None:
    for number in range(31):
        Paper().save(title=f"계획 {number:02}")
    client = client_of("haneul")
    assert client.get("/documents/").content.decode().count('class="course-row"') == 30
    assert client.get("/documents/?page=2").content.decode().count('class="course-row"') == 1


def test_a_document_shows_its_page_its_course_and_what_one_may_do() -> None:
    paper = Paper().save(line=rows("consult yunseul + consult ideun", "decide jihun")).enclose().submit()
    page = client_of("yunseul").get(f"/documents/{paper.pk}/").content.decode()
    assert f'data-address="/documents/{paper.pk}/pages/"' in page
    for told in ("결재 과정", "협조하기", "다른 의견입니다", "계획서.txt", "주정차 과태료 부과", "5년"):
        assert told in page
    assert "반려하기" not in page
    assert "누가 열었나" not in page
    own = client_of("haneul").get(f"/documents/{paper.pk}/").content.decode()
    assert "회수하기" in own
    assert "누가 열었나" in own
    assert "협조하기" not in own


def test_the_printed_pages_come_alone_compressed_and_without_anything_secret() -> None:
    """A compressed answer tells by its length what stands in it: no token may (BREACH)."""
    paper, client = Paper().save().submit(), client_of("serin")
    page = client.get(f"/documents/{paper.pk}/").content.decode()
    answer = client.get(f"/documents/{paper.pk}/pages/", headers={"accept-encoding": "gzip"})
    drawn = gzip.decompress(answer.content).decode()
    assert (answer.headers["Content-Encoding"], answer.headers["Vary"]) == ("gzip", "Accept-Encoding, Cookie")
    assert drawn.count('<figure class="sheet"') == 1
    assert len(answer.content) < len(drawn.encode()) / 3
    assert "csrf" in page
    for secret in ("csrf", "nonce", "token"):
        assert secret not in drawn
    assert client.get(f"/documents/{paper.pk}/pages/").content.decode() == drawn


def test_pages_belong_to_the_reading_that_fetches_them_and_are_one_of_their_own_without_it(office: Clock) -> None:
    """시행령 제28조제3항: every reading is logged, and each once."""
    paper = Paper().save().submit()
    client, entries = client_of("serin"), AccessEntry.objects.filter(subject_id=paper.pk, person="serin")
    client.get(f"/documents/{paper.pk}/")
    client.get(f"/documents/{paper.pk}/pages/")
    assert entries.count() == 1
    office.turn(hours=1)
    client.get(f"/documents/{paper.pk}/pages/")
    assert [each.what for each in entries] == ["content", "content"]


def test_the_pages_of_a_document_do_not_exist_for_a_stranger() -> None:
    paper = Paper().save().submit()
    assert client_of("garam").get(f"/documents/{paper.pk}/pages/").status_code == 404
    assert AccessEntry.objects.get(person="garam").what == "refused"


def test_what_the_system_decided_says_why() -> None:
    page = client_of("jihun").get(f"/documents/{Paper().decided().pk}/").content.decode()
    assert "왜 이 결재선인가: 과태료 감경, 별표 3호" in page


def test_an_opinion_a_return_and_its_reason_stand_in_the_course() -> None:
    paper = (
        Paper()
        .save()
        .submit()
        .sign("serin", opinion="기간을 확인했습니다.")
        .send_back("jihun", "근거를 <b>적어</b> 주세요.")
    )
    page = client_of("haneul").get(f"/documents/{paper.pk}/").content.decode()
    assert "기간을 확인했습니다." in page
    assert "근거를 &lt;b&gt;적어&lt;/b&gt; 주세요." in page
    assert "다시 기안" in page


def test_ones_own_draft_opens_for_writing() -> None:
    paper = Paper()
    assert client_of("haneul").get(f"/documents/{paper.pk}/").headers["Location"] == f"/documents/{paper.pk}/edit/"


def test_a_stranger_finds_nothing_anywhere_and_each_try_is_logged() -> None:
    paper = Paper().enclose()
    enclosure = paper.document.enclosures.get()
    paper.save().submit()
    client = client_of("garam")
    paths = ("", "document.pdf", "document.hwpx", f"files/{enclosure.pk}/")
    for path in paths:
        assert client.get(f"/documents/{paper.pk}/{path}").status_code == 404
    assert set(AccessEntry.objects.values_list("person", "what")) == {("garam", "refused")}
    assert AccessEntry.objects.count() == len(paths)


def test_who_is_not_signed_in_goes_to_the_door() -> None:
    paper = Paper().decided()
    for path in ("/documents/", "/documents/new/", f"/documents/{paper.pk}/", f"/documents/{paper.pk}/document.pdf"):
        assert Client().get(path).headers["Location"] == f"/staff/sign-in/?next={quote(path)}"


def test_a_pdf_is_shown_or_taken_and_says_its_number() -> None:
    paper, client = Paper().decided(), client_of("haneul")
    shown = client.get(f"/documents/{paper.pk}/document.pdf")
    assert shown.headers["Content-Type"] == "application/pdf"
    assert shown.headers["Content-Disposition"].startswith("inline")
    assert quote("교통관리과-1 주정차 과태료 감경.pdf") in shown.headers["Content-Disposition"]
    assert shown.headers["Cache-Control"] == "private, no-store"
    assert api.verify_file(shown.content).intact
    taken = client.get(f"/documents/{paper.pk}/document.pdf?download")
    assert taken.headers["Content-Disposition"].startswith("attachment")


def test_enclosures_are_given_as_what_they_are() -> None:
    paper = Paper().enclose("명단.html.txt", b"<script>alert(1)</script>").enclose("도면.pdf", files.pdf())
    text, drawing = paper.document.enclosures.all()
    client = client_of("haneul")
    given = client.get(f"/documents/{paper.pk}/files/{text.pk}/")
    assert given.headers["Content-Disposition"].startswith("attachment")
    assert given.headers["X-Content-Type-Options"] == "nosniff"
    assert client.get(f"/documents/{paper.pk}/files/{drawing.pk}/").headers["Content-Disposition"].startswith("inline")
    other = Paper().enclose().document.enclosures.get()
    assert client.get(f"/documents/{paper.pk}/files/{other.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("who", "lit", "address"),
    [
        ("haneul", "내 문서", "/documents/"),
        ("serin", "결재함", "/approval/"),
        ("jihun", "결재함", "/approval/"),
        ("bora", "등록대장", "/register/"),
    ],
)
def test_the_menu_lights_the_list_in_which_the_document_stands_for_the_reader(who: str, lit: str, address: str) -> None:
    paper = Paper().decided()
    page = client_of(who).get(f"/documents/{paper.pk}/")
    assert [way.words for way in page.context["staff_navigation"] if way.current] == [lit]
    assert f'class="way-back" href="{address}"' in page.content.decode()
