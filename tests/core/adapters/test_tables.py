"""Files that people send, in the encodings in which they come."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from madang.core.adapters.tables import UnreadableFile, read_rows

TEXT = "질문,답\n여권 어디서 만들어요,시청이요\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_csv_is_read_in_every_encoding(tmp_path: Path, encoding: str, line_end: str) -> None:
    file = tmp_path / "글.csv"
    file.write_bytes(TEXT.replace("\n", line_end).encode(encoding))
    assert [(row.number, row.values) for row in read_rows(file)] == [
        (2, {"질문": "여권 어디서 만들어요", "답": "시청이요"})
    ]


def test_a_sheet_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["질문", "답", None])
    sheet.append(["여권", 17, None])
    book.save(tmp_path / "글.xlsx")
    assert [row.values for row in read_rows(tmp_path / "글.xlsx")] == [{"질문": "여권", "답": "17"}]


def test_a_broken_line_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    file = tmp_path / "글.jsonl"
    file.write_text('{"title": "하나"}\n{broken\n[1]\n\n{"title": "둘"}\n', encoding="utf-8")
    assert [(row.number, bool(row.fault)) for row in read_rows(file)] == [(1, False), (2, True), (3, True), (5, False)]


def test_a_row_with_too_many_or_too_few_cells_is_told(tmp_path: Path) -> None:
    file = tmp_path / "글.csv"
    file.write_text("질문,답\n하나\n하나,둘,셋\n하나,둘\n", encoding="utf-8")
    assert [bool(row.fault) for row in read_rows(file)] == [True, True, False]


def test_a_row_is_told_by_the_line_on_which_it_begins(tmp_path: Path) -> None:
    file = tmp_path / "글.csv"
    file.write_text('질문,답\n하나,"둘\n셋"\n넷,다섯\n', encoding="utf-8")
    assert [row.number for row in read_rows(file)] == [2, 4]


def test_a_short_row_knows_every_column(tmp_path: Path) -> None:
    file = tmp_path / "글.csv"
    file.write_text("질문,답,분야\n하나\n", encoding="utf-8")
    assert read_rows(file)[0].values == {"질문": "하나", "답": "", "분야": ""}


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    file = tmp_path / "글.jsonl"
    file.write_text('{"title": "하나\u2028둘"}\n', encoding="utf-8")
    assert [(row.number, row.fault) for row in read_rows(file)] == [(1, "")]


@pytest.mark.parametrize("text", [r'"하나\u0000"', r'"하나\ud800"', "9" * 5000, "[" * 100_000])
def test_what_cannot_be_kept_is_a_fault_of_its_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "글.jsonl"
    file.write_text(f'{{"title": {text}}}\n{{"title": "둘"}}\n', encoding="utf-8")
    assert [bool(row.fault) for row in read_rows(file)] == [True, False]


def broken_sheet() -> bytes:
    book = io.BytesIO()
    openpyxl.Workbook().save(book)
    torn = io.BytesIO()
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(torn, "w") as parts:
        for name in whole.namelist():
            parts.writestr(name, b"<worksheet><sheetData>" if "sheet1" in name else whole.read(name))
    return torn.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("없음.csv", None, "파일이 없어요"),
        ("빈.csv", b"", "빈 파일"),
        ("빈칸.csv", b"\n \n", "빈 파일"),
        ("한칸.csv", "하나\n둘\n".encode(), "머리글이 없어요"),
        ("머리글.csv", "질문,답\n".encode(), "넣을 줄이 없어요"),
        ("utf16.csv", "질문,답\n".encode("utf-16"), "글자를 읽을 수 없어요"),
        ("그림.csv", b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "글자를 읽을 수 없어요"),
        ("가짜.xlsx", b"PK\x03\x04 nonsense", "엑셀 파일로 열 수 없어요"),
        ("글.xlsx", TEXT.encode(), "엑셀 파일로 열 수 없어요"),
        ("찢김.xlsx", broken_sheet(), "엑셀 파일로 열 수 없어요"),
        ("따옴표.csv", ('질문,답\n하나,둘\n셋,"' + "넷" * 140_000).encode(), "3번째 줄부터"),
    ],
)
def test_an_unreadable_file_is_refused_whole(tmp_path: Path, name: str, content: bytes | None, told: str) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UnreadableFile) as refusal:
        read_rows(file)
    assert told in refusal.value.sentence
