"""Photographs by Pillow: read with care, drawn anew so that nothing but the picture is kept."""

import struct
import warnings
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from madang.complaints.rules.exif import moment_of, position_of
from madang.complaints.rules.korea import KOREA
from madang.complaints.rules.photo_problems import MOST_PIXELS, PhotoProblem
from madang.complaints.rules.photos import LONGEST_SIDE

# Damaged metadata and large pictures are judged here; Pillow need not tell the log of each.
warnings.filterwarnings("ignore", module=r"PIL\.")

Box = tuple[float, float, float, float]
"""Left, top, right, bottom as fractions (0 to 1) of width and height."""

_FORMATS = ("JPEG", "PNG", "WEBP")
_QUALITY = 85
_CAMERA, _GPS = 0x8769, 0x8825
_HEIC = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif"})
_COVER = (24, 26, 31)
_UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error)
"""What Pillow raises for a file that is cut off or damaged."""
_NONSENSE = (*_UNREADABLE, TypeError, KeyError, IndexError, AttributeError, ZeroDivisionError, OverflowError)
"""What it raises for metadata that a camera or somebody wrote wrongly."""


class UnreadablePhotoError(ValueError):
    """The bytes are no photograph that can be taken; `problem` says why."""

    def __init__(self, problem: PhotoProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True)
class Redrawn:
    """A JPEG without metadata, upright; `taken_at` aware, the position in degrees, as the camera told them."""

    content: bytes
    width: int
    height: int
    taken_at: datetime | None
    lat: float | None
    lng: float | None


def redraw(content: bytes) -> Redrawn:
    """Read a photograph and draw it anew, its longest side at most LONGEST_SIDE. Raises UnreadablePhotoError."""
    with _opened(content) as picture:
        taken_at, position = _told_by_camera(picture)
        clean = _drawn(picture)
    lat, lng = position or (None, None)
    return Redrawn(_jpeg(clean), clean.width, clean.height, taken_at, lat, lng)


def cover(content: bytes, boxes: Sequence[Box]) -> bytes:
    """Return a kept photograph with these boxes painted out: what lay under them is gone."""
    with _opened(content) as picture:
        covered = _drawn(picture)
    pen = ImageDraw.Draw(covered)
    for left, top, right, bottom in boxes:
        pen.rectangle(
            (left * covered.width, top * covered.height, right * covered.width, bottom * covered.height), fill=_COVER
        )
    return _jpeg(covered)


def _opened(content: bytes) -> Image.Image:
    """Read the head alone: how large the picture is stands there, and is asked before anything is unpacked."""
    try:
        picture = Image.open(BytesIO(content), formats=_FORMATS)
    except Image.DecompressionBombError as bomb:
        raise UnreadablePhotoError(PhotoProblem.TOO_MANY_PIXELS) from bomb
    except UnidentifiedImageError as unknown:
        is_heic = content[4:8] == b"ftyp" and content[8:12] in _HEIC
        raise UnreadablePhotoError(PhotoProblem.HEIC if is_heic else PhotoProblem.NO_PHOTO) from unknown
    except _UNREADABLE as broken:
        raise UnreadablePhotoError(PhotoProblem.BROKEN) from broken
    if picture.width * picture.height > MOST_PIXELS:
        picture.close()
        raise UnreadablePhotoError(PhotoProblem.TOO_MANY_PIXELS)
    return picture


def _told_by_camera(picture: Image.Image) -> tuple[datetime | None, tuple[float, float] | None]:
    try:
        exif = picture.getexif()
        return moment_of(exif.get_ifd(_CAMERA), KOREA), position_of(exif.get_ifd(_GPS))
    except _NONSENSE:
        return None, None


def _drawn(picture: Image.Image) -> Image.Image:
    try:
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        picture.load()
    except _UNREADABLE as broken:
        raise UnreadablePhotoError(PhotoProblem.BROKEN) from broken
    upright = _upright(picture).convert("RGBA")
    # A sheet of its own: whatever else the file carried (comment, profile, thumbnail) stays behind.
    sheet = Image.new("RGB", upright.size, "white")
    sheet.paste(upright, mask=upright.getchannel("A"))
    return sheet


def _upright(picture: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(picture)
    except _NONSENSE:
        return picture


def _jpeg(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "JPEG", quality=_QUALITY, optimize=True)
    return kept.getvalue()
