"""The files that lie inside a PDF."""

from io import BytesIO

from pypdf import PdfReader

MOST_FILES = 200
MOST_BYTES = 300 * 1024 * 1024
"""Of all files unpacked together: what a document may hold, and no bomb."""


class UnreadableFiles(ValueError):  # noqa: N818  the house's word
    """The files in the PDF cannot be read as they are named; the message says why in Korean."""


def embedded_files(pdf: bytes) -> dict[str, bytes]:
    """Return the embedded files by their names. Raises UnreadableFiles: no PDF, too much, or one name twice."""
    try:
        return _unpacked(pdf)
    except UnreadableFiles:
        raise
    except Exception as damaged:  # a damaged file fails anywhere inside the reader
        raise UnreadableFiles("PDF에 담긴 파일을 읽을 수 없습니다.") from damaged


def _unpacked(pdf: bytes) -> dict[str, bytes]:
    held: dict[str, bytes] = {}
    for file in PdfReader(BytesIO(pdf), strict=True).attachment_list:
        # The name beside the file (/UF) is its name; that of the tree is only a key, and not always readable.
        name = file.alternative_name or file.name
        if name in held:
            raise UnreadableFiles(f"PDF에 이름이 같은 파일이 둘 이상 담겨 있습니다: {name}.")
        held[name] = file.content
        if len(held) > MOST_FILES or sum(map(len, held.values())) > MOST_BYTES:
            raise UnreadableFiles("PDF에 담긴 파일이 너무 많거나 큽니다.")
    return held
