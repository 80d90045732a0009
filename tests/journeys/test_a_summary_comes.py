"""A citizen with a phone sees the article at once, and above it what a language model wrote and the house verified."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import axe_violations, page_of
from tests.support.house import House, copy_prepared, open_house
from tests.support.language_server import quotes, writes
from tests.support.scripted_server import ScriptedServer, scripted_server

pytestmark = pytest.mark.browser

FIRST_ANSWER_MS = 20_000
"""A house that has just opened reads the analyser first."""

WRONG = "수수료는 999,999원이에요. [1]"


@contextmanager
def house_with_a_model(state: Path) -> Iterator[tuple[House, ScriptedServer]]:
    with scripted_server(writes("없음")) as server:
        settings = {"MADANG_LLM_ADDRESS": server.address, "MADANG_LLM_MODEL": "솔숲-7b", "MADANG_LLM_SECONDS": "5"}
        with open_house(state, **settings) as house:
            yield house, server


@pytest.fixture(scope="module")
def modelled(first_opening: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, ScriptedServer]]:
    state = tmp_path_factory.mktemp("house")
    copy_prepared(first_opening, state)
    with house_with_a_model(state) as opened:
        yield opened


def ask(page: Page, question: str = "여권 재발급") -> None:
    page.wait_for_load_state("networkidle")  # before its script has come, Enter only makes a line
    page.get_by_role("textbox").fill(question)
    page.keyboard.press("Enter")


def test_sentences_appear_above_the_article(modelled: tuple[House, ScriptedServer], browser: Browser) -> None:
    house, server = modelled
    server.replies = [quotes(2, pause=0.01)]
    with page_of(browser, 360) as phone:
        phone.goto(house.address)
        expect(phone.get_by_text("생성형 인공지능이 쓴 요약이 함께")).to_be_visible()
        ask(phone)
        summary = phone.locator(".written")
        expect(summary.get_by_text("기계가 안내 글을 바탕으로 쓴 글이에요.")).to_be_visible(timeout=FIRST_ANSWER_MS)
        expect(summary.locator(".written-text > p")).to_have_count(2)
        expect(summary.get_by_text("아래 원문:")).to_be_visible()
        expect(summary.locator("[data-waiting]")).to_be_hidden()
        assert axe_violations(phone) == []
        phone.reload()
        expect(phone.locator(".written .written-text > p")).to_have_count(2)


def test_what_cannot_be_verified_is_taken_back(modelled: tuple[House, ScriptedServer], browser: Browser) -> None:
    house, server = modelled
    server.replies = [quotes(1, WRONG, pause=0.01)]
    with page_of(browser, 360) as phone:
        phone.goto(house.address)
        ask(phone)
        summary = phone.locator(".written")
        expect(summary.get_by_text("요약을 확인하지 못해 원문만 보여 드려요.")).to_be_visible()
        expect(summary.locator(".written-text > p")).to_have_count(0)
        expect(phone.get_by_text("999,999")).to_have_count(0)
        expect(phone.locator(".turn").last).to_have_attribute("data-outcome", "answered")


def test_without_scripts_the_page_waits_for_it(modelled: tuple[House, ScriptedServer], browser: Browser) -> None:
    house, server = modelled
    server.replies = [quotes(1)]
    with page_of(browser, 360, java_script_enabled=False) as phone:
        phone.goto(house.address)
        phone.get_by_role("textbox").fill("여권 재발급")
        phone.get_by_role("button", name="물어보기", exact=True).click()
        expect(phone.locator(".written .written-text > p")).to_have_count(1, timeout=20_000)
