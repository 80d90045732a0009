"""Reading rows from files that people send: CSV, XLSX, JSON and JSONL, in UTF-8 or CP949, matched by header name."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from madang.core.rules.refusal import Refusal

# As JSON spells them: the null character, and half of a surrogate pair.
_UNSTORABLE = re.compile(r"\\u0000|[\ud800-\udfff]")


LARGEST_SHEET = 512 * 2**20
"""Bytes of an XLSX once it is unpacked: a million rows are far below."""


class UnreadableFile(Refusal):
    """The whole file cannot be read; nothing of it was taken."""


@dataclass(frozen=True)
class TableRow:
    """One row; `number` is its line in the file, the header being line 1."""

    number: int
    values: dict[str, Any]
    fault: str = ""


def read_rows(path: Path) -> list[TableRow]:
    """Read every row of a file.

    Raises:
        UnreadableFile: the file is missing, empty, of another kind, or in another encoding.
    """
    return rows_of(path.name, _content(path))


def rows_of(name: str, content: bytes) -> list[TableRow]:
    """Read every row of a file's content, whose kind its name tells; else as `read_rows`."""
    rows = _rows_of(name, content)
    if not rows:
        raise UnreadableFile(f"{name}: 머리글만 있고 넣을 줄이 없어요.")
    return rows


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableFile(f"{path.name}: 폴더예요. 파일을 골라 주세요.")
    if not path.is_file():
        raise UnreadableFile(f"{path.name}: 파일이 없어요. 이름과 위치를 확인해 주세요.")
    return path.read_bytes()


def _rows_of(name: str, content: bytes) -> list[TableRow]:
    if not content.strip():
        raise UnreadableFile(f"{name}: 빈 파일이에요.")
    suffix = PurePath(name).suffix.lower()
    if suffix == ".xlsx":
        return list(_rows_of_sheet(name, content))
    text = decode(content, name)
    if suffix == ".json":
        return list(_rows_of_json(text, name))
    return list(_rows_of_jsonl(text) if suffix == ".jsonl" else _rows_of_csv(text, name))


def decode(content: bytes, name: str) -> str:
    """Decode a whole file: UTF-8 (with or without its mark), else CP949, as Korean public data comes in both."""
    for encoding in ("utf-8-sig", "cp949"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text
    raise UnreadableFile(f"{name}: 글자를 읽을 수 없어요. UTF-8이나 CP949(한글 엑셀 CSV)로 저장해 주세요.")


def _rows_of_csv(text: str, name: str) -> Iterator[TableRow]:
    records = _records(text, name)
    _, header = next(records, (1, []))
    if len([cell for cell in header if cell]) < 2:
        raise UnreadableFile(f"{name}: 첫 줄에 머리글이 없어요.")
    for number, cells in records:
        if any(cells):
            yield _row(number, header, cells)


def _records(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line on which it begins, as a cell in quotes may run over several."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins = 1
    try:
        for cells in reader:
            yield begins, [cell.strip() for cell in cells]
            begins = reader.line_num + 1
    except csv.Error as broken:
        raise UnreadableFile(f"{name}: {begins}번째 줄부터 읽을 수 없어요. 따옴표가 닫혔는지 봐 주세요.") from broken


def _rows_of_sheet(name: str, content: bytes) -> Iterator[TableRow]:
    try:
        _must_unpack_within_bounds(name, content)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = [[_cell(value) for value in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    except (InvalidFileException, zipfile.BadZipFile, ParseError, LookupError, ValueError, OSError) as broken:
        raise UnreadableFile(f"{name}: 엑셀 파일로 열 수 없어요.") from broken
    header = rows[0] if rows else []
    if not any(header):
        raise UnreadableFile(f"{name}: 첫 줄에 머리글이 없어요.")
    for number, cells in enumerate(rows[1:], start=2):
        if any(cells):
            # A sheet keeps no empty cells at the end of a line, so a short one is whole.
            yield _row(number, header, [*cells, *[""] * (len(header) - len(cells))])


def _must_unpack_within_bounds(name: str, content: bytes) -> None:
    """A sheet is a ZIP: 300 KB of it can hold 80 MB."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > LARGEST_SHEET:
            raise UnreadableFile(f"{name}: 풀면 너무 큰 파일이에요. 나누어서 올려 주세요.")


def _cell(value: object) -> str:
    return "" if value is None else str(value).strip()


def _row(number: int, header: list[str], cells: list[str]) -> TableRow:
    whole = [*cells, *[""] * (len(header) - len(cells))]
    values = {key: cell for key, cell in zip(header, whole, strict=False) if key}
    extra = [cell for cell in cells[len(header) :] if cell]
    if len(cells) < len(header) or extra:
        return TableRow(number, values, f"칸 수가 머리글과 달라요 (머리글 {len(header)}칸, 이 줄 {len(cells)}칸).")
    return TableRow(number, values)


def _rows_of_jsonl(text: str) -> Iterator[TableRow]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _row_of_json(number, line)


def _rows_of_json(text: str, name: str) -> Iterator[TableRow]:
    """Yield the records of one JSON list; `number` is the record's place in it, from 1."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as broken:
        raise UnreadableFile(f"{name}: JSON으로 읽을 수 없어요. 파일이 끝까지 있는지 봐 주세요.") from broken
    if not isinstance(values, list):
        raise UnreadableFile(f"{name}: [ ]로 된 목록이어야 해요.")
    for number, value in enumerate(values, start=1):
        yield _row_of_value(number, value)


def _row_of_json(number: int, line: str) -> TableRow:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return TableRow(number, {}, "JSON으로 읽을 수 없어요.")
    return _row_of_value(number, value)


def _row_of_value(number: int, value: object) -> TableRow:
    if not isinstance(value, dict):
        return TableRow(number, {}, "{ }로 된 줄이어야 해요.")
    if _UNSTORABLE.search(json.dumps(value, ensure_ascii=False)):
        return TableRow(number, {}, "보관할 수 없는 글자(널 문자나 깨진 글자)가 있어요.")
    return TableRow(number, value)
