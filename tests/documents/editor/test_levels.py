"""Keys and typed signs: how items come to their levels."""

import pytest

from tests.documents.editor.conftest import Open
from tests.documents.editor.town_hall import Json

pytestmark = pytest.mark.browser


def item(level: int, text: str) -> Json:
    return {"kind": "item", "level": level, "text": text}


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("1. ", 1), ("12. ", 1), ("가. ", 2), ("허. ", 2), ("1) ", 3), ("나) ", 4), ("(3) ", 5), ("(다) ", 6),
        ("⑴ ", 5), ("㈎ ", 6), ("② ", 7), ("㉮ ", 8), ("- ", 1), ("□ ", 1), ("2026. ", 0), ("그런. ", 0), ("(주) ", 0),
    ],
)  # fmt: skip
def test_a_sign_typed_at_the_start_makes_an_item(opened: Open, typed: str, level: int) -> None:
    editor = opened()
    editor.type(f"{typed}관련")
    assert editor.lines == [(level, "관련" if level else f"{typed}관련")]


def test_a_dash_under_a_number_goes_one_level_in_and_stays_there(opened: Open) -> None:
    editor = opened()
    editor.type("1. 목적", "- 하나", "- 둘")
    assert editor.lines == [(1, "목적"), (2, "하나"), (2, "둘")]


def test_backspace_right_after_takes_a_typed_sign_back(opened: Open) -> None:
    editor = opened()
    editor.type("1. ")
    editor.keys("Backspace")
    editor.type("x")
    assert editor.lines == [(0, "1. x")]


def test_enter_makes_a_sibling_and_tab_changes_its_level(opened: Open) -> None:
    editor = opened(item(1, "목적"))
    editor.keys("Control+End", "Enter")
    editor.type("기간")
    editor.keys("Enter", "Tab")
    editor.type("시작")
    editor.keys("Enter")
    editor.type("끝남")
    editor.keys("Tab", "Shift+Tab")
    assert editor.lines == [(1, "목적"), (1, "기간"), (2, "시작"), (2, "끝남")]
    assert editor.signs == ["1.", "2.", "가.", "나."]


def test_enter_within_an_item_parts_it(opened: Open) -> None:
    editor = opened(item(3, "앞뒤"))
    editor.keys("Control+Home", "ArrowRight", "Enter")
    assert editor.lines == [(3, "앞"), (3, "뒤")]


def test_enter_on_an_empty_item_goes_up_and_at_last_out(opened: Open) -> None:
    editor = opened(item(2, "하나"))
    editor.keys("Control+End", "Enter", "Enter")
    assert editor.lines == [(2, "하나"), (1, "")]
    editor.keys("Enter")
    editor.type("글")
    assert editor.lines == [(2, "하나"), (0, "글")]


def test_backspace_at_the_start_makes_a_paragraph_and_then_joins(opened: Open) -> None:
    editor = opened(item(1, "하나"), item(4, "둘"))
    editor.keys("Control+End", "Home", "Backspace")
    assert editor.lines == [(1, "하나"), (0, "둘")]
    editor.keys("Backspace")
    assert editor.lines == [(1, "하나둘")]


def test_shift_enter_goes_on_without_a_sign(opened: Open) -> None:
    editor = opened(item(2, "하나"))
    editor.keys("Control+End", "Shift+Enter")
    editor.type("설명")
    assert editor.lines == [(2, "하나"), (0, "설명")]


def test_levels_end_at_the_eighth_and_at_the_paragraph(opened: Open) -> None:
    editor = opened(item(7, "하나"))
    editor.keys("Tab", "Tab", "Tab")
    assert editor.lines == [(8, "하나")]
    editor.keys(*["Shift+Tab"] * 8)
    assert editor.lines == [(0, "하나")]


def test_all_selected_items_move_together(opened: Open) -> None:
    editor = opened(item(1, "하나"), item(2, "둘"))
    editor.keys("Control+a", "Tab")
    assert editor.lines == [(2, "하나"), (3, "둘")]


def test_the_toolbar_does_the_same_and_says_what_is_on(opened: Open) -> None:
    editor = opened(item(1, "하나"))
    editor.tool("내림").click()
    assert editor.lines == [(2, "하나")]
    assert editor.tool("항목").get_attribute("aria-pressed") == "true"
    editor.tool("항목").click()
    assert editor.lines == [(0, "하나")]
    assert editor.tool("올림").get_attribute("aria-disabled") == "true"


def test_escape_and_tab_leave_the_editor(opened: Open) -> None:
    editor = opened(item(1, "하나"))
    editor.keys("Escape", "Tab")
    assert editor.page.evaluate("document.activeElement.textContent") == "저장하기"
    assert editor.lines == [(1, "하나")]


def test_undo_and_redo(opened: Open) -> None:
    editor = opened(item(1, "하나"))
    editor.keys("Tab", "Control+z")
    assert editor.lines == [(1, "하나")]
    editor.tool("다시").click()
    assert editor.lines == [(2, "하나")]
