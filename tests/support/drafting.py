"""Hands that write a document on its page: the text, the line, what a check found."""

from playwright.sync_api import Locator, Page, expect

from tests.support.devices import Device


def begin(device: Device, template: str) -> Page:
    page = device.go("/documents/new/").page
    page.get_by_role("button", name=template).first.click()
    page.wait_for_url("**/edit/")
    return page


def fill(page: Page, **fields: str) -> None:
    """Fill in the fields of these names; a select takes the words of a choice."""
    for name, words in fields.items():
        field = page.locator(f"#{name}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=words)
        else:
            field.fill(words)


def write(page: Page, *lines: str) -> None:
    """Put these items in the place of what the template says."""
    page.get_by_role("textbox", name="본문").click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    for number, line in enumerate(lines):
        if number:
            page.keyboard.press("Enter")
        page.keyboard.type(line if number else f"1. {line}")


def mend(page: Page, wrong: str, right: str) -> None:
    """Let the check that marks `wrong` while one writes put `right` in its place."""
    row: Locator = page.locator(".finding-row", has_text=right).first
    expect(page.locator(".editor-page .finding").first).to_have_text(wrong)
    row.get_by_role("button", name="고치기").click()
    expect(page.locator(".editor-page")).to_contain_text(right)
    expect(page.locator(".finding-row", has_text=right)).to_have_count(0)


def put_in_line(page: Page, name: str, role: str) -> None:
    page.locator("#line_q").fill(name)
    page.locator("#line-found button", has_text=name).click()
    page.get_by_label(f"{name}님의 역할").select_option(label=role)
    expect(page.get_by_label(f"{name}님의 역할").locator("option:checked")).to_have_text(role)


def submit(device: Device) -> None:
    device.press("결재 올리기")
    device.page.wait_for_url(lambda url: "/edit/" not in url)
