"""Findings: underlined where they are, listed with sentence and article, mended with one press, undone with another."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.documents.editor.conftest import Editor, Open
from tests.documents.editor.town_hall import TOKEN, Json

pytestmark = pytest.mark.browser

DATE = re.compile(r"2026\.0?(\d)\.0?(\d)\.?")


def finding(
    start: int, end: int, *, replacement: str | None = None, must: bool = True, field: str = "body", **place: Any
) -> Json:
    where = {"field": field, "block": None, "row": None, "column": None, "start": start, "end": end, **place}
    sentence = "날짜는 ‘2026. 6. 9.’처럼 적습니다." if replacement else "예산을 확인합니다."
    return {
        "rule": "x",
        "name": "날짜 쓰는 법",
        "place": where,
        "sentence": sentence,
        "article": "규정 제7조제5항",
        "must": must,
        "replacement": replacement,
    }


def dates(told: Json) -> list[Json]:
    """A check of dates alone, over texts and cells."""
    blocks = list(enumerate(told["body"]["blocks"]))
    texts: list[tuple[dict[str, Any], str]] = [({"block": at}, block.get("text", "")) for at, block in blocks]
    texts += [
        ({"block": at, "row": row, "column": column}, text)
        for at, block in blocks
        for row, line in enumerate(block.get("rows", []))
        for column, text in enumerate(line)
    ]
    return [
        finding(*found.span(), replacement=f"2026. {found[1]}. {found[2]}.", **place)
        for place, text in texts
        for found in DATE.finditer(text)
    ]


def underlined(editor: Editor) -> list[str]:
    return editor.page.locator(".editor-page .finding").all_inner_texts()


def test_a_finding_is_underlined_listed_mended_and_undone(opened: Open) -> None:
    editor = opened(check=dates)
    editor.type("1. 😀 기간: 2026.06.09까지")
    row = editor.page.locator(".finding-row")
    expect(row).to_contain_text("날짜는 ‘2026. 6. 9.’처럼 적습니다.")
    expect(row).to_contain_text("규정 제7조제5항")
    expect(row).to_contain_text("꼭 고칠 것")
    assert underlined(editor) == ["2026.06.09"]
    row.get_by_role("button", name="고치기").click()
    assert editor.lines == [(1, "😀 기간: 2026. 6. 9.까지")]
    expect(row).to_have_count(0)
    editor.keys("Control+z")
    assert editor.lines == [(1, "😀 기간: 2026.06.09까지")]
    expect(row).to_have_count(1)


def test_what_is_alike_is_one_row_whose_places_one_goes_through(opened: Open) -> None:
    def unfilled(told: Json) -> list[Json]:
        return [
            {**finding(*found.span(), block=at), "rule": "unfilled", "name": "채우지 않은 자리"}
            for at, block in enumerate(told["body"]["blocks"])
            for found in re.finditer("○+", block["text"])
        ]

    texts = ("○○○에서 ○○○○까지", "담당자 ○○○○○")
    editor = opened(*({"kind": "paragraph", "text": text} for text in texts), check=unfilled)
    row = editor.page.locator(".finding-row")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("채우지 않은 자리 3곳")
    expect(editor.page.locator(".findings-status")).to_have_text("꼭 고칠 것 3개")
    gone = []
    for _ in range(4):
        row.get_by_role("button", name="다음 곳으로").click()
        gone.append(len(editor.page.evaluate("getSelection().toString()")))
    assert gone == [3, 4, 5, 3]
    editor.type("시")
    expect(row).to_contain_text("채우지 않은 자리 2곳")
    row.get_by_role("button", name="다음 곳으로").click()
    assert editor.page.evaluate("getSelection().toString()") == "○○○○"


def test_advice_that_is_alike_is_followed_with_one_press_and_taken_back_with_one(opened: Open) -> None:
    def advised(told: Json) -> list[Json]:
        return [{**each, "must": False} for each in dates(told)]

    texts = ["2026.6.9부터 2026.07.01까지", "😀 2026.8.1"]
    editor = opened(*({"kind": "paragraph", "text": text} for text in texts), check=advised)
    row = editor.page.locator(".finding-row")
    expect(row).to_contain_text("날짜 쓰는 법 3곳")
    expect(row).to_contain_text("→ 2026. 6. 9. · 2026. 7. 1. · 2026. 8. 1.")
    row.get_by_role("button", name="모두 고치기").click()
    assert [text for _, text in editor.lines] == ["2026. 6. 9.부터 2026. 7. 1.까지", "😀 2026. 8. 1."]
    expect(row).to_have_count(0)
    editor.keys("Control+z")
    assert [text for _, text in editor.lines] == texts


def test_what_must_be_put_right_stays_apart_where_one_press_would_do_it(opened: Open) -> None:
    editor = opened({"kind": "paragraph", "text": "2026.6.9부터 2026.7.1까지"}, check=dates)
    expect(editor.page.locator(".finding-row")).to_have_count(2)
    editor.page.get_by_role("button", name="고치기").last.click()
    assert editor.lines == [(0, "2026.6.9부터 2026. 7. 1.까지")]


def test_alike_findings_of_a_field_are_gone_through_and_mended(opened: Open) -> None:
    def titled(told: Json) -> list[Json]:
        spans = [found.span() for found in re.finditer("주차|점검", told["title"])]
        return [finding(*span, replacement="고침", must=False, field="title") for span in spans]

    editor = opened(check=titled)
    field, row = editor.page.get_by_label("제목"), editor.page.locator(".finding-row")
    chosen = []
    for _ in range(2):
        row.get_by_role("button", name="다음 곳으로").click()
        chosen.append(field.evaluate("each => each.value.slice(each.selectionStart, each.selectionEnd)"))
    row.get_by_role("button", name="모두 고치기").click()
    expect(field).to_have_value("공영고침장 고침")
    assert chosen == ["주차", "점검"]


def test_a_finding_in_a_cell(opened: Open) -> None:
    editor = opened({"kind": "table", "rows": [["기간"], ["2026.6.9"]], "header_rows": 1}, check=dates)
    editor.page.locator(".finding-row").get_by_role("button", name="고치기").click()
    assert editor.blocks[0]["rows"] == [["기간"], ["2026. 6. 9."]]


def test_the_way_to_a_finding_selects_it(opened: Open) -> None:
    editor = opened({"kind": "paragraph", "text": "예산은 2026.6.9 뒤에"}, check=dates)
    editor.page.get_by_role("button", name="그곳으로").click()
    assert editor.page.evaluate("getSelection().toString()") == "2026.6.9"
    expect(editor.page.locator(".finding-row")).to_have_attribute("data-here", "")


def test_a_place_without_length_is_the_whole_block(opened: Open) -> None:
    editor = opened(
        {"kind": "item", "level": 3, "text": "건너뜀"}, check=lambda told: [finding(0, 0, must=False, block=0)]
    )
    expect(editor.page.locator(".editor-page > p.finding-whole")).to_have_text("건너뜀")
    expect(editor.page.locator(".finding-row")).to_contain_text("살펴볼 것")


def test_a_finding_goes_when_its_text_is_changed_and_moves_when_other_text_is(opened: Open) -> None:
    editor = opened({"kind": "paragraph", "text": "2026.6.9"}, check=dates)
    expect(editor.page.locator(".finding-row")).to_have_count(1)
    editor.script.check_status = 500
    editor.keys("Control+Home")
    editor.type("앞 ")
    assert underlined(editor) == ["2026.6.9"]
    editor.keys("Control+End", "Backspace")
    assert underlined(editor) == []
    expect(editor.page.locator(".finding-row")).to_have_count(0)


def test_the_check_is_told_body_and_fields_with_the_token(opened: Open) -> None:
    editor = opened({"kind": "paragraph", "text": "글"})
    expect(editor.page.get_by_text("살펴보니 고칠 것이 없어요.")).to_be_visible()
    editor.page.get_by_label("제목").fill("새 제목")
    editor.page.wait_for_timeout(600)
    assert editor.script.asked[-1] == {"title": "새 제목", "body": editor.body}
    assert set(editor.script.tokens) == {TOKEN}


def test_fast_typing_is_checked_once_when_it_pauses(opened: Open) -> None:
    editor = opened()
    editor.page.wait_for_timeout(600)
    asked = len(editor.script.asked)
    editor.type("점검 계획을 알립니다.")
    editor.page.wait_for_timeout(800)
    assert len(editor.script.asked) == asked + 1


def test_an_old_answer_is_dropped(opened: Open) -> None:
    editor = opened(
        {"kind": "paragraph", "text": "2026.6.9"},
        check=dates,
        check_waits=lambda told: 1.5 * (len(told["body"]["blocks"]) == 1),
    )
    editor.page.wait_for_timeout(400)
    editor.keys("Control+a", "Backspace")
    editor.page.wait_for_timeout(1800)
    assert underlined(editor) == []
    assert editor.page.locator(".finding-row").count() == 0


def test_a_failed_check_is_said_quietly_and_tried_at_the_next_pause(opened: Open) -> None:
    editor = opened(check=dates, check_status=500)
    editor.type("2026.6.9")
    expect(editor.page.get_by_text("지금은 살펴보지 못했어요.")).to_be_visible()
    editor.script.check_status = 200
    editor.type(" ")
    expect(editor.page.locator(".finding-row")).to_have_count(1)


def test_findings_outside_the_body_mark_the_field_and_mend_it(opened: Open) -> None:
    def title(told: Json) -> list[Json]:
        return [finding(6, 8, replacement="살핌", field="title")] if "점검" in told["title"] else []

    editor = opened(check=title)
    field = editor.page.get_by_label("제목")
    expect(field).to_have_attribute("aria-invalid", "true")
    editor.page.get_by_role("button", name="그곳으로").click()
    expect(field).to_be_focused()
    editor.page.get_by_role("button", name="고치기").click()
    expect(field).to_have_value("공영주차장 살핌")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    editor.keys("Control+z")
    expect(field).to_have_value("공영주차장 점검")


def test_a_place_that_is_not_there_is_listed_without_ways(opened: Open) -> None:
    editor = opened(check=lambda told: [finding(0, 3, block=99, replacement="x"), finding(0, 0, field="keywords")])
    expect(editor.page.locator(".finding-row")).to_have_count(2)
    assert editor.page.locator(".finding-way").count() == 0
