"""The editor at every width and in both themes: accessible, nothing sideways, thumbs hit what they mean."""

import pytest
from playwright.sync_api import Browser, expect

from tests.documents.editor.conftest import Open
from tests.documents.editor.test_findings import dates
from tests.documents.editor.town_hall import PICTURE, Json
from tests.support.browser import THEMES, WIDTHS, axe_violations

pytestmark = pytest.mark.browser

THUMB = 44
BLOCKS: list[Json] = [
    *({"kind": "item", "level": level, "text": "기간: 2026.6.9부터 길게 이어지는 글"} for level in (1, 1, 2, 2, 8, 8)),
    {"kind": "table", "rows": [["구분"] * 12, ["2026.6.9"] * 12], "header_rows": 1},
    {"kind": "picture", "file": str(PICTURE), "caption": "현장", "width": 50},
]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_is_accessible_and_fits(opened: Open, width: int, theme: str) -> None:
    editor = opened(*BLOCKS, width=width, theme=theme, check=dates)
    expect(editor.page.locator(".finding-row").first).to_be_visible()
    editor.click(editor.text.locator("td").first)
    assert axe_violations(editor.page) == []
    assert editor.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    sizes = editor.page.locator(".editor button:visible").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({width, height}) => Math.min(width, height))"
    )
    assert min(sizes) >= THUMB


def test_the_toolbar_is_one_stop_and_arrows_walk_it(opened: Open) -> None:
    editor = opened({"kind": "item", "level": 1, "text": "글"})
    editor.keys("Shift+Tab", "Escape", "Shift+Tab")
    assert editor.page.evaluate("document.activeElement.textContent") == "항목"
    editor.keys("ArrowRight", "ArrowRight", "Enter")
    assert editor.lines == [(1, "글")]
    editor.keys("ArrowLeft", "ArrowLeft", "ArrowLeft")
    assert editor.page.evaluate("document.activeElement.textContent") == "다시"


def test_long_bodies_are_written_without_waiting(opened: Open, browser: Browser) -> None:
    """500 blocks: a letter is drawn within 100 ms."""
    editor = opened(
        *({"kind": "item", "level": 1 + at % 8, "text": "점검 계획을 알립니다. " * 10} for at in range(500))
    )
    took = editor.page.evaluate(
        """async () => {
            const page = document.querySelector(".editor-page");
            const took = [];
            for (let at = 0; at < 20; at += 1) {
                const began = performance.now();
                document.execCommand("insertText", false, "가");
                await new Promise(requestAnimationFrame);
                took.push(performance.now() - began);
            }
            return took.sort((one, other) => one - other)[10];
        }"""
    )
    print(f"a letter among 500 blocks: {took:.0f} ms")
    assert took < 100
