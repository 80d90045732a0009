"""A form as HWPX, the open format of Hangul (규정 제5조제2항): the same words as its PDF, and free to be edited."""

from collections.abc import Mapping
from uuid import UUID

from madang.documents.adapters.hangul_picture import HangulPicture, hangul_picture
from madang.documents.adapters.hwpx_body import write_body
from madang.documents.adapters.hwpx_general import write_foot, write_head
from madang.documents.adapters.hwpx_page import HwpxPage
from madang.documents.adapters.hwpx_short import write_code, write_cover
from madang.documents.adapters.typst_data import Image
from madang.documents.adapters.typst_printer import PictureUnreadable
from madang.documents.rules.form import FormKind, PrintedForm
from madang.documents.rules.form_text import form_text, printable
from madang.documents.rules.laid_out import PictureLine


def to_hwpx(form: PrintedForm, pictures: Mapping[UUID, bytes]) -> bytes:
    """Write a form. `pictures` holds the content of every picture of the body.

    Raises:
        PictureUnreadable: one of them is missing; or it, a seal or a signature is broken.
    """
    page = HwpxPage()
    shown = _shown(form, pictures)
    if form.kind is FormKind.GENERAL:
        write_head(page, form)
        write_body(page, form.lines, shown)
        write_foot(page, form)
    else:
        write_cover(page, form)
        write_body(page, form.lines, shown)
        write_code(page, form)
    return page.content(printable(form.title), form_text(form))


def _shown(form: PrintedForm, pictures: Mapping[UUID, bytes]) -> dict[UUID, HangulPicture]:
    return {line.file: _picture(line, pictures) for line in form.lines if isinstance(line, PictureLine)}


def _picture(line: PictureLine, pictures: Mapping[UUID, bytes]) -> HangulPicture:
    image = Image(line.caption or "본문의 그림", line.file)
    if line.file not in pictures:
        raise PictureUnreadable(image)
    return hangul_picture(pictures[line.file], image)
