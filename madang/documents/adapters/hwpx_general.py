"""Head and foot of the general form in HWPX (규정 시행규칙 별지 제1호서식)."""

from madang.documents.adapters.hangul_picture import hangul_picture
from madang.documents.adapters.hwpx_page import HwpxPage
from madang.documents.adapters.hwpx_shapes import CELL_MARGIN, COLUMN, Drawn, Grid, Letters, Shape, ems, words
from madang.documents.adapters.hwpx_signers import write_consulted, write_signers
from madang.documents.adapters.typst_data import Image
from madang.documents.rules.form import PrintedForm, Sender
from madang.documents.rules.form_text import (
    address_cells,
    contact_line,
    head_lines,
    numbers_cells,
    printable,
    receivers_line,
)
from madang.documents.rules.laid_out import GAP
from madang.documents.rules.widths import width_of

_AGENCY = Letters(20, bold=True, spread=40)
_HEAD, _TITLE = Letters(14), Letters(14, bold=True)
_SENDER = Letters(18, bold=True, spread=20)
_OMITTED, _FOOT, _CODE = Letters(11), Letters(10), Letters(8, color="#595959")
_AIR = Letters(6)
_FOOT_HEIGHT = 6.0
_EMPTY_LINES = 2
_SEAL, _SIGNATURE_HEIGHT = 24.0, 12.0
_TOGETHER = Shape(align="LEFT", spacing=100, together=True)
_RECEIVERS = Shape(align="LEFT", left=CELL_MARGIN, after=6, together=True)


def write_head(page: HwpxPage, form: PrintedForm) -> None:
    """Write agency, 수신, (경유) and 제목, under which stands the only rule of the form."""
    page.write([(printable(form.agency), _AGENCY)], Shape(align="CENTER", after=8))
    receiver, via, title = head_lines(form)
    page.write([(receiver, _HEAD)], _headed("수신"))
    page.write([(via, _HEAD)], _headed("(경유)"))
    page.write([(title, _TITLE)], _headed("제목", ruled=True))
    page.write([("", _AIR)], Shape(spacing=100))


def write_foot(page: HwpxPage, form: PrintedForm) -> None:
    """Write sender, signers and the lines of numbers and addresses, which never part from each other."""
    for _ in range(_EMPTY_LINES):
        page.write([], Shape(together=True))
    if form.sender:
        _sender(page, form.sender)
    if form.receivers:
        page.write([(receivers_line(form.receivers), _FOOT)], _RECEIVERS)
    write_signers(page, form.boxes)
    write_consulted(page, form.consulted)
    cells = [[words(text, _FOOT) for text in pair] for pair in (numbers_cells(form), address_cells(form.contact))]
    page.table(Grid(cells, [COLUMN / 2] * 2, [_FOOT_HEIGHT] * 2), _TOGETHER)
    page.write([(contact_line(form), _FOOT)], Shape(align="LEFT", left=CELL_MARGIN, spacing=140))
    if form.code:
        page.write([(printable(form.code), _CODE)], Shape(align="RIGHT", spacing=140))


def _headed(word: str, *, ruled: bool = False) -> Shape:
    return Shape(align="LEFT", hang=(width_of(word) + GAP) * ems(_HEAD.size) / 2, ruled=ruled)


def _sender(page: HwpxPage, sender: Sender) -> None:
    """The middle of a seal stands on the last letter of the name (규정 제14조), a signature behind it."""
    name = printable(sender.name)
    omitted = [(" " * GAP + printable(sender.omitted), _OMITTED)] if sender.omitted else []
    line = page.write([(name, _SENDER), *omitted], Shape(align="CENTER", after=16, together=True))
    if sender.image:
        shown = f"{sender.name}의 관인·서명"
        picture = hangul_picture(sender.image, Image(shown))
        width = min(_SEAL, _SIGNATURE_HEIGHT * picture.width / picture.height) if sender.signed else _SEAL
        beside = _behind(name, width) if sender.signed else _to_last_letter(name)
        page.stamp(Drawn(picture, width, shown), line, beside, ems(_SENDER.size) / 2)


def _to_last_letter(name: str) -> float:
    """Return how far the middle of the last letter is from that of the line, in mm."""
    return _letter() * (width_of(name) / 2 - 1) / 2


def _behind(name: str, width: float) -> float:
    """Return how far the middle of something `width` mm wide is that stands half a letter behind the name."""
    return (_letter() * (width_of(name) / 2 + 1) + width) / 2


def _letter() -> float:
    return ems(_SENDER.size) * (1 + _SENDER.spread / 100)
