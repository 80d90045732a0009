"""Deeds at the same moment wait for each other in one direction only."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from time import monotonic, sleep

import pytest
from django.db import connection, transaction

from madang.complaints.actions.answer import answer
from madang.complaints.actions.distribute import DECIDING, distribute
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.actions.redistribute import redistribute
from madang.complaints.actions.steps.claim import claim
from madang.complaints.actions.steps.write import write
from madang.complaints.rules.replies import Verdict
from madang.complaints.rules.states import Deed
from tests.complaints.actions.test_distribute import TEAM, filed, in_force, photos_at
from tests.complaints.desk import again
from tests.support.complaints import NOW, actor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("parking")]


@contextmanager
def beside(work: Callable[[], object]) -> Iterator[Future[object]]:
    """Do some work on a connection of its own."""

    def done() -> object:
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        yield threads.submit(done)


def until_it_waits_or_ends(work: Future[object]) -> None:
    """Return once the work beside waits for a lock, or is through."""
    last = monotonic() + 10
    while not work.done() and monotonic() < last:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        sleep(0.01)


def test_two_processes_that_have_reports_of_one_car_do_not_wait_in_a_circle() -> None:
    in_force(TEAM)
    first = filed(photos=photos_at(NOW - timedelta(minutes=30)))
    second = filed(photos=photos_at(NOW - timedelta(minutes=20)))
    with transaction.atomic():
        batch = claim(NOW, None, only=[second.pk])
        assert batch is not None
        with_it = beside(lambda: distribute(NOW, only=[first.pk]))
        other = with_it.__enter__()
        until_it_waits_or_ends(other)
        for step in (*DECIDING, write):
            step(batch)
    with_it.__exit__(None, None, None)
    assert other.result() is not None
    assert (again(first).leader_id, again(second).leader_id) == (None, first.pk)


@pytest.mark.parametrize("deed", ["answer", "redistribute"])
def test_the_one_that_leads_is_worked_on_while_another_report_of_its_car_is_distributed(deed: str) -> None:
    in_force(TEAM)
    first = filed(photos=photos_at(NOW - timedelta(minutes=30)))
    distribute(NOW)
    second = filed(photos=photos_at(NOW - timedelta(minutes=20)))
    with transaction.atomic():
        held_complaint(actor("serin"), first.number, Deed.ANSWER, NOW)
        with_it = beside(lambda: distribute(NOW))
        other = with_it.__enter__()
        until_it_waits_or_ends(other)
        if deed == "answer":
            answer(actor("boram"), first.number, "부과했습니다.", Verdict.ACCEPTED, NOW)
        else:
            redistribute(actor("serin"), first.number, "daon", "나눕니다.", NOW)
    with_it.__exit__(None, None, None)
    assert other.result() is not None
    assert again(second).leader_id == first.pk
