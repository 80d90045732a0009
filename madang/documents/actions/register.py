"""Write a line of the register, with its number, class and file at the same time (시행령 제20조, 제22조)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from madang.documents.actions.file_record import file_for
from madang.documents.actions.give_number import give_number
from madang.documents.actions.index_line import found_by
from madang.documents.models import Document, RecordFile, RegisterEntry, UnitTask
from madang.documents.rules.kinds import Access, RegisterKind


@dataclass(frozen=True)
class ToRegister:
    """What the register keeps of a document, a receipt or a memo report. Texts are as printed.

    `content_access`: who finds the line by what the document says, and not by its title alone.
    """

    department_id: str
    kind: RegisterKind
    subject_label: str
    subject_id: int
    title: str
    person: str
    openness: str
    grounds: Sequence[int]
    retention: str = ""
    decider: str = ""
    counterpart: str = ""
    decided_at: datetime | None = None
    list_access: str = Access.CITY
    content_access: str = Access.PARTICIPANTS
    unit_task: UnitTask | None = None
    record_file: RecordFile | None = None
    document: Document | None = None
    extra_number: str = ""


def register(given: ToRegister) -> RegisterEntry:
    """Number and register it in the caller's transaction; whoever calls audits the deed that it belongs to.

    Without a file it goes to the year's file of its 단위과제, which is opened where there is none.
    """
    at = timezone.now()
    record_file = given.record_file or (file_for(given.unit_task, at) if given.unit_task else None)
    year, serial, number = give_number(given.department_id, at)
    return RegisterEntry.objects.create(
        department_id=given.department_id,
        year=year,
        serial=serial,
        number=number,
        kind=given.kind,
        subject_label=given.subject_label,
        subject_id=given.subject_id,
        document=given.document,
        title=given.title,
        person=given.person[:120],
        decider=given.decider[:120],
        counterpart=given.counterpart[:300],
        registered_at=at,
        decided_at=given.decided_at,
        openness=given.openness,
        grounds=list(given.grounds),
        retention=given.retention or (record_file.retention if record_file else ""),
        list_access=given.list_access,
        unit_task=given.unit_task,
        record_file=record_file,
        extra_number=given.extra_number,
        **found_by(
            [given.title, number],
            given.document.pk if given.document else 0,
            given.subject_id if given.subject_label == "receipt" else 0,
            given.content_access,
        ),
    )
