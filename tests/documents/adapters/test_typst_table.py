"""Columns of a table share the page by what stands in them."""

import pytest

from madang.documents.adapters.typst_table import NARROWEST, WIDEST, breakable, half_letters, shares, sides


@pytest.mark.parametrize(("text", "width"), [("", 0), ("가", 2), ("가a1", 4), ("짧음\n더 긴 줄", 8)])
def test_a_korean_letter_is_two_wide(text: str, width: int) -> None:
    assert half_letters(text) == width


def test_no_column_vanishes_and_none_takes_everything() -> None:
    assert shares([("", "정보통신과"), ("1", "가" * 200)]) == [NARROWEST, WIDEST]


@pytest.mark.parametrize(
    ("cells", "side"),
    [
        (("1,200원", "", "30원"), "right"),
        (("14,400", "△3,000"), "right"),
        (("1", "2", "3"), "center"),
        (("정보통신과", "회계과"), "center"),
        (("회의자료 열람과 현장 점검에 씀", "1"), "left"),
        (("", ""), "center"),
    ],
)
def test_amounts_stand_right_and_sentences_left(cells: tuple[str, ...], side: str) -> None:
    assert sides([("머리",), *((cell,) for cell in cells)], 1) == [side]


def test_only_a_very_long_row_may_run_over_the_end_of_a_page() -> None:
    assert breakable([("짧은 줄",), ("긴 줄" * 100,)]) == [False, True]
