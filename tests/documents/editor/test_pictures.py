"""Pictures: sent at once, put where they were asked for, captioned; a refusal is told in the server's words."""

import base64

import pytest
from playwright.sync_api import FilePayload, expect

from tests.documents.editor.conftest import Editor, Open
from tests.documents.editor.town_hall import PICTURE, TOKEN

pytestmark = pytest.mark.browser

DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
FILE: FilePayload = {"name": "현장.png", "mimeType": "image/png", "buffer": DOT}


def choose(editor: Editor) -> None:
    with editor.page.expect_file_chooser() as chosen:
        editor.tool("그림").first.click()
    chosen.value.set_files(FILE)


def test_a_picture_is_sent_and_stands_at_the_cursor(opened: Open) -> None:
    editor = opened({"kind": "item", "level": 1, "text": "위"}, {"kind": "item", "level": 1, "text": "아래"})
    editor.keys("Control+Home")
    choose(editor)
    expect(editor.page.get_by_text("‘현장.png’ 그림을 넣었어요.")).to_be_visible()
    assert editor.blocks[1] == {"kind": "picture", "file": str(PICTURE), "caption": "", "width": 100}
    assert [block["kind"] for block in editor.blocks] == ["item", "picture", "item"]
    assert DOT in editor.script.uploads[0]
    assert editor.script.tokens[-1] == TOKEN
    expect(editor.page.locator("figure img")).to_have_js_property("complete", True)


def test_one_writes_on_while_it_is_sent(opened: Open) -> None:
    editor = opened({"kind": "paragraph", "text": "하나"}, {"kind": "paragraph", "text": "둘"}, picture_waits=0.8)
    editor.keys("Control+Home")
    choose(editor)
    editor.text.locator("p").first.click()
    editor.keys("Home")
    editor.type("머리말", "")
    expect(editor.page.locator("figure img")).to_have_count(1)
    assert [block.get("text", "그림") for block in editor.blocks] == ["머리말", "하나", "그림", "둘"]


def test_caption_and_width(opened: Open) -> None:
    editor = opened()
    choose(editor)
    editor.page.get_by_label("그림 설명").fill("현장 사진")
    editor.page.get_by_label("너비").select_option("50%")
    assert editor.blocks == [{"kind": "picture", "file": str(PICTURE), "caption": "현장 사진", "width": 50}]
    expect(editor.page.get_by_role("img", name="현장 사진")).to_be_visible()
    editor.tool("그림 지우기").click()
    assert editor.blocks == []


def test_a_refusal_is_told_and_the_text_stays(opened: Open) -> None:
    editor = opened({"kind": "paragraph", "text": "글"}, picture_status=413)
    choose(editor)
    expect(editor.page.get_by_text("그림이 너무 커요. 20MB보다 작게 줄여 주세요.")).to_be_visible()
    editor.type("x")
    assert [block["text"] for block in editor.blocks] in (["글x"], ["x글"], ["글x", ""])


def test_a_pasted_picture_is_sent(opened: Open) -> None:
    editor = opened()
    editor.text.evaluate(
        """page => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array([1, 2, 3])], "붙인.png", {type: "image/png"}));
            page.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }"""
    )
    expect(editor.page.get_by_text("‘붙인.png’ 그림을 넣었어요.")).to_be_visible()
    assert editor.blocks[0]["kind"] == "picture"
