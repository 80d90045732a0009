"""공개구분 as printed, its grounds, and the grade that follows (기록물관리법 시행규칙 제18조; 정보공개법 제9조)."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.adapters.pack_files import Pack
from madang.documents.rules.openness import (
    Grade,
    Ground,
    Openness,
    WrongGroundsError,
    grade,
    grounds_in_force,
    must_fit,
    printed,
)

PACK = Pack(Path(__file__).parents[3] / "cities" / "suncheon")
GROUNDS = [row for _, row in PACK.rows("openness.yaml", Ground)]
TODAY = date(2026, 11, 23)


def test_the_pack_has_the_eight_grounds_of_the_act() -> None:
    assert PACK.faults == []
    assert [ground.number for ground in grounds_in_force(GROUNDS, TODAY)] == list(range(1, 9))
    assert all(ground.article.endswith(f"제9조제1항제{ground.number}호") for ground in GROUNDS)


def test_a_ground_is_known_from_its_day_on() -> None:
    assert grounds_in_force(GROUNDS, date(2020, 1, 1)) == ()


@pytest.mark.parametrize(
    ("openness", "grounds", "told"),
    [
        (Openness.OPEN, (), "공개"),
        (Openness.PARTIAL, (5,), "부분공개(5)"),
        (Openness.CLOSED, (6, 1, 6), "비공개(1,6)"),
    ],
)
def test_it_is_printed_with_its_numbers(openness: Openness, grounds: tuple[int, ...], told: str) -> None:
    assert printed(openness, grounds) == told


@pytest.mark.parametrize(
    ("grounds", "graded"),
    [
        ((), Grade.OPEN),
        ((1,), Grade.CLASSIFIED),
        ((2,), Grade.CLASSIFIED),
        ((3,), Grade.CLASSIFIED),
        ((4,), Grade.CLASSIFIED),
        ((5,), Grade.SENSITIVE),
        ((6,), Grade.SENSITIVE),
        ((7,), Grade.SENSITIVE),
        ((8,), Grade.SENSITIVE),
        ((4, 6), Grade.CLASSIFIED),
        ((5, 6), Grade.SENSITIVE),
    ],
)
def test_the_highest_grade_counts(grounds: tuple[int, ...], graded: Grade) -> None:
    assert grade(grounds) is graded


@given(st.sets(st.integers(1, 8)), st.integers(1, 8))
def test_one_more_ground_never_lowers_the_grade(grounds: set[int], more: int) -> None:
    order = [Grade.OPEN, Grade.SENSITIVE, Grade.CLASSIFIED]
    assert order.index(grade(grounds | {more})) >= order.index(grade(grounds))


@pytest.mark.parametrize(
    ("openness", "grounds", "sentence"),
    [
        (Openness.OPEN, (6,), "공개 문서에는"),
        (Openness.PARTIAL, (), "부분공개 문서에는 근거 번호"),
        (Openness.CLOSED, (), "비공개 문서에는 근거 번호"),
        (Openness.CLOSED, (6, 9), "9호는 법에 없는"),
    ],
)
def test_grounds_that_do_not_fit_are_refused(openness: Openness, grounds: tuple[int, ...], sentence: str) -> None:
    with pytest.raises(WrongGroundsError, match=sentence):
        must_fit(openness, grounds, GROUNDS, TODAY)


def test_grounds_that_fit_are_taken() -> None:
    must_fit(Openness.OPEN, (), GROUNDS, TODAY)
    must_fit(Openness.PARTIAL, (5, 6), GROUNDS, TODAY)
