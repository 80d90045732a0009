"""Records of an earlier year, so that its duties are asked for."""

from madang.documents.models import RecordFile, UnitTask


def records_since(year: int, *departments: str) -> None:
    """Give each department a file of that year."""
    for department in departments:
        task = UnitTask.objects.create(id=f"old-{department}", department_id=department, name="옛 과제", retention="5")
        RecordFile.objects.create(
            unit_task=task, department_id=department, year=year, title="옛 과제 철", serial=1, retention="5"
        )
