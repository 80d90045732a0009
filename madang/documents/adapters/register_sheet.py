"""Tables of the register as one XLSX file; no cell of it computes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from madang.core.api import harmless


@dataclass(frozen=True)
class Sheet:
    name: str
    head: Sequence[str]
    rows: Iterable[Sequence[str]]


def workbook(*sheets: Sheet) -> bytes:
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.freeze_panes = "A2"
        head = [WriteOnlyCell(page, value=word) for word in sheet.head]
        for cell in head:
            cell.font = Font(bold=True)
        page.append(head)
        for row in sheet.rows:
            page.append([harmless(ILLEGAL_CHARACTERS_RE.sub("", cell)) for cell in row])
    made = BytesIO()
    book.save(made)
    return made.getvalue()
