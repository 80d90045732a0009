"""Files that people attach: what is refused, what is advised against, and that good files are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.attachment_check import Attachment, faults
from madang.documents.rules.attachment_kinds import ending_of

MOST = 100 * 1024 * 1024
UNKNOWN = "application/octet-stream"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def found(name: str, media_type: str, head: bytes = b"content", size: int = 2000) -> dict[str, bool]:
    return {fault.rule: fault.must for fault in faults(Attachment(name, head, size, media_type, MOST))}


@pytest.mark.parametrize(
    ("name", "media_type", "head"),
    [
        ("추진 계획서.hwpx", "application/hwp+zip", b"PK"),
        ("2026년도 예산(안)_최종.pdf", "application/pdf", b"%PDF"),
        ("명단.xlsx", XLSX, b"PK"),
        ("명단.xlsx", "application/zip", b"PK"),
        ("보고서.DOCX", DOCX, b"PK"),
        ("현장 사진.JPG", "image/jpeg", b"\xff\xd8"),
        ("현장.jpeg", "image/jpeg", b"\xff\xd8"),
        ("자료.csv", "text/csv; charset=euc-kr", b"a,b"),
        ("자료.csv", "text/plain; charset=utf-8", b"a,b"),
        ("메모.txt", "text/plain; charset=utf-8", b"a"),
        ("메모.txt", UNKNOWN, b"\xff\xfea\x00"),
        ("음성.m4a", "audio/mp4", b""),
        ("약도.svg", "image/svg+xml", b"<svg"),
        ("묶음.zip", "application/zip", b"PK"),
        ("도면.dwg", UNKNOWN, b"AC1032"),
        ("1. 계획서 v1.2.pdf", "application/pdf", b"%PDF"),
    ],
)
def test_a_good_file_is_left_alone(name: str, media_type: str, head: bytes) -> None:
    assert found(name, media_type, head) == {}


@pytest.mark.parametrize(
    ("name", "media_type", "head", "rule"),
    [
        ("계획서", "application/pdf", b"%PDF", "no-ending"),
        ("계획서.", "application/pdf", b"%PDF", "no-ending"),
        (".hwpx", "application/hwp+zip", b"PK", "no-ending"),
        ("계획서.pdf", "application/zip", b"PK", "ending-and-content"),
        ("계획서.hwpx", "application/x-hwp", OLE, "ending-and-content"),
        ("계획서.hwpx", "application/zip", b"PK", "ending-and-content"),
        ("계획서.pdf", UNKNOWN, b"garbage", "ending-and-content"),
        ("명단.xlsx", "application/x-hwp", OLE, "ending-and-content"),
        ("사진.jpg", "image/png", b"\x89PNG", "ending-and-content"),
        ("사진.jpg", "application/x-msdownload", b"MZ\x90", "program"),
        ("사진.jpg", UNKNOWN, b"MZ\x90", "program"),
        ("계획서.pdf.exe", "application/x-msdownload", b"MZ", "program"),
        ("설치.bat", "text/plain; charset=utf-8", b"@echo off", "program"),
        ("설치.JS", "text/plain; charset=utf-8", b"alert(1)", "program"),
        ("바로가기.lnk", UNKNOWN, b"L\x00\x00\x00", "program"),
        ("메모.txt", "text/plain; charset=utf-8", b"#!/bin/sh", "program"),
        ("명단.xlsm", XLSX, b"PK", "macros"),
        ("명단.xlsx", XLSX, b"PK..xl/vbaProject.bin", "macros"),
        ("계획서\u202efdp.exe", UNKNOWN, b"MZ", "name-hidden-letters"),
        ("계획\u200b서.pdf", "application/pdf", b"%PDF", "name-hidden-letters"),
        ("계획\n서.pdf", "application/pdf", b"%PDF", "name-hidden-letters"),
        ("../계획서.pdf", "application/pdf", b"%PDF", "name-not-allowed"),
        ("  .  ", "application/pdf", b"%PDF", "name-not-allowed"),
        ("가" * 70 + ".pdf", "application/pdf", b"%PDF", "name-too-long"),
    ],
)
def test_a_bad_file_cannot_be_attached(name: str, media_type: str, head: bytes, rule: str) -> None:
    assert found(name, media_type, head).get(rule) is True


@pytest.mark.parametrize(
    ("name", "media_type", "instead"),
    [
        ("계획서.hwp", "application/x-hwp", "HWPX"),
        ("계획서.doc", UNKNOWN, "DOCX"),
        ("명단.xls", "application/vnd.ms-excel", "XLSX"),
        ("발표.ppt", UNKNOWN, "PPTX"),
    ],
)
def test_a_closed_format_is_taken_with_the_advice_to_add_an_open_one(name: str, media_type: str, instead: str) -> None:
    """규정 제5조제2항."""
    (fault,) = faults(Attachment(name, OLE, 2000, media_type, MOST))
    assert (fault.rule, fault.must, fault.article) == ("closed-format", False, "규정 제5조제2항")
    assert instead in fault.sentence


def test_a_file_of_nothing_is_refused() -> None:
    assert found("계획서.pdf", "text/plain; charset=utf-8", b"", 0) == {"empty": True}


def test_the_limit_itself_is_still_taken() -> None:
    assert found("계획서.pdf", "application/pdf", b"%PDF", MOST) == {}
    (fault,) = faults(Attachment("계획서.pdf", b"%PDF", 2 * 1024**3, "application/pdf", MOST))
    assert (fault.rule, fault.must) == ("too-large", True)
    assert "2,048.0MB" in fault.sentence
    assert "한도(100MB)" in fault.sentence


def test_the_sentence_says_what_the_content_really_is() -> None:
    (fault,) = faults(Attachment("계획서.pdf", b"PK", 10, "application/hwp+zip", MOST))
    assert fault.sentence.startswith("이름은 .pdf인데 내용은 .hwpx 파일입니다.")


def test_what_cannot_be_attached_stands_before_advice() -> None:
    assert list(found("계획\u200b서.hwp", "application/x-hwp", OLE)) == ["name-hidden-letters", "closed-format"]


@given(
    st.text(max_size=300), st.binary(max_size=50), st.integers(0, 10**10), st.sampled_from([UNKNOWN, DOCX, "a/b; c"])
)
def test_any_name_and_content_are_judged(name: str, head: bytes, size: int, media_type: str) -> None:
    for fault in faults(Attachment(name, head, size, media_type, MOST)):
        assert fault.sentence.endswith((".", "다.", "요."))


@pytest.mark.parametrize(
    ("name", "ending"),
    [("가.PDF", ".pdf"), ("가.tar.gz", ".gz"), ("가", ""), (".bashrc", ""), ("가. ", ""), ("가.", "")],
)
def test_the_ending_of_a_name(name: str, ending: str) -> None:
    assert ending_of(name) == ending
