"""A printed form as the data that the templates read: plain values, and the names of the files beside them.

Text goes to the printer as data, never as its language. Files have numbered names, as the compiler never forgets one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from mimetypes import guess_type
from typing import Any
from uuid import UUID

from madang.documents.adapters import typst_table
from madang.documents.rules.form import PrintedForm, Sender, SignatureBox
from madang.documents.rules.form_text import (
    address_cells,
    contact_line,
    numbers_cells,
    position_text,
    printable,
    register_rows,
    signature_lines,
)
from madang.documents.rules.laid_out import EnclosureLine, Line, PictureLine, TableLine, TextLine

_DAY = re.compile(r"(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?")
_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True)
class Image:
    """What a file is in words, and its id where it is a picture of the body."""

    what: str
    file: UUID | None = None


class Files:
    """Collects what stands beside the data; `images` says which of them are drawn."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}
        self.images: dict[str, Image] = {}

    def add(self, content: bytes) -> str:
        name = f"file-{len(self.contents)}"
        self.contents[name] = content
        return name

    def add_image(self, content: bytes, image: Image) -> str:
        name = self.add(content)
        self.images[name] = image
        return name


def form_data(form: PrintedForm, lines: Sequence[Mapping[str, Any]], files: Files) -> dict[str, Any]:
    """Return everything that is seen on the page; images of signatures and the seal go into `files`."""
    produced, received = numbers_cells(form)
    place, website = address_cells(form.contact)
    return {
        "kind": str(form.kind),
        "title": printable(form.title),
        "agency": printable(form.agency),
        "receiver": printable(form.receiver),
        "receivers": printable(", ".join(form.receivers)),
        "via": printable(form.via),
        "lines": lines,
        "sender": _sender(form.sender, files) if form.sender else None,
        "boxes": [_box(box, files) for box in form.boxes],
        "consulted": [_box(box, files) for box in form.consulted],
        "produced": produced,
        "received": received,
        "place": place,
        "website": website,
        "contact": contact_line(form),
        "register": register_rows(form),
        "summary": printable(form.summary),
        "issued_on": printable(form.issued_on),
        "unit": printable(form.unit),
        "code": printable(form.code),
        "draft": form.draft,
    }


def line_data(line: Line, picture: str = "") -> dict[str, Any]:
    """Return one line; `picture` is the name of the file of a PictureLine."""
    match line:
        case TextLine():
            text = {"text": printable(line.text), "sign": line.sign, "indent": line.indent, "ends": line.ends}
            return {"kind": "text", **text}
        case EnclosureLine():
            text = {"text": printable(line.text), "sign": line.sign, "word": line.word, "ends": line.ends}
            return {"kind": "enclosure", **text}
        case PictureLine():
            return {"kind": "picture", "file": picture, "caption": printable(line.caption), "width": line.width}
        case TableLine():
            return {"kind": "table", "indent": line.indent, "header_rows": line.header_rows, **_grid(line)}


def document_data(form: PrintedForm, enclosed: Mapping[str, bytes], files: Files) -> dict[str, Any]:
    """Return what a PDF says of itself, and the files that travel inside it under their own names."""
    inside = [
        {"path": files.add(content), "name": name, "type": guess_type(name)[0] or _UNKNOWN_TYPE}
        for name, content in enclosed.items()
    ]
    author = printable(form.agency or form.unit)
    return {"title": printable(form.title), "author": author, "date": day_of(form), "enclosed": inside}


def day_of(form: PrintedForm) -> tuple[int, int, int] | None:
    """Return the day of the document, None before it has one: the same form is always the same file."""
    days = (form.enforced_on, form.decided_on, form.registered_on, form.issued_on)
    found = next(filter(None, map(_DAY.match, days)), None)
    try:
        day = date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
    return (day.year, day.month, day.day) if day else None


def _grid(line: TableLine) -> dict[str, Any]:
    rows = [[printable(cell) for cell in row] for row in line.rows]
    return {
        "rows": rows,
        "widths": typst_table.shares(rows),
        "sides": typst_table.sides(rows, line.header_rows),
        "breakable": typst_table.breakable(rows),
    }


def _sender(sender: Sender, files: Files) -> dict[str, Any]:
    image = files.add_image(sender.image, Image(f"{sender.name}의 관인·서명")) if sender.image else None
    name, omitted = printable(sender.name), printable(sender.omitted)
    return {"name": name, "omitted": omitted, "image": image, "signed": sender.signed}


def _box(box: SignatureBox, files: Files) -> dict[str, Any]:
    above, name = signature_lines(box)
    image = files.add_image(box.image, Image(f"{box.position} {box.name}의 서명")) if box.image else None
    return {"position": position_text(box), "above": above, "name": name, "signed": bool(box.name), "image": image}
