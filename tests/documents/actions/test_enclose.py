"""붙임: a file is taken when it can be opened by whoever keeps the record; anything else says what to give instead."""

import pytest
from pytest_django.fixtures import Settings

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.documents import api
from madang.documents.models import Document, Enclosure
from madang.documents.queries.lists import by_words
from tests.documents.adapters import files
from tests.support.forms import png
from tests.support.office import actor
from tests.support.papers import Paper, hangul_bomb

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

REFUSED = [
    ("빈 파일.txt", b"", "빈 파일"),
    ("계획서.pdf", files.docx(), "이름은 .pdf인데 내용은"),
    ("계획서", b"plan", "확장자가 없어"),
    ("단속.exe", b"MZ" + bytes(80), "프로그램이 실행될 수 있는"),
    ("계획서.docm", files.docx(), "매크로"),
    ("그림.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "그림"),
]


@pytest.mark.parametrize(("name", "content", "told"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_cannot_be_kept_is_refused_and_nothing_is_half_done(name: str, content: bytes, told: str) -> None:
    paper = Paper()
    with pytest.raises(Refusal, match=told):
        paper.enclose(name, content)
    assert not Enclosure.objects.exists()
    assert (paper.document.edition, paper.document.versions.count()) == (1, 1)


def test_a_file_over_the_limit_is_refused_before_anything_is_read(settings: Settings) -> None:
    settings.FILE_SIZE_LIMIT = 1024 * 1024
    with pytest.raises(Refusal, match="1MB까지") as refused:
        Paper().enclose("사진.txt", b"a" * (1024 * 1024 + 1))
    assert refused.value.status == 413


def test_a_bomb_is_kept_as_a_file_and_never_unpacked_into_the_house() -> None:
    enclosure = Paper().enclose("부풀린 계획서.hwpx", hangul_bomb()).document.enclosures.get()
    assert enclosure.text == ""
    assert enclosure.unreadable


def test_what_stands_in_a_file_is_found() -> None:
    paper = Paper().enclose("계획서.hwpx", files.hwpx("체육관 야간 조명"))
    enclosure = paper.document.enclosures.get()
    assert ("체육관" in enclosure.text, enclosure.unreadable, enclosure.media_type) == (
        True,
        "",
        "application/hwp+zip",
    )
    assert list(by_words(Document.objects.all(), "체육관")) == [paper.document]


def test_a_closed_format_is_taken_and_advised_against() -> None:
    """규정 제5조제2항."""
    paper = Paper().save().enclose("계획서.hwp", files.hwp())
    (advice,) = (each for each in api.findings(api.draft_text(paper.document)) if each.rule == "enclosure-closed")
    assert (advice.must, advice.article) == (False, "규정 제5조제2항")
    paper.submit()


def test_an_open_copy_beside_it_ends_the_advice() -> None:
    paper = Paper().save().enclose("계획서.hwp", files.hwp()).enclose("계획서.hwpx", files.hwpx())
    assert "enclosure-closed" not in {each.rule for each in api.findings(api.draft_text(paper.document))}


def test_two_files_of_one_name_stand_in_their_order() -> None:
    paper = Paper().enclose("약도.png", png()).enclose("약도.png", png(colour=(1, 2, 3)))
    assert [(each.name, each.position) for each in paper.document.enclosures.all()] == [("약도", 1), ("약도", 2)]


def test_an_enclosure_is_named_as_the_text_says_it() -> None:
    paper = Paper().enclose()
    enclosure = paper.document.enclosures.get()
    api.name_enclosure(actor("haneul"), paper.pk, enclosure.pk, name=" 사업 계획서 ", copies=3)
    enclosure.refresh_from_db()
    assert (enclosure.name, enclosure.copies, paper.document.edition) == ("사업 계획서", 3, 3)


@pytest.mark.parametrize(("name", "copies"), [("", 1), ("계획서", 0), ("계획서", 1000)])
def test_a_name_and_a_count_are_wanted(name: str, copies: int) -> None:
    paper = Paper().enclose()
    with pytest.raises(Refusal, match="이름과 부수"):
        api.name_enclosure(actor("haneul"), paper.pk, paper.document.enclosures.get().pk, name=name, copies=copies)


def test_what_is_taken_out_stays_in_the_former_editions() -> None:
    paper = Paper().enclose()
    api.take_out(actor("haneul"), paper.pk, paper.document.enclosures.get().pk)
    assert [each.reason for each in paper.document.versions.all()] == [
        "새 기안",
        "붙임 추가: 계획서.txt",
        "붙임 뺌: 계획서.txt",
    ]
    with pytest.raises(Refusal, match="그런 붙임이 없습니다"):
        api.take_out(actor("haneul"), paper.pk, 999)


def test_thirty_files_are_the_most() -> None:
    paper = Paper()
    for number in range(30):
        paper.enclose(f"자료 {number}.txt", f"자료 {number}".encode())
    with pytest.raises(Refusal, match="30개까지"):
        paper.enclose("하나 더.txt")


def test_nobody_encloses_into_the_draft_of_another_or_one_on_its_way() -> None:
    paper = Paper().save()
    with pytest.raises(NotFound):
        api.enclose(actor("serin"), paper.pk, name="몰래.txt", content=b"x")
    paper.submit()
    with pytest.raises(NotAllowed):
        paper.enclose()
