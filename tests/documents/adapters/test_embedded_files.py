from io import BytesIO

import pytest
from pypdf import PdfWriter

from madang.documents.adapters.embedded_files import MOST_FILES, UnreadableFiles, embedded_files
from tests.documents.courses import course, enclosed
from tests.documents.exports import pdf


def test_files_are_found_by_their_korean_names() -> None:
    assert embedded_files(pdf()) == {"course.json": course(), **enclosed()}


def test_a_pdf_without_files_holds_none() -> None:
    assert embedded_files(written()) == {}


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nnothing", pdf()[:5000]])
def test_what_is_no_pdf_cannot_be_read(content: bytes) -> None:
    with pytest.raises(UnreadableFiles):
        embedded_files(content)


def test_one_name_twice_is_refused() -> None:
    with pytest.raises(UnreadableFiles, match="이름이 같은"):
        embedded_files(written("course.json", "course.json"))


def test_too_many_files_are_refused() -> None:
    with pytest.raises(UnreadableFiles, match="너무 많거나"):
        embedded_files(written(*(f"{number}.txt" for number in range(MOST_FILES + 1))))


def written(*names: str) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for name in names:
        writer.add_attachment(name, b"content")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()
