"""The text of a printed form, line by line: what the PDF and the HWPX both say, whatever they look like.

Indents, letter spacing and rules are not text. Cells beside each other are parted by a tab. Nothing empty is a line.
"""

import re
from collections.abc import Iterable, Sequence
from unicodedata import normalize

from madang.documents.rules.form import Contact, FormKind, PrintedForm, Sender, SignatureBox
from madang.documents.rules.laid_out import END, GAP, EnclosureLine, Line, PictureLine, TableLine, TextLine

BESIDE = "\t"
CONSULTED = "협조자"
BOXES_IN_ROW = 4
_GAP = " " * GAP
# What XML cannot hold, and halves of a surrogate pair.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def form_text(form: PrintedForm) -> str:
    """Return the whole text of a form, in reading order (규정 시행규칙 별지 제1호·제2호서식)."""
    lines = _general(form) if form.kind is FormKind.GENERAL else _short(form)
    return "\n".join(line for line in lines if line.strip())


def printable(text: str) -> str:
    """Return the text without characters that no file format of documents can hold, with "\\n" between lines.

    Korean that came in single letters (ㅎㅏㄴ, as some systems write it) is put together: fonts have syllables only.
    """
    return _UNPRINTABLE.sub("", normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))


def head_lines(form: PrintedForm) -> tuple[str, str, str]:
    """수신, (경유) and 제목, each with its value."""
    named = (("수신", form.receiver), ("(경유)", form.via), ("제목", form.title))
    receiver, via, title = (printable(f"{word}{_GAP}{value}").rstrip() for word, value in named)
    return receiver, via, title


def body_text(line: Line) -> str:
    """Text of one line of the body, a table's rows one under the other; "" for a picture without a caption."""
    match line:
        case TextLine():
            return printable(_signed(line.sign, line.text) + _end(line.ends))
        case TableLine():
            return "\n".join(BESIDE.join(map(printable, row)) for row in line.rows)
        case PictureLine():
            return printable(line.caption)
        case EnclosureLine():
            word = f"{line.word}{_GAP}" if line.word else ""
            return printable(word + _signed(line.sign, line.text) + _end(line.ends))


def sender_line(sender: Sender) -> str:
    return printable(_gapped(sender.name, sender.omitted))


def receivers_line(receivers: Sequence[str]) -> str:
    return printable(_gapped("수신자", ", ".join(receivers)))


def position_text(box: SignatureBox) -> str:
    return printable(box.sign + box.position)


def signature_lines(box: SignatureBox) -> tuple[str, str]:
    """Return what stands above the name (mark, date), and the name or why there is none (시행규칙 제7조)."""
    above = " ".join(part for part in (box.mark, box.date) if part)
    return printable(above), printable(box.name or box.reason)


def signature_text(box: SignatureBox) -> str:
    """Return the words of one box; a picture of a signature stands for the name."""
    above, name = signature_lines(box)
    return "\n".join(line for line in (above, "" if box.image else name) if line)


def numbers_cells(form: PrintedForm) -> tuple[str, str]:
    """시행 with the production number and 접수 with the receipt number, each with its date in brackets."""
    produced = _gapped("시행", _dated(form.number, form.enforced_on))
    received = _gapped("접수", _dated(form.receipt, form.received_on))
    return printable(produced), printable(received)


def address_cells(contact: Contact) -> tuple[str, str]:
    place = _gapped("우", _gapped(contact.postcode, contact.address))
    return printable(place), printable(f"/ {contact.website}".rstrip())


def contact_line(form: PrintedForm) -> str:
    contact = form.contact
    telephones = _gapped(_gapped("전화번호", contact.telephone), _gapped("팩스번호", contact.fax))
    return printable(" / ".join(part for part in (telephones, contact.email, form.openness) if part))


def register_rows(form: PrintedForm) -> tuple[tuple[str, str], ...]:
    """Rows of the grid at the top left of the short form."""
    rows = (
        ("생산등록번호", form.number),
        ("등록일", form.registered_on),
        ("결재일", form.decided_on),
        ("공개 구분", form.openness),
    )
    return tuple((word, printable(value)) for word, value in rows)


def in_rows(boxes: Sequence[SignatureBox]) -> list[Sequence[SignatureBox]]:
    return [boxes[start : start + BOXES_IN_ROW] for start in range(0, len(boxes), BOXES_IN_ROW)]


def _general(form: PrintedForm) -> Iterable[str]:
    yield printable(form.agency)
    yield from head_lines(form)
    yield from map(body_text, form.lines)
    if form.sender:
        yield sender_line(form.sender)
    if form.receivers:
        yield receivers_line(form.receivers)
    yield _signers(form.boxes)
    yield _beside(CONSULTED, _signers(form.consulted))
    yield _beside(*numbers_cells(form))
    yield _beside(*address_cells(form.contact))
    yield contact_line(form)
    yield printable(form.code)


def _short(form: PrintedForm) -> Iterable[str]:
    yield from (_beside(*row) for row in register_rows(form))
    for row in in_rows(form.boxes):
        yield _beside(*map(position_text, row))
        yield _beside(*map(signature_text, row))
    yield _beside(CONSULTED, _signers(form.consulted))
    yield from map(printable, (form.title, form.summary, form.issued_on, form.unit))
    yield from map(body_text, form.lines)
    yield printable(form.code)


def _signers(boxes: Sequence[SignatureBox]) -> str:
    return _beside(*(cell for box in boxes for cell in (position_text(box), signature_text(box))))


def _signed(sign: str, text: str) -> str:
    return f"{sign} {text}" if sign else text


def _end(ends: bool) -> str:
    return _GAP + END if ends else ""


def _dated(number: str, day: str) -> str:
    return f"{number}({day})" if number and day else number


def _gapped(left: str, right: str) -> str:
    return f"{left}{_GAP}{right}" if left and right else left or right


def _beside(*cells: str) -> str:
    return BESIDE.join(cell for cell in cells if cell)
