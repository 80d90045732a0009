"""Reads of imports: the batches somebody may see, what became of each row, and the refused rows to be mended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet

from madang.complaints.models import ColumnMapping, ImportBatch, ImportRow, Photo
from madang.complaints.rules.import_states import BatchState
from madang.core import api as core

UNFINISHED = (BatchState.WAITING, BatchState.RUNNING)


@dataclass(frozen=True)
class Progress:
    """How far a batch is; `rest` is what it will still take at the pace so far, None where nobody can tell yet."""

    batch: ImportBatch
    percent: int
    rest: timedelta | None

    @property
    def going_on(self) -> bool:
        return self.batch.state in UNFINISHED


def batches(department_id: str = "") -> QuerySet[ImportBatch]:
    """Return the files that were taken in, the newest first; those of a department's staff alone where one is given."""
    found = ImportBatch.objects.select_related("person")
    return found.filter(person__department_id=department_id) if department_id else found


def progress_of(batch: ImportBatch, now: datetime) -> Progress:
    percent = 100 * batch.done // batch.total if batch.total else 0
    rest = (now - batch.begun_at) / batch.done * (batch.total - batch.done) if batch.done else None
    return Progress(batch, percent, rest)


def unfinished() -> list[int]:
    """Return the batches that should be worked on, the oldest first. Those of a command go on by it alone."""
    return list(
        ImportBatch.objects.filter(state__in=UNFINISHED, person__isnull=False)
        .order_by("id")
        .values_list("id", flat=True)
    )


def reports_of(batch: ImportBatch, only: str = "") -> QuerySet[ImportRow]:
    """Return what became of the rows; `only`: "refused", "known", "noted" or "taken"."""
    wanted = {
        "refused": ~Q(fault=""),
        "known": Q(known=True),
        "noted": ~Q(note=""),
        "taken": Q(complaint__isnull=False),
    }
    return batch.rows.select_related("complaint").filter(wanted.get(only, Q()))


def refused_rows(batch: ImportBatch) -> tuple[list[str], list[list[str]]]:
    """Return the refused rows as they stood in the file, the reason last, with their headings.

    Mended, the same table is taken in again. Nothing where the file was forgotten since.
    """
    faults = dict(batch.rows.exclude(fault="").values_list("line", "fault"))
    if not faults or batch.file_id is None:
        return [], []
    rows = core.rows_of(batch.name, core.file_content(batch.file_id, core.SYSTEM))
    headings = [each for each in dict.fromkeys(key for row in rows for key in row.values) if each != REASON]
    told = [
        [*(str(row.values.get(heading) or "") for heading in headings), faults[row.number]]
        for row in rows
        if row.number in faults
    ]
    return [*headings, REASON], told


REASON = "거절 사유"
"""The last column of the table of refused rows."""


@dataclass(frozen=True)
class PhotoCount:
    """How many photographs the rows named, and of how many the file is there."""

    named: int
    kept: int


def photos_of(batch: ImportBatch) -> PhotoCount:
    found = Photo.objects.filter(complaint__in=batch.rows.values("complaint"), name__gt="")
    return PhotoCount(**found.aggregate(named=Count("id"), kept=Count("file")))


def mappings() -> QuerySet[ColumnMapping]:
    return ColumnMapping.objects.all()
