"""Kinds of files that people attach: which endings go with which content, what is closed and what is dangerous.

The content of a file tells its media type (`madang.core.rules.media_type`); its name only claims one.
"""

from collections.abc import Mapping

UNKNOWN = "application/octet-stream"
ZIP, COMPOUND = "application/zip", "application/x-ole-storage"
"""Containers: what is inside is not always told from outside."""

HWPX, HWP = "application/hwp+zip", "application/x-hwp"
_OOXML = "application/vnd.openxmlformats-officedocument"

ENDINGS: Mapping[str, frozenset[str]] = {
    ".pdf": frozenset({"application/pdf"}),
    ".hwpx": frozenset({HWPX}),
    ".hwp": frozenset({HWP, COMPOUND}),
    ".docx": frozenset({f"{_OOXML}.wordprocessingml.document", ZIP}),
    ".xlsx": frozenset({f"{_OOXML}.spreadsheetml.sheet", ZIP}),
    ".pptx": frozenset({f"{_OOXML}.presentationml.presentation", ZIP}),
    ".odt": frozenset({"application/vnd.oasis.opendocument.text", ZIP}),
    ".ods": frozenset({"application/vnd.oasis.opendocument.spreadsheet", ZIP}),
    ".odp": frozenset({"application/vnd.oasis.opendocument.presentation", ZIP}),
    ".doc": frozenset({"application/msword", COMPOUND}),
    ".xls": frozenset({"application/vnd.ms-excel", "application/msword", COMPOUND}),
    ".ppt": frozenset({"application/vnd.ms-powerpoint", "application/msword", COMPOUND}),
    ".zip": frozenset({ZIP}),
    ".jpg": frozenset({"image/jpeg"}),
    ".jpeg": frozenset({"image/jpeg"}),
    ".png": frozenset({"image/png"}),
    ".gif": frozenset({"image/gif"}),
    ".webp": frozenset({"image/webp"}),
    ".bmp": frozenset({"image/bmp"}),
    ".tif": frozenset({"image/tiff"}),
    ".tiff": frozenset({"image/tiff"}),
    ".svg": frozenset({"image/svg+xml"}),
    ".mp3": frozenset({"audio/mpeg"}),
    ".wav": frozenset({"audio/x-wav", "audio/wav"}),
    ".m4a": frozenset({"audio/mp4", "video/mp4", "audio/x-m4a"}),
    ".mp4": frozenset({"video/mp4"}),
    ".txt": frozenset({"text/plain"}),
    ".csv": frozenset({"text/csv", "text/plain"}),
}
"""Media types that a file with this ending may have; an ending that is not here is not checked against its content."""

OPEN_INSTEAD: Mapping[str, str] = {".hwp": "HWPX", ".doc": "DOCX", ".xls": "XLSX", ".ppt": "PPTX"}
"""Closed formats and the open one that the same program saves (규정 제3조제2호의2, 제5조제2항)."""

_PROGRAMS = """
.exe .com .scr .pif .cpl .msi .msp .dll .sys .bat .cmd .ps1
.vbs .vbe .js .jse .wsf .wsh .hta .lnk .url .reg .jar .app
.dmg .iso .img .sh .apk .chm .scf .gadget .inf .xll .appx .msix
.html .htm .mht .one
"""
PROGRAMS = frozenset(_PROGRAMS.split())
MACROS = frozenset({".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm", ".potm", ".ppsm", ".ppam", ".sldm"})
PROGRAM_TYPES = frozenset(
    {
        "application/x-msdownload",
        "application/x-executable",
        "application/x-mach-binary",
        "application/x-sharedlib",
        "application/java-archive",
        "application/x-ms-shortcut",
        "application/x-sh",
    }
)
_PROGRAM_HEADS = (b"MZ", b"\x7fELF", b"#!", b"L\x00\x00\x00\x01\x14\x02\x00", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_HEADS = ((b"\xd0\xcf\x11\xe0", COMPOUND), (b"\xff\xfe", "text/plain"), (b"\xfe\xff", "text/plain"))
_MACRO_PARTS = (b"vbaProject.bin", b"vbaData.xml")


def is_program(head: bytes, media_type: str) -> bool:
    """Tell whether the content itself can be run."""
    return media_type in PROGRAM_TYPES or head.startswith(_PROGRAM_HEADS)


def holds_macros(head: bytes, media_type: str) -> bool:
    """Tell whether the content names a macro; what lies behind the end of `head` is not seen."""
    return "macroenabled" in media_type.lower() or any(part in head for part in _MACRO_PARTS)


def kind_of(head: bytes, media_type: str) -> str:
    """Return the media type without its parameters; where it is unknown, what the first bytes still tell."""
    kind = media_type.partition(";")[0].strip()
    if kind != UNKNOWN:
        return kind
    return next((told for start, told in _HEADS if head.startswith(start)), UNKNOWN)


def ending_of(name: str) -> str:
    """Return the ending in small letters with its point, "" where there is none."""
    stem, point, ending = name.rpartition(".")
    return f".{ending.lower()}" if point and stem and ending and not ending.isspace() else ""
