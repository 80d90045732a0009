"""Several people open, recall and answer the same report at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from madang.core.api import NotFound, Refusal
from madang.documents.actions.move_task import GivenStep, move_task
from madang.documents.actions.open_memo import open_memo
from madang.documents.actions.recall_memo import recall_memo
from madang.documents.models import Memo, RegisterEntry, TaskReport
from madang.documents.rules.states import MemoState
from madang.documents.rules.task_moves import TaskDeed
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import report, told
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
