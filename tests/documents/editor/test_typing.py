"""What is written and what is kept: Korean letters, the round trip of a body, the end mark, a plain post."""

from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

from tests.documents.editor.conftest import Open
from tests.documents.editor.town_hall import PICTURE, Json

pytestmark = pytest.mark.browser

WHOLE: list[Json] = [
    {"kind": "item", "level": 1, "text": "관련: 정보통신과-1234(2026. 11. 2.)"},
    {"kind": "item", "level": 8, "text": "😀  두 칸  띄움 <b>굵지 않음</b> & \"따옴표\""},
    {"kind": "paragraph", "text": ""},
    {"kind": "table", "rows": [["구분", "금액"], ["가\n나", "금1,000원"]], "header_rows": 0},
    {"kind": "table", "rows": [["홀로"]], "header_rows": 3},
    {"kind": "picture", "file": str(PICTURE), "caption": "현장", "width": 37},
    {"kind": "paragraph", "text": "마지막\n줄"},
]  # fmt: skip


def test_a_body_comes_back_as_it_was(opened: Open) -> None:
    editor = opened(*WHOLE)
    editor.keys("Control+End")
    editor.type("x")
    editor.keys("Backspace")
    assert editor.blocks == WHOLE


def test_nothing_written_is_nothing_kept(opened: Open) -> None:
    editor = opened()
    editor.type("글")
    editor.keys("Backspace", "Enter", "Enter")
    assert editor.blocks == []


def test_the_form_posts_the_body_as_ever(opened: Open) -> None:
    editor = opened()
    editor.type("1. 목적", "주차장을 살펴봅니다.")
    editor.page.get_by_role("button", name="저장하기").click()
    editor.page.wait_for_url("**/posted/")
    posted = parse_qs(editor.script.posted[0].decode())
    assert '"text":"주차장을 살펴봅니다."' in posted["body"][0]
    assert posted["title"] == ["공영주차장 점검"]


def test_each_change_is_told_to_the_form(opened: Open) -> None:
    editor = opened()
    editor.page.evaluate(
        "document.forms[0].addEventListener('editor:changed', () => (window.changes = (window.changes ?? 0) + 1))"
    )
    editor.type("가나")
    editor.keys("ArrowLeft")
    assert editor.page.evaluate("window.changes") == 2


def test_a_body_from_outside_is_read_anew(opened: Open) -> None:
    editor = opened()
    kept = editor.page.locator("textarea[name=body]")
    kept.evaluate("(kept, body) => (kept.value = body)", '{"blocks": [{"kind": "item", "level": 2, "text": "틀"}]}')
    kept.dispatch_event("editor:read")
    expect(editor.text).to_contain_text("틀")
    editor.keys("Control+End")
    editor.type("x")
    assert editor.lines == [(2, "틀x")]


def test_a_syllable_is_composed_undisturbed_while_an_answer_comes(opened: Open) -> None:
    """Chromium's own composition, as an input method drives it: letter by letter, the check answering in between."""
    editor = opened({"kind": "item", "level": 1, "text": "예산 "}, check=found_once_composed)
    editor.keys("Control+End")
    composer = editor.page.context.new_cdp_session(editor.page)
    for part in ("ㅎ", "하", "한"):
        composer.send("Input.imeSetComposition", {"text": part, "selectionStart": 1, "selectionEnd": 1})
        editor.page.wait_for_timeout(450)
    assert editor.page.locator(".finding").count() == 0
    composer.send("Input.insertText", {"text": "한"})
    editor.type("빛")
    assert editor.lines == [(1, "예산 한빛")]
    expect(editor.page.locator(".editor-page .finding")).to_have_text("예산")


def found_once_composed(told: Json) -> list[Json]:
    if told["body"]["blocks"][0]["text"] == "예산 ":
        return []
    place = {"field": "body", "block": 0, "row": None, "column": None, "start": 0, "end": 2}
    said = {"sentence": "살펴봅니다.", "article": "관례", "must": False, "replacement": None}
    return [{"rule": "x", "place": place, **said}]


@pytest.mark.parametrize(
    ("blocks", "marks"),
    [
        ([], []),
        ([{"kind": "paragraph", "text": "글"}, {"kind": "paragraph", "text": ""}], ["끝."]),
        ([{"kind": "table", "rows": [["가", "나"], ["1", "2"]], "header_rows": 1}], ["끝."]),
        ([{"kind": "table", "rows": [["가", "나"], ["1", ""]], "header_rows": 1}], ["이하 빈칸"]),
        ([{"kind": "table", "rows": [["가", "비고"], ["1", ""]], "header_rows": 1}], ["끝."]),
        ([{"kind": "paragraph", "text": "바랍니다.  끝."}], []),
        ([{"kind": "picture", "file": str(PICTURE), "caption": "", "width": 50}], ["끝."]),
    ],
)  # fmt: skip
def test_the_end_is_marked_where_the_page_will_print_it(opened: Open, blocks: list[Json], marks: list[str]) -> None:
    editor = opened(*blocks)
    assert editor.page.locator("[data-end]").evaluate_all("all => all.map(each => each.dataset.end)") == marks
    assert "이하 빈칸" not in editor.text.inner_text()


def test_the_end_moves_behind_enclosures(opened: Open) -> None:
    editor = opened({"kind": "paragraph", "text": "글"})
    expect(editor.page.locator("[data-end]")).to_have_count(1)
    editor.page.locator(".editor").evaluate("root => (root.dataset.enclosures = 2)")
    expect(editor.page.locator("[data-end]")).to_have_count(0)
