"""The boards in a real Chromium: carried by mouse, chosen by keyboard, taken back; the map beside its table."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from madang.complaints.models import Complaint
from tests.complaints.boards import a_week
from tests.complaints.desk import again
from tests.documents.memos.phones import screen_of
from tests.support.browser import axe_violations, chromium, wait_until_behaving
from tests.support.complaints import assigned

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _database_beside_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser's driver keeps an event loop in this thread, where Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def browser(_database_beside_a_browser: None, transactional_db: None, parking: None) -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def complaint(browser: Browser) -> Complaint:
    return assigned("haneul")


@pytest.fixture
def board(browser: Browser, live_server: LiveServer, complaint: Complaint) -> Iterator[Page]:
    with screen_of(browser, "serin", live_server.url, width=1440) as page:
        page.goto(f"{live_server.url}/staff/complaints/board/")
        wait_until_behaving(page, ".moving")
        yield page


def carry(page: Page, complaint: Complaint, to: str) -> None:
    """Take hold of a card with the mouse, and let it go at the head of an officer's column."""
    card = page.locator(f"[data-card='{complaint.number}'] .card-words").bounding_box()
    head = page.locator(f"#column-{to} .column-head").bounding_box()
    assert card
    assert head
    page.mouse.move(card["x"] + 40, card["y"] + 20)
    page.mouse.down()
    page.mouse.move(card["x"] + 60, card["y"] + 40, steps=3)
    page.mouse.move(head["x"] + 40, head["y"] + 20, steps=5)
    page.mouse.up()


def test_a_card_is_carried_to_another_officer_and_taken_back(board: Page, complaint: Complaint) -> None:
    assert axe_violations(board) == []
    carry(board, complaint, "boram")
    expect(board.get_by_label("누구에게")).to_have_value("boram")
    assert again(complaint).officer_id == "haneul"
    board.keyboard.type("이 구역 담당")
    board.keyboard.press("Enter")
    expect(board.locator(f"#column-boram [data-card='{complaint.number}']")).to_be_visible()
    board.get_by_role("button", name="되돌리기").click()
    expect(board.locator(f"#column-haneul [data-card='{complaint.number}']")).to_be_visible()
    assert again(complaint).officer_id == "haneul"


def test_a_card_is_moved_by_keyboard_alone(board: Page, complaint: Complaint) -> None:
    board.get_by_role("button", name=f"{complaint.number} 옮기기").press("Enter")
    expect(board.get_by_label("누구에게")).to_be_focused()
    expect(board.get_by_text("1건을 골랐습니다.")).to_be_visible()
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "Tab"):
        board.keyboard.press(key)
    board.keyboard.type("업무량")
    board.keyboard.press("Enter")
    expect(board.get_by_text("1건을 황보람 님에게 옮겼습니다.")).to_be_visible()


def test_cards_are_chosen_and_moved_by_the_keys_of_the_list(board: Page, complaint: Complaint) -> None:
    bar = board.locator(".move-bar")
    expect(bar).to_be_hidden()
    for key in ("j", "x"):
        board.keyboard.press(key)
    expect(bar).to_be_visible()
    expect(board.get_by_text("1건을 골랐습니다.")).to_be_visible()
    board.keyboard.press("Escape")
    expect(bar).to_be_hidden()
    board.keyboard.press("m")
    expect(board.get_by_label("누구에게")).to_be_focused()
    assert axe_violations(board) == []


def test_a_column_is_as_wide_as_its_neighbours(board: Page, complaint: Complaint) -> None:
    widths = board.locator(".column").evaluate_all("all => all.map(each => Math.round(each.offsetWidth))")
    assert len(set(widths)) == 1


def test_letting_go_beside_every_column_moves_nothing(board: Page, complaint: Complaint) -> None:
    card = board.locator(f"[data-card='{complaint.number}'] .card-words").bounding_box()
    assert card
    board.mouse.move(card["x"] + 40, card["y"] + 20)
    board.mouse.down()
    board.mouse.move(5, 300, steps=4)
    board.keyboard.press("Escape")
    board.mouse.up()
    expect(board.get_by_label("누구에게")).to_have_value("")
    expect(board).to_have_url(re.compile("/staff/complaints/board/$"))
    assert again(complaint).officer_id == "haneul"


def test_the_city_board_draws_its_map_beside_the_table(browser: Browser, live_server: LiveServer) -> None:
    a_week()
    with screen_of(browser, "haneul", live_server.url, width=360) as page:
        page.goto(f"{live_server.url}/staff/complaints/city/?period=custom&from=2026-11-17&to=2026-11-23")
        expect(page.locator("path.shade-5")).to_have_count(1)
        assert axe_violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 360
