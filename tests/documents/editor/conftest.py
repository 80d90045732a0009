"""One browser for the editor's tests; each test opens the editor with a body of its own."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.documents.editor.town_hall import Json, Script, town_hall
from tests.support.browser import chromium, page_of


class Editor:
    """The editor on a page: what stands in it, and hands to type with."""

    def __init__(self, page: Page, script: Script) -> None:
        self.page, self.script = page, script
        self.text: Locator = page.get_by_role("textbox", name="본문")

    def keys(self, *keys: str) -> None:
        """Press keys at a person's pace: the browser tells of a moved cursor in its next frame."""
        for key in keys:
            self.page.keyboard.press(key)
            self.pause()

    def click(self, place: Locator) -> None:
        place.click()
        self.pause()

    def pause(self) -> None:
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 20)))")

    def type(self, *lines: str) -> None:
        """Type lines with Enter between them; letters come one by one, as from a keyboard or an input method."""
        for number, line in enumerate(lines):
            if number:
                self.keys("Enter")
            for letter in line:
                self.page.keyboard.type(letter)

    @property
    def body(self) -> Json:
        kept: Json = json.loads(self.page.locator("textarea[name=body]").input_value())
        return kept

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.body["blocks"]
        return blocks

    @property
    def lines(self) -> list[tuple[int, str]]:
        """Level (0 for a paragraph) and text of each block of text."""
        return [(block.get("level", 0), block["text"]) for block in self.blocks]

    @property
    def signs(self) -> list[str]:
        found: list[str] = self.text.locator("> *").evaluate_all("all => all.map(each => each.dataset.sign ?? '')")
        return found

    def paste(self, **kinds: str) -> None:
        """Paste `html` and `text` as the clipboard of another program holds them."""
        data = {"html": "text/html", "text": "text/plain"}
        self.text.evaluate(
            """(page, kinds) => {
                const data = new DataTransfer();
                for (const [kind, content] of Object.entries(kinds)) data.setData(kind, content);
                page.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
            }""",
            {data[kind]: content for kind, content in kinds.items()},
        )

    def tool(self, words: str) -> Locator:
        return self.page.get_by_role("toolbar").locator("button:visible", has_text=words)


Open = Callable[..., Editor]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Open the editor on `blocks`; more words go to the script. Afterwards no error may have been logged."""
    errors: list[str] = []
    with ExitStack() as stack:

        def open_editor(*blocks: Json, width: int = 1440, theme: str = "light", **more: Any) -> Editor:
            script = Script(body={"blocks": list(blocks)}, **more)
            page = stack.enter_context(page_of(browser, width, theme))
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto(stack.enter_context(town_hall(script)))
            editor = Editor(page, script)
            editor.text.click()
            return editor

        yield open_editor
    assert [error for error in errors if "status of" not in error] == []
