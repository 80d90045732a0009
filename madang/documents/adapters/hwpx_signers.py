"""The line of signers and the line of 협조자 in HWPX: words beside each other without any border."""

from collections.abc import Sequence

from madang.documents.adapters.hangul_picture import HangulPicture, hangul_picture
from madang.documents.adapters.hwpx_page import HwpxPage
from madang.documents.adapters.hwpx_shapes import COLUMN, NOTHING, Cell, Drawn, Grid, Letters, Runs, Shape, ems, words
from madang.documents.adapters.typst_data import Image
from madang.documents.rules.form import SignatureBox
from madang.documents.rules.form_text import CONSULTED, in_rows, position_text, signature_lines
from madang.documents.rules.widths import width_of

_POSITION, _REASON = Letters(10), Letters(10)
_NAME, _ABOVE = Letters(11, bold=True), Letters(9, bold=True)
_SIGNATURE = (18.0, 9.0)
_FEWEST_PLACES = 3
_NARROWEST = 0.4
_HEIGHT, _AIR = 14.0, 3.0
_WORD_WIDTH = 16.0


def write_signers(page: HwpxPage, boxes: Sequence[SignatureBox]) -> None:
    """Write the boxes that there are, and none for anybody else (시행규칙 제7조)."""
    rows = in_rows(boxes)
    if rows:
        _write(page, [_cells(row) for row in rows], _widths(rows, COLUMN))


def write_consulted(page: HwpxPage, boxes: Sequence[SignatureBox]) -> None:
    """Write the line of 협조자; its word stands though nobody was consulted."""
    rows = in_rows(boxes) or [()]
    lead = [CONSULTED, *[""] * (len(rows) - 1)]
    cells = [[words(word, _POSITION), *_cells(row)] for word, row in zip(lead, rows, strict=True)]
    _write(page, cells, [_WORD_WIDTH, *_widths(rows, COLUMN - _WORD_WIDTH)])


def signature_cell(box: SignatureBox, align: str, *, lined: bool = False) -> Cell:
    """Mark and date stand small over the name, or over the picture of the signature."""
    above, name = signature_lines(box)
    lines: list[Runs | Drawn | Grid] = [[(above, _ABOVE)]] if above else []
    if box.image:
        lines.append(_drawn(hangul_picture(box.image, Image(f"{box.position} {box.name}의 서명")), box.name))
    elif name:
        lines.append([(name, _NAME if box.name else _REASON)])
    return Cell(lines or [[]], align=align, lined=lined)


def _drawn(picture: HangulPicture, name: str) -> Drawn:
    width, height = _SIGNATURE
    return Drawn(picture, min(width, height * picture.width / picture.height), name)


def _write(page: HwpxPage, rows: Sequence[Sequence[Cell]], widths: Sequence[float]) -> None:
    whole = [[*row, *[NOTHING] * (len(widths) - len(row))] for row in rows]
    page.table(Grid(whole, widths, [_HEIGHT] * len(whole)), Shape(align="LEFT", spacing=100, together=True))


def _cells(boxes: Sequence[SignatureBox]) -> list[Cell]:
    return [cell for box in boxes for cell in (words(position_text(box), _POSITION), signature_cell(box, "LEFT"))]


def _widths(rows: Sequence[Sequence[SignatureBox]], room: float) -> list[float]:
    """Return two widths for each place of a row: of the position, and of the name with what stands over it.

    Names keep their room; positions that are too long for what is left take two lines.
    """
    places = max(map(len, rows))
    if not places:
        return []
    wanted = [_wanted([row[place] for row in rows if place < len(row)]) for place in range(places)]
    positions, names = (sum(widths) for widths in zip(*wanted, strict=True))
    spare = room * places / max(places, _FEWEST_PLACES) - positions - names
    if spare >= 0:
        return [width for position, name in wanted for width in (position, name + spare / places)]
    narrow = min(1.0, max(_NARROWEST, (room - names) / positions))
    return _within(room, [width for position, name in wanted for width in (position * narrow, name)])


def _within(room: float, widths: Sequence[float]) -> list[float]:
    return [width * min(1.0, room / sum(widths)) for width in widths]


def _wanted(boxes: Sequence[SignatureBox]) -> tuple[float, float]:
    position = max(_width(position_text(box), _POSITION) for box in boxes)
    name = max(max(map(_width, signature_lines(box), (_ABOVE, _NAME))) for box in boxes)
    return position + _AIR, name + _AIR


def _width(text: str, letters: Letters) -> float:
    return width_of(text) * ems(letters.size) / 2
