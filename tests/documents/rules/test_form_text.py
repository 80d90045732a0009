"""The text of a printed form: the words that the PDF and the HWPX have in common."""

from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.form import Contact, SignatureBox
from madang.documents.rules.form_text import body_text, form_text, printable, signature_text
from madang.documents.rules.laid_out import EnclosureLine, Line, PictureLine, TableLine, TextLine
from tests.support.forms import DRAFTER, GENERAL, HEAD, INTERNAL, MAP, SHORT, TEAM_LEADER


def test_korean_in_single_letters_is_put_together() -> None:
    assert printable(normalize("NFD", "순천시 각 부서")) == "순천시 각 부서"


def test_the_general_form_reads_from_the_agency_to_the_openness() -> None:
    form = replace(INTERNAL, boxes=(DRAFTER, HEAD), receipt="총무과-9", received_on="2026. 11. 24.")
    assert form_text(form).split("\n") == [
        "순천시",
        "수신  내부결재",
        "(경유)",
        "제목  업무용 태블릿 배부 안내",
        "위와 같이 처리하고자 합니다.  끝.",
        "★주무관\t김하늘\t정보통신과장\t전결 11. 23.",
        "박가람",
        "협조자",
        "시행  정보통신과-1234\t접수  총무과-9(2026. 11. 24.)",
        "우  57956  전라남도 순천시 장명로 30 (장천동)\t/ www.suncheon.go.kr",
        "전화번호  (061)749-0000  팩스번호  (061)749-0001 / haneul@korea.kr / 부분공개(5)",
        "MD26-7F3K-9Q2X",
    ]


def test_several_receivers_stand_under_the_sender() -> None:
    lines = form_text(GENERAL).split("\n")
    assert lines[lines.index("순천시장") + 1] == "수신자  총무과장, 회계과장, 교통행정과장"


def test_the_short_form_has_neither_agency_nor_sender_nor_addresses() -> None:
    text = form_text(SHORT)
    assert text.startswith(
        "생산등록번호\t정보통신과-1235\n등록일\t2026. 11. 23.\n결재일\t2026. 11. 23.\n공개 구분\t공개\n"
    )
    assert not any(word in text for word in ("수신", "시행", "접수", "전화번호"))


def test_empty_parts_leave_only_the_words_of_the_form() -> None:
    bare = replace(INTERNAL, boxes=(), number="", contact=Contact(), openness="", code="", lines=())
    words = ["순천시", "수신  내부결재", "(경유)", "제목  업무용 태블릿 배부 안내", "협조자"]
    assert form_text(bare).split("\n") == [*words, "시행\t접수", "우\t/", "전화번호  팩스번호"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (TextLine("관련: 회계과-1", "1."), "1. 관련: 회계과-1"),
        (TextLine("하고자 합니다.", ends=True), "하고자 합니다.  끝."),
        (TextLine("", ends=True), "  끝."),
        (TableLine((("가", "나"), ("다", "이하 빈칸")), 1), "가\t나\n다\t이하 빈칸"),
        (PictureLine(MAP, "그림 1", 50), "그림 1"),
        (EnclosureLine("명단 1부.", "붙임", "", ends=True), "붙임  명단 1부.  끝."),
        (EnclosureLine("서류 1부.", "", "2.", ends=True), "2. 서류 1부.  끝."),
    ],
)
def test_a_line_of_the_body_has_its_sign_and_its_end_mark(line: Line, text: str) -> None:
    """시행규칙 제2조, 제4조제5항."""
    assert body_text(line) == text


@pytest.mark.parametrize(
    ("box", "text"),
    [
        (TEAM_LEADER, "이바다"),
        (HEAD, "전결 11. 23.\n박가람"),
        (SignatureBox("과장", "", mark="전결"), "전결"),
        (SignatureBox("과장", "", reason="출장"), "출장"),
        (SignatureBox("과장", "최나래", date="11. 23.", image=b"x"), "11. 23."),
    ],
)
def test_a_box_says_mark_date_and_name_or_the_reason(box: SignatureBox, text: str) -> None:
    """시행규칙 제7조."""
    assert signature_text(box) == text


@given(st.text())
def test_what_is_printable_stays_so_and_can_be_written(text: str) -> None:
    assert printable(printable(text)) == printable(text)
    printable(text).encode()
