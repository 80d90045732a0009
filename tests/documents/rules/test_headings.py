"""Signs of headings: eight levels, counted under each parent (시행규칙 제2조제1항)."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.body import LEVELS, Block, Item, Paragraph
from madang.documents.rules.headings import LETTERS, letter, sign, signs

CASES = json.loads((Path(__file__).parents[1] / "sign_cases.json").read_text(encoding="utf-8"))
"""The cases that the editor in the browser is held to as well; level 0 is a block that is no item."""


def blocks(levels: list[int]) -> list[Block]:
    return [Item(level=level, text="글") if level else Paragraph(text="글") for level in levels]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_page_and_the_editor_count_alike(case: dict[str, Any]) -> None:
    assert signs(blocks(case["levels"])) == case["signs"]


@pytest.mark.parametrize(
    ("level", "count", "told"),
    [
        (1, 120, "120."),
        (2, 14, "하."),
        (2, 15, "거."),
        (2, 28, "허."),
        (2, 29, "고."),
        (2, 42, "호."),
        (2, 84, "히."),
        (2, 85, "가가."),
        (3, 10, "10)"),
        (4, 16, "너)"),
        (5, 21, "(21)"),
        (6, 15, "(거)"),
        (7, 20, "⑳"),
        (7, 21, "㉑"),
        (7, 36, "㊱"),
        (7, 50, "㊿"),
        (7, 51, "[51]"),
        (8, 1, "㉮"),
        (8, 14, "㉻"),
        (8, 15, "[거]"),
    ],
)
def test_each_level_goes_on_beyond_its_first_signs(level: int, count: int, told: str) -> None:
    assert sign(level, count) == told


def test_a_number_or_letter_in_brackets_is_three_characters() -> None:
    assert len(sign(5, 1)) == len(sign(6, 1)) == 3


def test_no_two_letters_are_alike() -> None:
    assert len(set(map(letter, range(1, 500)))) == 499
    assert len(set(LETTERS)) == 84


@given(st.lists(st.integers(0, LEVELS), max_size=60))
def test_an_item_has_a_sign_exactly_where_it_has_a_sibling(levels: list[int]) -> None:
    told = signs(blocks(levels))
    assert len(told) == len(levels)
    for index, level in enumerate(levels):
        if level and told[index]:
            assert any(other == level for at, other in enumerate(levels) if at != index)
        if not level:
            assert told[index] == ""
