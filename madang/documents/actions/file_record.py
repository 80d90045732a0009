"""The file (기록물철) that a record goes to: one for each 단위과제 and year (시행령 제23조제1항)."""

from datetime import datetime

from django.db.models import Max
from django.utils import timezone

from madang.core.api import hold
from madang.documents.models import RecordFile, UnitTask


def file_for(unit_task: UnitTask, at: datetime) -> RecordFile:
    """Return the year's open file of a task, opening it where there is none; in the caller's transaction."""
    year = timezone.localdate(at).year
    found = _open_file(unit_task, year)
    if found is None:
        hold(f"files of {unit_task.pk}")
        found = _open_file(unit_task, year) or _opened(unit_task, year)
    return found


def _open_file(unit_task: UnitTask, year: int) -> RecordFile | None:
    return (
        RecordFile.objects.filter(unit_task=unit_task, year=year, finished_on=None)
        .order_by("-serial", "-volume")
        .first()
    )


def _opened(unit_task: UnitTask, year: int) -> RecordFile:
    last = RecordFile.objects.filter(unit_task=unit_task).aggregate(last=Max("serial"))["last"] or 0
    return RecordFile.objects.create(
        unit_task=unit_task,
        department_id=unit_task.department_id,
        year=year,
        title=f"{unit_task.name}({year})",
        serial=last + 1,
        retention=unit_task.retention,
    )
