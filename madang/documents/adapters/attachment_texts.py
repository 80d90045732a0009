"""The text in files of each kind. Runs only apart (`reading_apart`), as files that people send may do anything.

Libraries are loaded when a file of their kind comes. Whatever they raise means that the file is broken.
"""

import ctypes
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping

HWPX, HWP, PDF, ZIP = "application/hwp+zip", "application/x-hwp", "application/pdf", "application/zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_MOST_UNPACKED = 300 * 1024 * 1024
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_HWP_SIGNATURE, _HWP_PASSWORD = b"HWP Document File", 0b10
_HWP_FLAGS_AT = 36
_INSIDE = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX, "Contents/content.hpf": HWPX}


class EncryptedFile(Exception):  # noqa: N818  the house's word
    """It opens with a password only."""


class TooLargeInside(Exception):  # noqa: N818  the house's word
    """Unpacked it would be larger than anything that people write."""


def pieces_of(content: bytes, media_type: str) -> Iterator[str]:
    """Yield the text of a file piece by piece.

    Raises:
        EncryptedFile, TooLargeInside: as they say.
        Exception: whatever the library of the format raises over a broken file.
    """
    if _ENCRYPTED_OFFICE in content[: 64 * 1024] or _ENCRYPTED_OFFICE in content[-64 * 1024 :]:
        raise EncryptedFile
    if content.startswith(b"PK"):
        _guard_archive(content)
    return READERS[media_type](content)


def _guard_archive(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
            raise TooLargeInside
        if any(part.flag_bits & 1 for part in archive.infolist()):
            raise EncryptedFile


def _pdf(content: bytes) -> Iterator[str]:
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, LimitReachedError

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise EncryptedFile
    try:
        yield from (page.extract_text() for page in reader.pages)
    except FileNotDecryptedError as refused:
        raise EncryptedFile from refused
    except LimitReachedError as refused:
        raise TooLargeInside from refused


def _hwpx(content: bytes) -> Iterator[str]:
    from hwpx import HwpxDocument

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise EncryptedFile
    yield HwpxDocument.open(content).text.plain(notes=True)


def _hwp(content: bytes) -> Iterator[str]:
    """By way of HWPX, as that keeps the words in tables and text boxes."""
    flags_at = content.find(_HWP_SIGNATURE) + _HWP_FLAGS_AT
    if content[flags_at] & _HWP_PASSWORD:
        raise EncryptedFile
    return _hwpx(_as_hwpx(content))


def _as_hwpx(content: bytes) -> bytes:
    try:
        # The library finds this one only when it is there already.
        ctypes.CDLL("libfreetype.so.6", mode=ctypes.RTLD_GLOBAL)
    except OSError:
        return _as_hwpx_without_fonts(content)
    import rhwp

    return rhwp.Document.from_bytes(content).to_hwpx_bytes()


def _as_hwpx_without_fonts(content: bytes) -> bytes:
    """A second reader, for machines without the font library of the first."""
    from hwpx import HwpxDocument

    return HwpxDocument.open(content).to_bytes()


def _docx(content: bytes) -> Iterator[str]:
    from madang.documents.adapters.docx_text import docx_lines

    return docx_lines(content)


def _xlsx(content: bytes) -> Iterator[str]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    for sheet in book.worksheets:
        yield sheet.title
        # Files say larger sheets than they hold.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            yield "\t".join(str(value) for value in row if value is not None)


def _text(content: bytes) -> Iterator[str]:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp949"):
        try:
            yield content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return
    raise UnicodeError


def _archive(content: bytes) -> Iterator[str]:
    """An office file whose first bytes did not tell which."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
    kind = next(kind for part, kind in _INSIDE.items() if part in names)
    return READERS[kind](content)


READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    PDF: _pdf,
    HWPX: _hwpx,
    HWP: _hwp,
    DOCX: _docx,
    XLSX: _xlsx,
    ZIP: _archive,
    "text/plain": _text,
    "text/csv": _text,
}
