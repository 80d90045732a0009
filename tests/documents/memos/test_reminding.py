"""Late readers and pressing tasks are called to mind in office hours, once."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from madang.documents.actions.recall_memo import recall_memo
from madang.documents.actions.remind_late import Reminded, remind_late
from madang.documents.models import Task
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import read, report, row, told, verbs
from tests.support.office import actor


def at(day: int, hour: int = 11) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=ZoneInfo("Asia/Seoul"))


@pytest.mark.parametrize(
    ("now", "reminded"),
    [(at(23, 17), 0), (at(24, 9), 0), (at(24, 11), 1), (at(24, 20), 0), (at(28), 0), (at(30), 1)],
)
def test_an_unread_report_is_called_to_mind_after_a_working_day(office: Clock, now: datetime, reminded: int) -> None:
    memo = report("jihun", copies=("bora",))
    assert remind_late(now) == Reminded(memos=reminded)
    assert (row(memo, "jihun").reminded_at is not None) == bool(reminded)
    assert row(memo, "bora").reminded_at is None


def test_once_is_enough_and_read_or_recalled_ones_rest(office: Clock) -> None:
    report("jihun")
    read("yunho", report("yunho"))
    recall_memo(actor("haneul"), report("serin").pk)
    assert remind_late(at(24)).memos == 1
    assert remind_late(at(24, 12)) == Reminded()
    assert verbs("documents") == ["remind_late"]


def test_a_report_of_friday_waits_for_monday(office: Clock) -> None:
    office.turn(days=4)
    report()
    assert remind_late(at(28, 15)) == Reminded()
    assert remind_late(at(30, 9)) == Reminded()
    assert remind_late(at(30, 11)).memos == 1


def test_a_task_is_called_to_mind_the_working_day_before_and_once_when_late(office: Clock) -> None:
    task = told()  # due on Monday the 30th
    told_of = [remind_late(now).tasks for now in (at(26), at(27), at(27, 12), at(30))]
    assert told_of == [0, 1, 0, 0]
    Task.objects.filter(pk=task.pk).update(due_on=at(27).date())
    assert [remind_late(now).tasks for now in (at(30, 14), at(30, 15))] == [1, 0]
