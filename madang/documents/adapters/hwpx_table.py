"""A table of the body in HWPX: as wide and as aligned as in the PDF; heads repeat on every page."""

import math
from collections.abc import Sequence

from madang.documents.adapters.hwpx_page import HwpxPage, place, repeat_head
from madang.documents.adapters.hwpx_shapes import CELL_MARGIN, COLUMN, Cell, Grid, Letters, Runs, Shape, ems, units
from madang.documents.adapters.typst_table import Rows, shares, sides
from madang.documents.rules.form_text import printable
from madang.documents.rules.laid_out import TableLine
from madang.documents.rules.widths import width_of

_CELL, _HEAD = Letters(11), Letters(11, bold=True)
_HEAD_FILL = "#F2F2F2"
_STEP = ems(_CELL.size) / 2
_LINE, _AIR = 5.2, 2.8
_TALLEST_IN_LINE = 180.0


def write_table(page: HwpxPage, line: TableLine, left: float) -> None:
    """Write a table that begins `left` mm from the column and ends with it."""
    rows = [[printable(text) for text in row] for row in line.rows]
    widths = _widths(rows, COLUMN - left)
    heights = [_height(row, widths) for row in rows]
    aligned = [side.upper() for side in sides(rows, line.header_rows)]
    cells = [_head(row) if number < line.header_rows else _row(row, aligned) for number, row in enumerate(rows)]
    table = page.table(Grid(cells, widths, heights), Shape(align="LEFT", left=left, spacing=100))
    if sum(heights) > _TALLEST_IN_LINE:
        # What stands in a line never breaks over a page.
        table.set_treat_as_char(False)
        place(table.element, horzOffset=str(units(left)))
    repeat_head(table, line.header_rows)


def _widths(rows: Rows, whole: float) -> list[float]:
    parts = shares(rows)
    return [whole * part / sum(parts) for part in parts]


def _height(row: Sequence[str], widths: Sequence[float]) -> float:
    return max(_lines(text, width) for text, width in zip(row, widths, strict=True)) * _LINE + _AIR


def _lines(text: str, width: float) -> int:
    room = max(2, int((width - 2 * CELL_MARGIN) / _STEP))
    return sum(max(1, math.ceil(width_of(line) / room)) for line in text.split("\n"))


def _head(row: Sequence[str]) -> list[Cell]:
    return [Cell(_written(text, _HEAD), fill=_HEAD_FILL) for text in row]


def _row(row: Sequence[str], aligned: Sequence[str]) -> list[Cell]:
    return [Cell(_written(text, _CELL), align) for text, align in zip(row, aligned, strict=True)]


def _written(text: str, letters: Letters) -> list[Runs]:
    return [[(line, letters)] for line in text.split("\n")]
