"""A picture in a form that Hangul shows: PNG, JPEG, GIF and BMP as they are, SVG and WebP drawn as PNG."""

import json
import struct
from dataclasses import dataclass
from functools import cache

import filetype
import typst
from django.conf import settings
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image as Header

from madang.documents.adapters.typst_data import Image
from madang.documents.adapters.typst_printer import PictureUnreadable

_SHOWN = ("png", "jpg", "gif", "bmp")
_PIXELS_PER_INCH = 300
_BROKEN = (
    UnrecognizedImageError,
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    struct.error,
    typst.TypstError,
)
# Drawn at its own size, and never larger than a page.
_DRAWING = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let picture = bytes(json(bytes(sys.inputs.picture)))
#context {
  let size = measure(image(picture, format: sys.inputs.format))
  let part = calc.min(1, 170mm / size.width, 250mm / size.height)
  image(picture, format: sys.inputs.format, width: size.width * part)
}
"""


@dataclass(frozen=True)
class HangulPicture:
    """`format` as HWPX names it; `width` and `height` in dots."""

    content: bytes
    format: str
    width: int
    height: int


def hangul_picture(content: bytes, image: Image) -> HangulPicture:
    """Return a picture that can stand in a HWPX; `image` says which one it is.

    Raises:
        PictureUnreadable: it is broken, or no picture.
    """
    kind = filetype.guess_extension(content)
    try:
        if kind in _SHOWN:
            return _measured(content, kind)
        return _measured(_drawn(content, "webp" if kind == "webp" else "svg"), "png")
    except _BROKEN as broken:
        raise PictureUnreadable(image) from broken


def _measured(content: bytes, kind: str) -> HangulPicture:
    header = Header.from_blob(content)
    if not (header.px_width and header.px_height):
        raise InvalidImageStreamError(kind)
    return HangulPicture(content, kind, header.px_width, header.px_height)


def _drawn(content: bytes, kind: str) -> bytes:
    given = {"picture": json.dumps(list(content)), "format": kind}
    return typst.compile(_DRAWING, format="png", ppi=_PIXELS_PER_INCH, sys_inputs=given, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    """The fonts of the printed page: a drawing's letters stand in the Hangul file as they do in the PDF."""
    found = [settings.PRINTING_FONTS]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=found)
