"""The table of states: closed, and each row with its article."""

from itertools import product

import pytest

from madang.approval.rules.states import (
    COURSE_WORDS,
    DEED_WORDS,
    MOVES,
    ROLE_WORDS,
    STEP_WORDS,
    CourseState,
    Deed,
    Doer,
    StepRole,
    StepState,
    move,
)


def test_every_state_role_and_deed_has_its_korean_word() -> None:
    assert set(COURSE_WORDS) == set(CourseState)
    assert set(STEP_WORDS) == set(StepState)
    assert set(ROLE_WORDS) == set(StepRole)
    assert set(DEED_WORDS) == set(Deed)


def test_a_deed_on_a_step_leads_to_one_state_only() -> None:
    for deed, role, state in product(Deed, StepRole, StepState):
        rows = [row for row in MOVES if row.deed is deed and role in row.roles and row.before is state]
        assert len(rows) <= 1, (deed, role, state)
        assert move(deed, role, state) is (rows[0] if rows else None)


def test_each_row_names_its_article_and_somebody_who_may_do_it() -> None:
    assert all(row.article.startswith(("규정 제", "시행령 제")) and row.by for row in MOVES)


@pytest.mark.parametrize(
    ("deed", "role", "state"),
    [
        (Deed.SIGN, StepRole.DRAFT, StepState.OPEN),
        (Deed.SIGN, StepRole.DECIDE, StepState.WAITING),
        (Deed.SIGN, StepRole.DECIDE, StepState.SIGNED),
        (Deed.SKIP, StepRole.CONSULT, StepState.OPEN),
        (Deed.SKIP, StepRole.DECIDE, StepState.OPEN),
        (Deed.RETURN, StepRole.CONSULT, StepState.OPEN),
        (Deed.REASSIGN, StepRole.REVIEW, StepState.SIGNED),
        (Deed.WITHDRAW, StepRole.REVIEW, StepState.SIGNED),
    ],
)
def test_what_does_not_stand_in_the_table_cannot_be_done(deed: Deed, role: StepRole, state: StepState) -> None:
    assert move(deed, role, state) is None


@pytest.mark.parametrize("state", [StepState.RETURNED, StepState.CANCELLED])
def test_nothing_leads_out_of_an_end(state: StepState) -> None:
    assert not [row for row in MOVES if row.before is state]


def test_only_who_holds_the_turn_signs_or_returns() -> None:
    for row in MOVES:
        if row.deed in {Deed.SIGN, Deed.RETURN}:
            assert row.by == {Doer.HOLDER}


def test_what_takes_from_others_needs_a_reason() -> None:
    assert {row.deed for row in MOVES if row.reason_needed} == {Deed.SKIP, Deed.RETURN, Deed.REASSIGN}
