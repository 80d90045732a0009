"""The table of a task's steps leads out of every end, and lets nobody do the other side's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.states import TaskState
from madang.documents.rules.task_moves import MOVES, TaskDeed, TaskSide, is_late, moves_of

BOTH = frozenset(TaskSide)


@pytest.mark.parametrize("state", TaskState)
def test_from_every_state_some_step_leads_on(state: TaskState) -> None:
    assert moves_of(state, BOTH)


@pytest.mark.parametrize("side", TaskSide)
@pytest.mark.parametrize("state", TaskState)
def test_each_side_is_offered_its_own_steps(state: TaskState, side: TaskSide) -> None:
    assert all(MOVES[deed, state].by is side for deed in moves_of(state, frozenset({side})))


@given(st.lists(st.sampled_from(TaskDeed), max_size=30))
def test_a_task_ends_only_by_its_giver(deeds: list[TaskDeed]) -> None:
    state = TaskState.OPEN
    for deed in deeds:
        move = MOVES.get((deed, state))
        if move is None:
            continue
        if move.to in {TaskState.DONE, TaskState.CANCELLED}:
            assert move.by is TaskSide.GIVER
        state = move.to


@pytest.mark.parametrize(
    ("state", "day", "late"),
    [
        (TaskState.OPEN, 23, False),
        (TaskState.OPEN, 24, True),
        (TaskState.REPORTED, 30, False),
        (TaskState.DONE, 30, False),
    ],
)
def test_only_what_is_still_to_do_is_late(state: TaskState, day: int, late: bool) -> None:
    assert is_late(state, date(2026, 11, 23), date(2026, 11, day)) is late
