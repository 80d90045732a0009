"""Tables: plain cells, rows and columns, the head, and the ways in and out."""

import pytest

from tests.documents.editor.conftest import Editor, Open
from tests.documents.editor.town_hall import Json

pytestmark = pytest.mark.browser


def table(*rows: list[str], heads: int = 1) -> Json:
    return {"kind": "table", "rows": list(rows), "header_rows": heads}


def into(editor: Editor, words: str) -> None:
    editor.click(editor.text.locator("td", has_text=words))


def test_a_table_is_put_in_and_filled_by_tab(opened: Open) -> None:
    editor = opened()
    editor.tool("표").first.click()
    for words in ("구분", "기간", "금액", "1"):
        editor.type(words)
        editor.keys("Tab")
    assert editor.blocks == [table(["구분", "기간", "금액"], ["1", "", ""], ["", "", ""])]


def test_tab_behind_the_last_cell_makes_a_row(opened: Open) -> None:
    editor = opened(table(["가", "나"]))
    into(editor, "나")
    editor.keys("Tab")
    editor.type("다")
    assert editor.blocks == [table(["가", "나"], ["다", ""])]


@pytest.mark.parametrize(
    ("tool", "rows", "heads"),
    [
        ("위에 줄", [["", ""], ["가", "나"], ["1", "2"]], 1),
        ("아래에 줄", [["가", "나"], ["", ""], ["1", "2"]], 1),
        ("왼쪽에 칸", [["", "가", "나"], ["", "1", "2"]], 1),
        ("오른쪽에 칸", [["가", "", "나"], ["1", "", "2"]], 1),
        ("줄 지우기", [["1", "2"]], 0),
        ("칸 지우기", [["나"], ["2"]], 1),
        ("머리줄", [["가", "나"], ["1", "2"]], 0),
    ],
)
def test_rows_and_columns(opened: Open, tool: str, rows: list[list[str]], heads: int) -> None:
    editor = opened(table(["가", "나"], ["1", "2"]))
    into(editor, "가")
    editor.tool(tool).click()
    assert editor.blocks == [table(*rows, heads=heads)]
    editor.keys("Control+z")
    assert editor.blocks == [table(["가", "나"], ["1", "2"])]


def test_the_head_reaches_to_the_row_of_the_cursor_and_is_told(opened: Open) -> None:
    editor = opened(table(["가"], ["나"], ["다"]))
    into(editor, "나")
    editor.tool("머리줄").click()
    assert editor.blocks == [table(["가"], ["나"], ["다"], heads=2)]
    assert editor.page.get_by_role("columnheader").all_inner_texts() == ["가", "나"]


def test_enter_in_a_cell_is_a_line_of_it_and_signs_are_text(opened: Open) -> None:
    editor = opened(table(["가", "나"]))
    into(editor, "가")
    editor.keys("End", "Enter")
    editor.type("1. 하나")
    assert editor.blocks == [table(["가\n1. 하나", "나"])]


def test_one_can_write_above_between_and_below(opened: Open) -> None:
    editor = opened(table(["가"]), table(["나"]))
    into(editor, "나")
    editor.keys("Control+Enter")
    editor.type("아래")
    into(editor, "나")
    editor.tool("위에 글").click()
    editor.type("사이")
    into(editor, "가")
    editor.keys("ArrowUp")
    editor.type("위")
    kinds = [block.get("text", block["kind"]) for block in editor.blocks]
    assert kinds == ["위", "table", "사이", "table", "아래"]


def test_backspace_below_a_table_goes_into_it(opened: Open) -> None:
    editor = opened(table(["가"]), {"kind": "paragraph", "text": "글"})
    editor.keys("Control+End", "Home", "Backspace", "Backspace")
    assert editor.blocks == [table([""]), {"kind": "paragraph", "text": "글"}]


def test_the_last_row_takes_the_table_with_it(opened: Open) -> None:
    editor = opened(table(["가", "나"]), {"kind": "paragraph", "text": "글"})
    into(editor, "가")
    editor.tool("줄 지우기").click()
    assert editor.lines == [(0, "글")]


def test_a_table_grows_no_wider_than_the_page_takes(opened: Open) -> None:
    editor = opened(table(["칸", *[""] * 19]))
    into(editor, "칸")
    assert editor.tool("오른쪽에 칸").get_attribute("aria-disabled") == "true"
