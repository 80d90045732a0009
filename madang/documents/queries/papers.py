"""What may be said to anybody who holds a printed document: that it is the city's, and no more than stands open."""

from dataclasses import dataclass
from datetime import datetime

from madang.documents.models import Document, RegisterEntry
from madang.documents.rules.codes import code_read, is_same_number
from madang.documents.rules.openness import Openness
from madang.documents.rules.states import DocumentState


@dataclass(frozen=True)
class Paper:
    """A decided document as its holder is told of it; `title` is "" unless the document is open to the public."""

    number: str
    code: str
    department: str
    decided_at: datetime
    title: str


def find_paper(code: str, number: str) -> Paper | None:
    """Return the decided document that bears this code and this number; None where one of them is another's.

    Both are asked for, so that who has one learns nothing of the other.
    """
    read = code_read(code)
    found = Document.objects.filter(code=read, state=DocumentState.REGISTERED).select_related("department").first()
    if not read or found is None or found.decided_at is None or not is_same_number(number, found.number):
        return None
    return Paper(found.number, found.code, found.department.name, found.decided_at, _open_title(found))


def _open_title(document: Document) -> str:
    """Return the title where the register says today that it is open: openness is corrected there."""
    entry = RegisterEntry.objects.filter(document=document, number=document.number).order_by("id").first()
    still_open = entry is not None and entry.openness == document.openness == Openness.OPEN
    return document.title if still_open else ""
