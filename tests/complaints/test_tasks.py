"""Nothing that was filed waits for longer than a minute, whatever became of the job that was asked for."""

import pytest
from django.db import OperationalError, connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from madang.complaints import tasks
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.rules.states import ComplaintState
from madang.core.api import SYSTEM
from tests.support.complaints import NOW, given

pytestmark = pytest.mark.usefixtures("parking")


def test_what_waits_is_looked_for_every_minute() -> None:
    crons = {each.task.name: each.cron for each in app.periodic_registry.periodic_tasks.values()}
    assert crons["complaints.distribute_left"] == "* * * * *"


def test_what_a_failed_job_left_waiting_is_distributed(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = file_complaint(SYSTEM, given(), NOW)
    with monkeypatch.context() as away:
        away.setattr("madang.complaints.actions.distribute_waiting.distribute", _database_is_away)
        with pytest.raises(OperationalError):
            tasks.distribute()
    complaint.refresh_from_db()
    assert complaint.state == ComplaintState.RECEIVED
    tasks.distribute_left(timestamp=0)
    complaint.refresh_from_db()
    assert complaint.state in {ComplaintState.ASSIGNED, ComplaintState.REVIEWING}


@pytest.mark.django_db(transaction=True)
def test_a_report_filed_while_the_job_of_another_was_taken_has_a_job_of_its_own() -> None:
    file_complaint(SYSTEM, given(), NOW)
    with transaction.atomic():
        file_complaint(SYSTEM, given(plate="34나5678"), NOW)
        _take("complaints.distribute")
    waiting = ProcrastinateJob.objects.filter(task_name="complaints.distribute", status="todo")
    assert waiting.count() == 1


def _take(name: str) -> None:
    """Have a worker take the jobs of this name, as it may at any moment."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE task_name = %s", [name])


def _database_is_away(*_: object, **__: object) -> None:
    raise OperationalError("the connection was closed")
