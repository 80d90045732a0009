"""Every screen at three widths, light and dark: no axe violation, nothing scrolls sideways, nothing refused to load."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.support import busy_office
from tests.support.browser import THEMES, WIDTHS, axe_violations, page_of
from tests.support.house import House, copy_prepared, open_house
from tests.support.screens import SCREENS
from tests.support.showing import Screen

REFUSED = re.compile("status of 4(01|04|29)")

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def busy_house(first_opening: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house of its own: no other journey meets what stands in it."""
    state = tmp_path_factory.mktemp("busy")
    copy_prepared(first_opening, state)
    with open_house(state) as opened:
        busy_office.fill(opened)
        yield opened


@pytest.mark.parametrize("width", WIDTHS)
def test_screens_are_accessible_and_fit(busy_house: House, browser: Browser, width: int) -> None:
    with page_of(browser, width, reduced_motion="reduce") as page:
        errors: list[str] = []
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        faults = {screen.name: _faults(page, busy_house, screen) for screen in SCREENS}
    assert {name: found for name, found in faults.items() if found} == {}
    # Some screens are refusals: not found, wrong password, and too many wrong passwords by the time of the last width.
    assert [error for error in errors if not REFUSED.search(error)] == []


def _faults(page: Page, house: House, screen: Screen) -> list[str]:
    """Return what is wrong with a screen in either theme, which a page follows without being loaded again."""
    page.emulate_media(color_scheme="light")
    screen.show(page, house.address)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    faults = [f"scrolls sideways by {wide} px"] if wide > 0 else []
    for theme in THEMES:
        scheme: Any = theme
        page.emulate_media(color_scheme=scheme)
        faults += [f"{theme}: {each}" for each in axe_violations(page)]
    return faults
