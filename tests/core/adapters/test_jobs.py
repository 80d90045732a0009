"""A job is asked for in the transaction of the deed that needs it."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import TaskNotFound

from madang.core.api import defer
from madang.core.models import Account
from tests.support import people

SWEEP = "core.sweep_files"


@pytest.fixture
def queue(transactional_db: None) -> Iterator[None]:
    """An empty queue. Its tables are not Django's own, so Django does not empty them after a test with commits."""
    _empty()
    yield
    _empty()


def _empty() -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs CASCADE")


def waiting() -> list[str]:
    return list(ProcrastinateJob.objects.order_by("id").values_list("task_name", flat=True))


def test_a_job_is_there_once_its_deed_is_committed(queue: None) -> None:
    with transaction.atomic():
        defer(SWEEP, timestamp=0)

    assert waiting() == [SWEEP]


def test_a_deed_that_is_rolled_back_takes_its_job_with_it(queue: None) -> None:
    with transaction.atomic():
        people.haneul()
        defer(SWEEP, timestamp=0)
        transaction.set_rollback(True)

    assert waiting() == []
    assert not Account.objects.exists()


@pytest.mark.django_db
def test_a_job_that_waits_already_stands_for_the_new_one_and_the_deed_goes_on() -> None:
    assert defer(SWEEP, once="sweep", timestamp=0)
    assert not defer(SWEEP, once="sweep", timestamp=1)
    people.haneul()

    assert waiting() == [SWEEP]


def test_a_job_taken_before_the_deed_was_committed_is_asked_for_again(queue: None) -> None:
    defer(SWEEP, once="sweep", timestamp=0)
    with transaction.atomic():
        assert not defer(SWEEP, once="sweep", timestamp=1)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")

    assert waiting() == [SWEEP, SWEEP]


def test_a_job_that_still_waits_when_the_deed_is_committed_is_not_asked_for_twice(queue: None) -> None:
    defer(SWEEP, once="sweep", timestamp=0)
    with transaction.atomic():
        assert not defer(SWEEP, once="sweep", timestamp=1)

    assert waiting() == [SWEEP]


@pytest.mark.django_db
def test_an_unknown_task_is_refused() -> None:
    with pytest.raises(TaskNotFound):
        defer("core.nothing")
