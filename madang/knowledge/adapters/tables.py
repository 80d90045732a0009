"""Reading rows from files that people send: CSV, XLSX and JSONL, in UTF-8 or CP949, matched by header name."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from madang.core.api import Refusal


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
    if not path.is_file():
        raise UnreadableFile(f"{path.name}: 파일이 없어요. 이름과 위치를 확인해 주세요.")
    content = path.read_bytes()
    if not content.strip():
        raise UnreadableFile(f"{path.name}: 빈 파일이에요.")
    if path.suffix.lower() == ".xlsx":
        return list(_rows_of_sheet(path.name, content))
    text = decode(content, path.name)
    return list(_rows_of_jsonl(text) if path.suffix.lower() == ".jsonl" else _rows_of_csv(text, path.name))


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
    reader = csv.reader(io.StringIO(text, newline=""))
    header = [cell.strip() for cell in next(reader, [])]
    if len([cell for cell in header if cell]) < 2:
        raise UnreadableFile(f"{name}: 첫 줄에 머리글이 없어요.")
    for number, cells in enumerate(reader, start=2):
        if any(cell.strip() for cell in cells):
            yield _row(number, header, [cell.strip() for cell in cells])


def _rows_of_sheet(name: str, content: bytes) -> Iterator[TableRow]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, OSError) as broken:
        raise UnreadableFile(f"{name}: 엑셀 파일로 열 수 없어요.") from broken
    rows = book.worksheets[0].iter_rows(values_only=True)
    header = [str(cell or "").strip() for cell in next(rows, ())]
    if not any(header):
        raise UnreadableFile(f"{name}: 첫 줄에 머리글이 없어요.")
    for number, cells in enumerate(rows, start=2):
        values = ["" if cell is None else str(cell).strip() for cell in cells]
        if any(values):
            yield _row(number, header, values)


def _row(number: int, header: list[str], cells: list[str]) -> TableRow:
    values = {key: cell for key, cell in zip(header, cells, strict=False) if key}
    extra = [cell for cell in cells[len(header) :] if cell]
    if len(cells) < len(header) or extra:
        return TableRow(number, values, f"칸 수가 머리글과 달라요 (머리글 {len(header)}칸, 이 줄 {len(cells)}칸).")
    return TableRow(number, values)


def _rows_of_jsonl(text: str) -> Iterator[TableRow]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError:
            yield TableRow(number, {}, "JSON으로 읽을 수 없어요.")
            continue
        yield TableRow(number, value) if isinstance(value, dict) else TableRow(number, {}, "{ }로 된 줄이어야 해요.")
