"""As what a report is classified (단위과제) where its writer says nothing else."""

from madang.documents.models import Memo
from madang.documents.queries.drafting import unit_tasks
from madang.organisation.api import PersonRef


def default_task(person: PersonRef) -> str:
    """Return the task of the person's last report, else the department's first; "" where it has none."""
    known = [task.pk for task in unit_tasks(person.department_id)]
    last = Memo.objects.filter(writer=person.id, unit_task__in=known).order_by("-id").first()
    if last and last.unit_task_id:
        return last.unit_task_id
    return known[0] if known else ""
