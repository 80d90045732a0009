"""`make pictures`: every screen at 360, 768 and 1440 px, light and dark, on one page (var/pictures/index.html)."""

import sys
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.support import busy_office
from tests.support.browser import THEMES, WIDTHS, chromium, page_of
from tests.support.house import PROJECT, open_house
from tests.support.screens import SCREENS
from tests.support.showing import Screen

FOLDER = PROJECT / "var" / "pictures"
README_PICTURES = {
    ("answer", 360, "light"): "citizen-answer.png",
    ("map", 360, "dark"): "citizen-map.png",
    ("not-found", 360, "light"): "citizen-not-found.png",
    ("questions", 1440, "light"): "clerk-questions.png",
    ("article", 1440, "light"): "clerk-article.png",
}
"""The pictures that README.md shows, written to docs/pictures with `--readme`."""


def main(arguments: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with open_house() as house, chromium() as browser:
        busy_office.fill(house)
        for theme in THEMES:
            for width in WIDTHS:
                _photograph(browser, house.address, width, theme, for_readme="--readme" in arguments)
    (FOLDER / "index.html").write_text(_page(), encoding="utf-8")
    print(FOLDER / "index.html")


def _photograph(browser: Browser, address: str, width: int, theme: str, *, for_readme: bool) -> None:
    with page_of(browser, width, theme, reduced_motion="reduce") as page:
        for screen in SCREENS:
            screen.show(page, address)
            wanted = README_PICTURES.get((screen.name, width, theme))
            if for_readme and wanted:
                if screen.name == "map":
                    page.locator(".map-frame").first.scroll_into_view_if_needed()
                page.screenshot(path=_readme_folder() / wanted)
            _whole(page, width)
            page.screenshot(path=FOLDER / _file(screen.name, width, theme))
            page.set_viewport_size({"width": width, "height": 800})


def _whole(page: Page, width: int) -> None:
    """Make the window as tall as the page, so that what sticks to its foot stands at the foot of the picture."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(height, 800), 6000)})
    page.evaluate("window.scrollTo(0, 0)")
    page.wait_for_timeout(150)


def _readme_folder() -> Path:
    folder = PROJECT / "docs" / "pictures"
    folder.mkdir(exist_ok=True)
    return folder


def _file(name: str, width: int, theme: str) -> str:
    return f"{name}-{width}-{theme}.png"


def _page() -> str:
    rows = "".join(f"<h2>{escape(screen.words)}</h2><p>{_row(screen)}</p>" for screen in SCREENS)
    return f'<!doctype html><html lang="ko"><meta charset="utf-8"><title>마당의 화면</title><body>{rows}</body></html>'


def _row(screen: Screen) -> str:
    shots = ((screen.name, width, theme) for theme in THEMES for width in WIDTHS)
    return "".join(
        f'<img loading="lazy" height="600" alt="{width} {theme}" src="{_file(name, width, theme)}">'
        for name, width, theme in shots
    )


if __name__ == "__main__":
    main(sys.argv[1:])
