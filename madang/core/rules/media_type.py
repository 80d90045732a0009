"""What a file is, told by its content; a name or a browser may claim anything."""

from pathlib import PurePath

import filetype

from madang.core.rules.svg import is_svg

UNKNOWN = "application/octet-stream"

_HANGUL_OFFICE = (
    (b"PK\x03\x04", b"mimetypeapplication/hwp+zip", "application/hwp+zip"),
    (b"\xd0\xcf\x11\xe0", b"HWP Document File", "application/x-hwp"),
)
# Browsers know CP949 under the name euc-kr.
_ENCODINGS = (("utf-8-sig", "utf-8"), ("cp949", "euc-kr"))
_TEXT_TYPES = {".csv": "text/csv"}
_TEXT_CONTROLS = frozenset("\t\n\r\f")

_SHOWN_IN_PLACE = frozenset({"application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"})


def media_type_of(name: str, content: bytes) -> str:
    """Return the media type of a file, with its charset where it is text; UNKNOWN where nothing fits."""
    if is_svg(content):
        return "image/svg+xml"
    return _hangul_office(content) or filetype.guess_mime(content) or _text(name, content) or UNKNOWN


def is_shown_in_place(media_type: str) -> bool:
    """Tell whether a browser may show it in a page; everything else is only downloaded."""
    return media_type in _SHOWN_IN_PLACE or media_type.startswith("text/plain")


def _hangul_office(content: bytes) -> str | None:
    matching = (found for start, inside, found in _HANGUL_OFFICE if content.startswith(start) and inside in content)
    return next(matching, None)


def _text(name: str, content: bytes) -> str | None:
    for encoding, charset in _ENCODINGS:
        if _is_text(content, encoding):
            return f"{_TEXT_TYPES.get(PurePath(name).suffix.lower(), 'text/plain')}; charset={charset}"
    return None


def _is_text(content: bytes, encoding: str) -> bool:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return all(character >= " " or character in _TEXT_CONTROLS for character in text)
