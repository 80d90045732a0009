"""Reading attachments apart: good files give their words, bad ones a sentence, and nothing harms this process."""

import resource
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from madang.documents.adapters import attachment_texts, reading_apart
from madang.documents.adapters.attachment_reader import Unreadable, read_text, reads
from madang.documents.rules.reading_trouble import Trouble
from tests.documents.adapters import files
from tests.documents.adapters.files import WORDS

PDF, HWPX, HWP, ZIP = attachment_texts.PDF, attachment_texts.HWPX, attachment_texts.HWP, attachment_texts.ZIP
DOCX, XLSX = attachment_texts.DOCX, attachment_texts.XLSX


@pytest.mark.parametrize(
    ("content", "media_type", "text"),
    [
        (files.hwpx(), HWPX, f"{WORDS}\n\t칸 속의 말"),
        (files.hwp(), HWP, f"{WORDS}\n\t칸 속의 말"),
        (files.docx(), DOCX, f"{WORDS}\n합친 칸\n\n칸 속의 말\n표 다음 글"),
        (files.docx(), ZIP, f"{WORDS}\n합친 칸\n\n칸 속의 말\n표 다음 글"),
        (files.xlsx(), XLSX, f"명단\n{WORDS}\t3"),
        (files.pdf(), PDF, "Tablet plan 2026"),
        ("한글, 메모".encode(), "text/plain; charset=utf-8", "한글, 메모"),
        ("이름,수\n가,1".encode("cp949"), "text/csv; charset=euc-kr", "이름,수\n가,1"),
        ("메모".encode("utf-16"), "text/plain", "메모"),
        ("\ufeff메모\x00\r\n끝".encode(), "text/plain", "메모\n끝"),
    ],
    ids=["hwpx", "hwp", "docx", "docx as zip", "xlsx", "pdf", "utf-8", "cp949", "utf-16", "nul"],
)
def test_the_words_of_a_file_are_read(content: bytes, media_type: str, text: str) -> None:
    assert read_text(content, media_type) == text


@pytest.mark.parametrize(
    ("content", "media_type", "trouble"),
    [
        (files.pdf(password="1234"), PDF, Trouble.ENCRYPTED),
        (files.locked_hwp(), HWP, Trouble.ENCRYPTED),
        (files.locked_hwpx(), HWPX, Trouble.ENCRYPTED),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), DOCX, Trouble.ENCRYPTED),
        (files.hwpx()[:3000], HWPX, Trouble.BROKEN),
        (files.hwp()[:1500], HWP, Trouble.BROKEN),
        (files.docx()[:-500], DOCX, Trouble.BROKEN),
        (files.pdf()[:60], PDF, Trouble.BROKEN),
        (b"", PDF, Trouble.BROKEN),
        (b"PK not an archive", ZIP, Trouble.BROKEN),
        (b"HWP Document File without anything behind", HWP, Trouble.BROKEN),
        (b"\x00\x01" + files.hwp()[2:], HWP, Trouble.BROKEN),
        (b"\xff" * 99, "text/plain", Trouble.BROKEN),
        (files.deflate_bomb(), HWPX, Trouble.TOO_LARGE),
        (files.crowded_docx(), DOCX, Trouble.TOO_LARGE),
        (b"abc", "application/x-msdownload", Trouble.UNKNOWN_KIND),
        (b"abc", "image/png", Trouble.UNKNOWN_KIND),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content: bytes, media_type: str, trouble: Trouble) -> None:
    with pytest.raises(Unreadable) as refused:
        read_text(content, media_type)
    assert refused.value.trouble is trouble
    assert refused.value.sentence.endswith("다.")
    assert refused.value.next_step


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(files.lying_bomb(), HWPX), (files.pdf_bomb(), PDF), (files.laughing_docx(), DOCX), (files.endless_pdf(), PDF)],
    ids=["lying bomb", "pdf bomb", "billion laughs", "endless pdf"],
)
def test_what_would_never_end_ends_there_and_leaves_this_process_as_it_was(content: bytes, media_type: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.monotonic()
    with suppress(Unreadable):
        assert read_text(content, media_type) == ""
    assert time.monotonic() - begun < 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


def test_a_two_gigabyte_file_is_not_even_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.documents.adapters.attachment_reader.MOST_BYTES", 10)
    with pytest.raises(Unreadable) as refused:
        read_text(b"12345678901", "text/plain")
    assert refused.value.trouble is Trouble.TOO_LARGE


def test_only_the_beginning_of_a_very_long_text_is_kept() -> None:
    text = read_text(b"a" * (reading_apart.MOST_CHARACTERS + 5), "text/plain")
    assert len(text) == reading_apart.MOST_CHARACTERS


def test_both_readers_of_hwp_agree() -> None:
    with_fonts = attachment_texts._as_hwpx(files.hwp())
    without = attachment_texts._as_hwpx_without_fonts(files.hwp())
    first, second = (" ".join(attachment_texts._hwpx(content)).split() for content in (with_fonts, without))
    assert first == second


def test_the_reader_loads_nothing_of_the_house_that_knows_settings() -> None:
    code = (
        "import sys, madang.documents.adapters.reading_apart;"
        "sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-I", "-c", code], check=False).returncode == 0


def test_which_kinds_have_a_text() -> None:
    assert reads("text/plain; charset=utf-8")
    assert not reads("image/png")


def test_a_broken_file_is_broken_also_under_a_parent_that_holds_much() -> None:
    held = bytearray(900 * 1024 * 1024)
    held[::4096] = b"\1" * len(held[::4096])
    with pytest.raises(Unreadable) as refused:
        read_text(b"PK not an archive", ZIP)
    assert refused.value.trouble is Trouble.BROKEN
