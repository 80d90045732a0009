"""Boxes over a photograph in a real Chromium: by mouse, by finger, by keyboard; what is drawn is what is released."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect
from pytest_django.live_server_helper import LiveServer

from madang.complaints.actions.keep_photo import keep_photo
from madang.complaints.models import Photo
from madang.core.rules.people import VISITOR
from tests.complaints.desk import load_templates
from tests.documents.memos.phones import screen_of
from tests.support.browser import axe_violations, chromium, wait_until_behaving
from tests.support.complaints import ROAD, a_photo, assigned

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
def photo(browser: Browser) -> Photo:
    load_templates()
    taken = keep_photo(VISITOR, "a.jpg", a_photo())
    return assigned(category=ROAD, violation="", plate="", photos=(taken,)).photos.get()


@pytest.fixture
def desktop(browser: Browser, live_server: LiveServer, photo: Photo) -> Iterator[Page]:
    with screen_of(browser, "haneul", live_server.url, width=1440) as page:
        yield opened(page, live_server, photo)


@pytest.fixture
def phone(browser: Browser, live_server: LiveServer, photo: Photo) -> Iterator[Page]:
    with screen_of(browser, "haneul", live_server.url, width=360) as page:
        yield opened(page, live_server, photo)


def opened(page: Page, live_server: LiveServer, photo: Photo) -> Page:
    page.goto(f"{live_server.url}/staff/complaints/photos/{photo.pk}/cover/")
    wait_until_behaving(page, ".cover-form")
    page.locator(".cover-stage").scroll_into_view_if_needed()
    return page


def stage_of(page: Page) -> FloatRect:
    found = page.locator(".cover-stage").bounding_box()
    assert found
    return found


def drag(page: Page, since: tuple[float, float], to: tuple[float, float]) -> None:
    """Drag with the mouse; both points in per cent of the photograph."""
    stage = stage_of(page)
    points = [(stage["x"] + stage["width"] * x / 100, stage["y"] + stage["height"] * y / 100) for x, y in (since, to)]
    page.mouse.move(*points[0])
    page.mouse.down()
    page.mouse.move(*points[1], steps=4)
    page.mouse.up()


def sides(page: Page, place: int = 0) -> list[float]:
    """Return left, top, right and bottom of a box, as its row of numbers tells them."""
    row = page.locator("[data-row]").nth(place)
    return [float(row.locator(f"[name={side}]").input_value()) for side in ("left", "top", "right", "bottom")]


def near(*expected: float) -> object:
    return pytest.approx(list(expected), abs=1)


def test_a_box_is_drawn_moved_sized_and_removed_by_mouse(desktop: Page) -> None:
    assert axe_violations(desktop) == []
    drag(desktop, (50, 60), (20, 30))
    assert sides(desktop) == near(20, 30, 50, 60)
    drag(desktop, (30, 40), (40, 45))
    assert sides(desktop) == near(30, 35, 60, 65)
    drag(desktop, (60, 65), (90, 99))
    assert sides(desktop) == near(30, 35, 90, 99)
    drag(desktop, (40, 40), (1, 1))
    assert sides(desktop) == near(0, 0, 60, 64), "a box stops at the edge and keeps its size"
    expect(desktop.get_by_text("가릴 곳 1개")).to_be_visible()
    desktop.keyboard.press("Delete")
    expect(desktop.locator(".cover-box")).to_have_count(0)
    expect(desktop.get_by_role("button", name="상자 더하기")).to_be_focused()


def test_a_click_draws_nothing(desktop: Page) -> None:
    drag(desktop, (50, 60), (50, 60))
    expect(desktop.locator(".cover-box")).to_have_count(0)


def test_boxes_are_set_by_keyboard_and_released_as_they_lie(desktop: Page, photo: Photo) -> None:
    desktop.get_by_role("button", name="상자 더하기").press("Enter")
    box = desktop.get_by_role("button", name="가릴 곳 1: 왼쪽 40%, 위 40%, 너비 20%, 높이 15%")
    expect(box).to_be_focused()
    for key in ("ArrowLeft", "ArrowUp", "Alt+ArrowUp", "Shift+ArrowRight", "Shift+ArrowDown"):
        desktop.keyboard.press(key)
    assert sides(desktop) == near(39, 38.8, 60, 54.8)
    assert axe_violations(desktop) == []
    desktop.get_by_role("button", name="미리 보기").click()
    expect(desktop.get_by_alt_text("공개하면 시민이 볼 사진")).to_be_visible()
    wait_until_behaving(desktop, ".cover-form")
    assert sides(desktop) == near(39, 38.8, 60, 54.8)
    assert axe_violations(desktop) == []
    expect(desktop.get_by_text("아래 그대로 공개됩니다")).to_be_visible()
    desktop.locator(".cover-box").press("ArrowRight")
    expect(desktop.get_by_text("상자를 바꾸었습니다")).to_be_visible()
    expect(desktop.get_by_text("아래 그대로 공개됩니다")).to_be_hidden()
    desktop.get_by_role("button", name="가리고 공개하기").click()
    expect(desktop.get_by_text("가린 사진을 공개했습니다.")).to_be_visible()
    photo.refresh_from_db()
    assert photo.covered is not None


def test_a_number_typed_moves_its_box(desktop: Page) -> None:
    drag(desktop, (20, 20), (40, 40))
    desktop.get_by_text("숫자로 정하기").click()
    desktop.get_by_label("오른쪽").fill("80")
    expect(desktop.get_by_role("button", name="너비 60%")).to_be_visible()
    desktop.get_by_role("button", name="지우기").click()
    expect(desktop.locator(".cover-box")).to_have_count(0)


def test_a_box_is_drawn_by_finger(phone: Page) -> None:
    stage = stage_of(phone)
    touch = phone.context.new_cdp_session(phone)
    for kind, x, y in (("touchStart", 0.2, 0.2), ("touchMove", 0.4, 0.35), ("touchMove", 0.5, 0.5), ("touchEnd", 0, 0)):
        at = (
            []
            if kind == "touchEnd"
            else [{"x": stage["x"] + stage["width"] * x, "y": stage["y"] + stage["height"] * y}]
        )
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})
    assert sides(phone) == near(20, 20, 50, 50)
    assert axe_violations(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    phone.get_by_role("button", name="미리 보기").click()
    expect(phone.get_by_alt_text("공개하면 시민이 볼 사진")).to_be_in_viewport()
