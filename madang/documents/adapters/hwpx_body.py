"""The body of a form in HWPX: items under their signs, tables, pictures, enclosures."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from madang.documents.adapters.hangul_picture import HangulPicture
from madang.documents.adapters.hwpx_page import HwpxPage
from madang.documents.adapters.hwpx_shapes import COLUMN, Drawn, Letters, Shape, ems
from madang.documents.adapters.hwpx_table import write_table
from madang.documents.rules.form_text import body_text
from madang.documents.rules.laid_out import GAP, EnclosureLine, Line, PictureLine, TableLine, TextLine
from madang.documents.rules.widths import width_of

_BODY, _CAPTION = Letters(12), Letters(11)
_STEP = ems(_BODY.size) / 2


def write_body(page: HwpxPage, lines: Iterable[Line], pictures: Mapping[UUID, HangulPicture]) -> None:
    for line in lines:
        match line:
            case TextLine():
                _text(page, line)
            case TableLine():
                write_table(page, line, line.indent * _STEP)
            case PictureLine():
                _picture(page, line, pictures[line.file])
            case EnclosureLine():
                _enclosure(page, line)


def _text(page: HwpxPage, line: TextLine) -> None:
    page.write([(body_text(line), _BODY)], Shape(left=line.indent * _STEP, hang=_sign(line.sign) * _STEP))


def _picture(page: HwpxPage, line: PictureLine, picture: HangulPicture) -> None:
    caption = body_text(line)
    drawn = Drawn(picture, COLUMN * line.width / 100, caption)
    page.picture(drawn, Shape(align="CENTER", before=6, together=bool(caption)))
    if caption:
        page.write([(caption, _CAPTION)], Shape(align="CENTER"))


def _enclosure(page: HwpxPage, line: EnclosureLine) -> None:
    """The word stands on the first alone, after an empty line; the others stand under its number (시행규칙 제4조)."""
    word, sign = width_of("붙임") + GAP, _sign(line.sign)
    left, hang = (0, word + sign) if line.word else (word, sign)
    if line.word:
        page.write([], Shape())
    page.write([(body_text(line), _BODY)], Shape(left=left * _STEP, hang=hang * _STEP))


def _sign(sign: str) -> int:
    return width_of(sign) + 1 if sign else 0
