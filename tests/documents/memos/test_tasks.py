"""An instruction becomes a task; it goes on step by step, by its two sides and those who stand in for them."""

from datetime import date

import pytest

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents.actions.give_task import GivenTask, give_task
from madang.documents.actions.memo_files import MemoFault
from madang.documents.actions.move_task import GivenStep, move_task
from madang.documents.models import Memo, Task
from madang.documents.queries.tasks import TaskBox, tasks
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.states import TaskState
from madang.documents.rules.task_moves import TaskDeed
from madang.documents.web.memo_desk import desk_items
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import read, report, say, told, verbs
from tests.support.office import actor, away, person


def step(who: str, task: Task, deed: TaskDeed, text: str = "했습니다.", **more: object) -> Task:
    return move_task(actor(who), task.pk, GivenStep(deed, text, **more))  # type: ignore[arg-type]


def test_a_task_is_the_writers_and_due_in_five_working_days_unless_said_otherwise(office: Clock) -> None:
    task = told()
    assert (task.title, task.handler_id, task.given_by_id) == ("표지판을 바꿔 주세요.", "haneul", "jihun")
    assert task.due_on == date(2026, 11, 30)


def test_an_instruction_can_become_a_task_later_and_once(office: Clock) -> None:
    memo = report()
    message = say("jihun", memo, MemoDeed.INSTRUCT)
    given = GivenTask("표지판 교체", "bora", date(2026, 12, 4))
    task = give_task(actor("jihun"), memo.pk, message.pk, given)
    assert (task.title, task.handler_id, task.due_on) == ("표지판 교체", "bora", date(2026, 12, 4))
    with pytest.raises(Refusal, match="이미"):
        give_task(actor("jihun"), memo.pk, message.pk, given)


def test_another_readers_instruction_is_not_ones_own(office: Clock) -> None:
    memo = report("jihun", "yunho")
    message = say("jihun", memo, MemoDeed.INSTRUCT)
    with pytest.raises(NotAllowed, match="지시한 사람만"):
        give_task(actor("yunho"), memo.pk, message.pk, GivenTask())


def test_an_opinion_is_no_task(office: Clock) -> None:
    memo = report()
    message = say("jihun", memo, MemoDeed.GIVE_OPINION)
    with pytest.raises(MemoFault, match="그런 지시가 없습니다"):
        give_task(actor("jihun"), memo.pk, message.pk, GivenTask())


@pytest.mark.parametrize(
    ("given", "field"),
    [(GivenTask(due_on=date(2026, 11, 22)), "due_on"), (GivenTask(handler="nobody"), "handler")],
)
def test_a_task_for_nobody_or_for_yesterday_leaves_nothing_behind(office: Clock, given: GivenTask, field: str) -> None:
    memo = report()
    with pytest.raises(MemoFault) as refused:
        say("jihun", memo, MemoDeed.INSTRUCT, task=given)
    assert refused.value.field == field
    assert (memo.messages.count(), Task.objects.count()) == (0, 0)


def test_from_progress_to_the_end(office: Clock) -> None:
    task = told()
    assert step("haneul", task, TaskDeed.PROGRESS, percent=40).percent == 40
    assert step("haneul", task, TaskDeed.REPORT).state == TaskState.REPORTED
    back = step("jihun", task, TaskDeed.SEND_BACK, "사진도 붙여 주세요.")
    assert (back.state, back.percent) == (TaskState.OPEN, 40)
    step("haneul", task, TaskDeed.REPORT)
    done = step("jihun", task, TaskDeed.ACCEPT, "")
    assert (done.state, done.done_at is not None) == (TaskState.DONE, True)
    assert [each.percent for each in done.reports.all()] == [40, 100, 40, 100, 100]
    assert verbs("task") == ["task_progress", "task_report", "task_send_back", "task_report", "task_accept"]


def test_each_end_can_be_undone_by_its_side(office: Clock) -> None:
    task = told()
    step("haneul", task, TaskDeed.REPORT)
    assert step("haneul", task, TaskDeed.TAKE_BACK).state == TaskState.OPEN
    step("haneul", task, TaskDeed.REPORT)
    step("jihun", task, TaskDeed.ACCEPT)
    reopened = step("jihun", task, TaskDeed.REOPEN)
    assert (reopened.state, reopened.done_at) == (TaskState.REPORTED, None)
    assert step("jihun", task, TaskDeed.CANCEL).state == TaskState.CANCELLED
    assert step("jihun", task, TaskDeed.REOPEN).state == TaskState.OPEN


@pytest.mark.parametrize(
    ("who", "deed", "refused"),
    [
        ("haneul", TaskDeed.CANCEL, NotAllowed),
        ("jihun", TaskDeed.PROGRESS, NotAllowed),
        ("haneul", TaskDeed.MOVE, NotAllowed),
        ("jihun", TaskDeed.ACCEPT, Refusal),
        ("haneul", TaskDeed.TAKE_BACK, Refusal),
        ("garam", TaskDeed.PROGRESS, NotFound),
        ("serin", TaskDeed.CANCEL, NotFound),
    ],
)
def test_the_other_sides_step_and_the_wrong_time_are_refused(
    office: Clock, who: str, deed: TaskDeed, refused: type[Refusal]
) -> None:
    task = told()
    with pytest.raises(refused):
        step(who, task, deed, percent=10)
    assert not task.reports.exists()


def test_those_who_stand_in_take_the_steps_of_the_absent(office: Clock) -> None:
    task = told()
    away("haneul", "bora")
    away("jihun", "serin")
    step("bora", task, TaskDeed.REPORT)
    assert step("serin", task, TaskDeed.ACCEPT).state == TaskState.DONE
    office.turn(days=1)
    with pytest.raises(NotFound):
        step("bora", task, TaskDeed.TAKE_BACK)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (GivenStep(TaskDeed.PROGRESS, "절반", None), "percent"),
        (GivenStep(TaskDeed.PROGRESS, "절반", 101), "percent"),
        (GivenStep(TaskDeed.PROGRESS, " ", 50), "text"),
        (GivenStep(TaskDeed.REPORT, ""), "text"),
        (GivenStep(TaskDeed.REPORT, "가" * 5_001), "text"),
    ],
)
def test_a_report_says_something_and_how_far(office: Clock, given: GivenStep, field: str) -> None:
    with pytest.raises(MemoFault) as refused:
        move_task(actor("haneul"), told().pk, given)
    assert refused.value.field == field


def test_another_day_is_kept_with_the_old_one(office: Clock) -> None:
    task = step("jihun", told(), TaskDeed.MOVE, "비가 와서", due_on=date(2026, 12, 7))
    assert task.due_on == date(2026, 12, 7)
    assert task.reports.get().text == "기한 2026. 11. 30. → 2026. 12. 7. 비가 와서"
    with pytest.raises(MemoFault):
        step("jihun", task, TaskDeed.MOVE, due_on=date(2026, 11, 1))


def test_a_task_is_handed_on_to_a_colleague_with_its_history(office: Clock) -> None:
    task = told()
    step("haneul", task, TaskDeed.PROGRESS, "절반 했습니다.", percent=50)
    handed = step("haneul", task, TaskDeed.HAND_ON, "다른 민원을 맡았습니다.", handler="bora")
    assert (handed.handler_id, handed.percent, handed.state) == ("bora", 50, TaskState.OPEN)
    (_, told_last) = (each.text for each in handed.reports.all())
    assert told_last == "맡은 사람 김하늘 → 황보람. 까닭: 다른 민원을 맡았습니다."
    audited = AuditEntry.objects.get(verb="task_hand_on")
    assert [told["handler"] for told in (audited.before, audited.after) if told] == ["haneul", "bora"]
    with pytest.raises(NotAllowed, match="맡은 사람만"):
        step("haneul", task, TaskDeed.PROGRESS, percent=60)
    assert step("bora", task, TaskDeed.REPORT).state == TaskState.REPORTED


def test_who_gave_it_and_who_gets_it_are_both_told(office: Clock) -> None:
    task = told()
    read("haneul", Memo.objects.get())
    step("haneul", task, TaskDeed.HAND_ON, "다른 민원을 맡았습니다.", handler="bora")
    on_desk = {who: [each.kind for each in desk_items(office.now(), actor(who))] for who in ("jihun", "bora", "haneul")}
    assert on_desk == {"jihun": ["새 글"], "bora": ["지시사항"], "haneul": []}
    assert "황보람. 까닭: 다른 민원을 맡았습니다." in [each.text for each in Memo.objects.get().messages.all()][-1]


@pytest.mark.parametrize("to", ["haneul", "jihun", "garam", "nobody", ""])
def test_it_goes_to_a_colleague_of_the_department_alone(office: Clock, to: str) -> None:
    task = told()
    with pytest.raises(MemoFault) as refused:
        step("haneul", task, TaskDeed.HAND_ON, "바빠서", handler=to)
    assert refused.value.field == "handler"
    assert Task.objects.get(pk=task.pk).handler_id == "haneul"


def test_it_is_handed_back_too_and_never_without_a_reason(office: Clock) -> None:
    task = told()
    with pytest.raises(MemoFault):
        step("haneul", task, TaskDeed.HAND_ON, " ", handler="bora")
    step("haneul", task, TaskDeed.HAND_ON, "휴직합니다.", handler="bora")
    assert step("bora", task, TaskDeed.HAND_ON, "제 일이 아닙니다.", handler="haneul").handler_id == "haneul"


def test_late_ones_come_first_and_substitutes_see_them(office: Clock) -> None:
    late, soon = told(), told()
    Task.objects.filter(pk=late.pk).update(due_on=date(2026, 11, 20))
    Task.objects.filter(pk=soon.pk).update(due_on=date(2026, 11, 23))
    today = date(2026, 11, 23)
    found = tasks(person("haneul"), TaskBox.MINE, "", "", "new", today)
    assert [task.pk for task in found] == [late.pk, soon.pk]
    assert [task.pk for task in tasks(person("jihun"), TaskBox.GIVEN, "late", "표지판 하늘", "", today)] == [late.pk]
    away("haneul", "bora")
    assert tasks(person("bora"), TaskBox.MINE, "", "", "", today).count() == 2
