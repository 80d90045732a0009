"""Several people open, recall and answer the same report at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import monotonic, sleep

import pytest
from django.db import connection, transaction

from madang.core.api import NotFound, Refusal
from madang.documents.actions.move_task import GivenStep, move_task
from madang.documents.actions.open_memo import open_memo
from madang.documents.actions.recall_memo import recall_memo
from madang.documents.models import Memo, MemoMessage, RegisterEntry, TaskReport
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.states import MemoState
from madang.documents.rules.task_moves import TaskDeed
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import read, report, row, say, told
from tests.support.office import actor

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*deeds: Callable[[], object]) -> list[Refusal | None]:
    """Do the deeds in threads of their own, begun together; return each one's refusal."""
    begin = Barrier(len(deeds))

    def do(deed: Callable[[], object]) -> Refusal | None:
        try:
            begin.wait(10)
            deed()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(do, deeds))


def test_readers_who_open_together_make_one_number(transactional_db: None, office: Clock) -> None:
    memo = report("jihun", "yunho", "seojin", "doyun")
    readers = [actor(who) for who in ("jihun", "yunho", "seojin", "doyun")]
    assert at_once(*(lambda reader=each: open_memo(reader, memo.pk) for each in readers)) == [None] * 4
    assert RegisterEntry.objects.count() == 1
    assert memo.readers.filter(read_at=None).count() == 0


def test_a_report_is_read_or_recalled_never_both(transactional_db: None, office: Clock) -> None:
    memo, writer, reader = report("jihun"), actor("haneul"), actor("jihun")
    refused = at_once(lambda: recall_memo(writer, memo.pk), lambda: open_memo(reader, memo.pk))
    assert sum(each is not None for each in refused) == 1
    recalled = Memo.objects.get().state == MemoState.RECALLED
    assert recalled == isinstance(refused[1], NotFound)
    assert recalled == (not RegisterEntry.objects.exists())


def test_of_two_results_one_is_told(transactional_db: None, office: Clock) -> None:
    task, handler = told(), actor("haneul")
    step = GivenStep(TaskDeed.REPORT, "끝났습니다.")
    refused = at_once(lambda: move_task(handler, task.pk, step), lambda: move_task(handler, task.pk, step))
    assert [type(each) for each in refused if each] == [Refusal]
    assert TaskReport.objects.count() == 1


def test_a_word_said_while_somebody_opens_the_report_is_new_to_them(transactional_db: None, office: Clock) -> None:
    memo = report("jihun")

    def answer() -> None:
        try:
            say("haneul", memo, MemoDeed.REPLY)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            Memo.objects.select_for_update().get(pk=memo.pk)
            said = threads.submit(answer)
            _until_somebody_waits_for_a_lock()
            read("jihun", memo)
        said.result(10)
    seen = row(memo, "jihun").last_read_at
    assert seen is not None
    assert seen < MemoMessage.objects.get().at


def _until_somebody_waits_for_a_lock() -> None:
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    end = monotonic() + 10
    with connection.cursor() as cursor:
        while monotonic() < end:
            cursor.execute(waiting)
            if cursor.fetchone()[0]:
                return
            sleep(0.02)
    raise AssertionError("nobody came to wait for the report")
