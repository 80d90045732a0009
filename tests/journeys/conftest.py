"""One house for all journeys of a program, and a browser for each module."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser import chromium, page_of
from tests.support.house import House, copy_prepared, open_house


@pytest.fixture(scope="session")
def first_opening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which a first opening is kept; those who run the tests side by side share it."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture
def opened_before(first_opening: Path, tmp_path: Path) -> Path:
    """A state folder in which a house was open before."""
    copy_prepared(first_opening, tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def house(first_opening: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    state = tmp_path_factory.mktemp("house")
    copy_prepared(first_opening, state)
    with open_house(state) as opened:
        yield opened


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Playwright keeps a loop in this thread, which Django takes for asynchronous code: no other module may meet it."""
    with chromium() as started:
        yield started


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with page_of(browser, 360) as page:
        yield page
