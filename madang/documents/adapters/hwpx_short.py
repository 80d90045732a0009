"""The first page of the short form in HWPX (규정 시행규칙 별지 제2호서식): grid, boxes, title, summary."""

import math
from collections.abc import Sequence

from madang.documents.adapters.hwpx_page import HwpxPage
from madang.documents.adapters.hwpx_shapes import CELL_MARGIN, COLUMN, NOTHING, Cell, Grid, Letters, Shape, ems, words
from madang.documents.adapters.hwpx_signers import signature_cell, write_consulted
from madang.documents.rules.form import PrintedForm, SignatureBox
from madang.documents.rules.form_text import in_rows, position_text, printable, register_rows
from madang.documents.rules.widths import width_of

_WORD, _CODE = Letters(10), Letters(8, color="#595959")
_TITLE = Letters(20, bold=True, underline=True)
_SUMMARY, _ISSUED = Letters(13), Letters(14)
_GRID_WIDTHS, _GRID_HEIGHT = (25.0, 37.0), 7.0
_BOX_WIDTH, _POSITION_HEIGHT, _SIGNATURE_HEIGHT = 25.0, 7.0, 21.0
_AROUND = 4.0
_CENTRED = Shape(align="CENTER", before=6, after=6)


def write_cover(page: HwpxPage, form: PrintedForm) -> None:
    """Write everything that stands before the content."""
    page.table(_grid_and_boxes(form), Shape(align="LEFT", spacing=100))
    write_consulted(page, form.consulted)
    page.write([(printable(form.title), _TITLE)], Shape(align="CENTER", before=24, after=12))
    for text, letters in ((form.summary, _SUMMARY), (form.issued_on, _ISSUED), (form.unit, _ISSUED)):
        if text:
            page.write([(printable(text), letters)], _CENTRED)
    page.write([], Shape())


def write_code(page: HwpxPage, form: PrintedForm) -> None:
    if form.code:
        page.write([(printable(form.code), _CODE)], Shape(align="RIGHT", before=6))


def _grid_and_boxes(form: PrintedForm) -> Grid:
    """The grid stands at the left, the boxes at the right, and nothing between them."""
    register, boxes = _register(form), _boxes(in_rows(form.boxes))
    left, right = (sum(grid.widths) + 2 * CELL_MARGIN for grid in (register, boxes))
    cells = [Cell([register], "LEFT", "TOP", lined=False), NOTHING, Cell([boxes], "RIGHT", "TOP", lined=False)]
    height = max(sum(register.heights), sum(boxes.heights)) + _AROUND
    return Grid([cells], [left, COLUMN - left - right, right], [height])


def _register(form: PrintedForm) -> Grid:
    rows = [[_cell(word, "CENTER"), _cell(value, "LEFT")] for word, value in register_rows(form)]
    return Grid(rows, _GRID_WIDTHS, [_GRID_HEIGHT] * len(rows))


def _boxes(rows: Sequence[Sequence[SignatureBox]]) -> Grid:
    """Return the boxes row by row; where nobody signs, room for one that is not there."""
    places = max(map(len, rows), default=1)
    cells = [cells for row in rows for cells in _pair(row, places)]
    heights = [height for row in rows for height in (_position_height(row), _SIGNATURE_HEIGHT)]
    return Grid(cells or [[NOTHING]], [_BOX_WIDTH] * places, heights or [_POSITION_HEIGHT])


def _position_height(row: Sequence[SignatureBox]) -> float:
    widest = max(width_of(position_text(box)) for box in row) * ems(_WORD.size) / 2
    return _POSITION_HEIGHT * math.ceil(widest / (_BOX_WIDTH - 2 * CELL_MARGIN))


def _pair(row: Sequence[SignatureBox], places: int) -> tuple[list[Cell], list[Cell]]:
    """Positions, and under them what was signed."""
    nobody = [NOTHING] * (places - len(row))
    positions = [_cell(position_text(box), "CENTER") for box in row]
    return positions + nobody, [signature_cell(box, "CENTER", lined=True) for box in row] + nobody


def _cell(text: str, align: str) -> Cell:
    return words(text, _WORD, align, lined=True)
