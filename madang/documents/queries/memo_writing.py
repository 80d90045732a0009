"""How a new report is filed where its writer says nothing else: as their own last one, or not at all."""

from madang.documents.models import Memo, UnitTask
from madang.organisation.api import PersonRef


def last_filed(person: PersonRef) -> Memo | None:
    """Return the person's last report from the department they are in now; None where there is none."""
    own = Memo.objects.filter(writer=person.id, department=person.department_id)
    return own.select_related("unit_task").order_by("-id").first()


def task_again(last: Memo, unit_tasks: list[UnitTask]) -> str:
    """Return the id of the last report's task where it may still be chosen, else ""."""
    return next((task.pk for task in unit_tasks if task.pk == last.unit_task_id), "")
