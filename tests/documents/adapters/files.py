"""Files that people attach, made on the spot: good ones of every kind, and those that nobody should open."""

import io
import zipfile
import zlib
from itertools import pairwise

import openpyxl
from docx import Document
from hwpx import HwpxDocument
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, PdfObject

_HELVETICA = {"Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica"}

WORDS = "업무용 태블릿 배부 계획"


def hwpx(words: str = WORDS) -> bytes:
    return _hangul(words).to_bytes()


def hwp(words: str = WORDS) -> bytes:
    return _hangul(words).to_bytes(format="hwp")


def _hangul(words: str) -> HwpxDocument:
    document = HwpxDocument.new()
    document.add_paragraph(words)
    document.add_table(1, 2).set_cell_text(0, 1, "칸 속의 말")
    return document


def docx(words: str = WORDS) -> bytes:
    document = Document()
    document.add_paragraph(words)
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "합친 칸"
    table.cell(1, 1).text = "칸 속의 말"
    document.add_paragraph("표 다음 글")
    return _saved(document)


def xlsx(words: str = WORDS) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "명단"
    sheet.append([words, None, 3])
    return _saved(book)


def pdf(text: bytes = b"Tablet plan 2026", password: str = "") -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf 20 100 Td (" + text + b") Tj ET")
    page[NameObject("/Contents")] = writer._add_object(stream)
    page[NameObject("/Resources")] = _named({"/Font": _named({"/F1": _named({}, **_HELVETICA)})})
    if password:
        writer.encrypt(password, algorithm="AES-256")
    return _saved(writer)


def _named(entries: dict[str, PdfObject], **names: str) -> DictionaryObject:
    """A dictionary of a PDF; the values of `names` are names too."""
    both = {**entries, **{f"/{key}": NameObject(f"/{value}") for key, value in names.items()}}
    return DictionaryObject({NameObject(key): value for key, value in both.items()})


def deflate_bomb(gigabytes: int = 2) -> bytes:
    """An HWPX whose text is that many gigabytes of blanks, told honestly in its list of parts."""
    return _replaced(hwpx(), "Contents/section0.xml", _zeros(gigabytes * 1024), gigabytes * 1024**3)


def lying_bomb() -> bytes:
    """The same, but its list of parts says that it is small."""
    return _replaced(hwpx(), "Contents/section0.xml", _zeros(1024), 4096)


def pdf_bomb() -> bytes:
    """A page whose drawing unpacks, through two filters, to a gigabyte."""
    twice = zlib.compress(_zlib_zeros(1024))
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream" % (len(twice), twice),
    )
    return _raw_pdf(*objects)


def embedded_bomb() -> bytes:
    """A file inside that unpacks, through two filters, to a gigabyte."""
    twice = zlib.compress(_zlib_zeros(1024))
    objects = (
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(course.json) 3 0 R]>>>>>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Type/Filespec/F(course.json)/UF(course.json)/EF<</F 4 0 R>>>>",
        b"<</Type/EmbeddedFile/Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream" % (len(twice), twice),
    )
    return _raw_pdf(*objects)


def laughing_docx() -> bytes:
    """A billion laughs: ten entities, each ten of the one before."""
    names = "abcdefghij"
    entities = ['<!ENTITY a "하하하하하하하하하하">']
    entities += [f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairwise(names)]
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = (
        f'<?xml version="1.0"?><!DOCTYPE d [{"".join(entities)}]>'
        f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>'
    )
    return _with_part(docx(), "word/document.xml", text.encode())


def crowded_docx() -> bytes:
    """Within what may be unpacked, and yet more paragraphs than any memory holds."""
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    head = b'<w:document xmlns:w="' + space + b'"><w:body>'
    return _with_part(docx(), "word/document.xml", head + b"<w:p/>" * 30_000_000 + b"</w:body></w:document>")


def locked_hwp() -> bytes:
    """Its header says that a password opens it."""
    content = bytearray(hwp())
    content[content.index(b"HWP Document File") + 36] |= 0b10
    return bytes(content)


def locked_hwpx() -> bytes:
    return _with_part(
        hwpx(), "META-INF/manifest.xml", b'<m xmlns="urn:x"><file-entry><encryption-data/></file-entry></m>'
    )


def endless_pdf() -> bytes:
    """A tree of pages that leads to itself."""
    return _raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")


def _raw_pdf(*objects: bytes) -> bytes:
    """Put objects, the first of them the catalog, into a file with its table of places."""
    content, places = b"%PDF-1.4\n", []
    for number, made in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(content))
        content += b"%d 0 obj%s endobj\n" % (number, made)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(places)
    return (
        content + table + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(content))
    )


def _saved(document: object) -> bytes:
    stream = io.BytesIO()
    write = getattr(document, "save", None) or document.write  # type: ignore[attr-defined]  # pypdf writes
    write(stream)
    return stream.getvalue()


def _with_part(package: bytes, name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part, content if part.filename == name else old.read(part))
    return stream.getvalue()


def _zeros(megabytes: int) -> bytes:
    """Raw deflate of blanks."""
    return _deflated(megabytes, -15)


def _zlib_zeros(megabytes: int) -> bytes:
    return _deflated(megabytes, 15)


def _deflated(megabytes: int, window: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    blank = b" " * 1024**2
    return b"".join(packer.compress(blank) for _ in range(megabytes)) + packer.flush()


def _replaced(package: bytes, name: str, deflated: bytes, size: int) -> bytes:
    """Put deflated bytes in the place of one part, with any size told for it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.infolist():
            new.writestr(part.filename, deflated if part.filename == name else old.read(part))
        told = new.getinfo(name)
    return _retold(stream.getvalue(), told, size)


def _retold(content: bytes, part: zipfile.ZipInfo, size: int) -> bytes:
    """Turn a stored part into a deflated one of a told size, in both places that tell of it."""
    changed = bytearray(content)
    told = size.to_bytes(4, "little")
    central = content.index(b"PK\x01\x02", content.rindex(part.filename.encode()) - 46)
    for start, method_at, size_at in ((part.header_offset, 8, 22), (central, 10, 24)):
        changed[start + method_at : start + method_at + 2] = b"\x08\x00"
        changed[start + size_at : start + size_at + 4] = told
    return bytes(changed)
