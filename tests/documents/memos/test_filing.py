"""How a report is filed is chosen by its writer, and said before it is sent."""

import re

import pytest

from madang.documents.models import Memo, UnitTask
from madang.documents.rules.openness import Openness
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import report
from tests.documents.memos.test_pages import WRITTEN, browser, page

pytestmark = pytest.mark.usefixtures("office")


def line(shown: str) -> str:
    """Return the line beside the button that sends, without its marks."""
    found = re.search(r'class="memo-filing.*?</a>', shown)
    return re.sub(r"<[^>]+>", "", "<" + found.group()) if found else ""


def form(who: str = "haneul") -> str:
    return page(browser(who).get("/memos/write/"))


def test_nothing_is_chosen_for_who_has_not_reported_yet() -> None:
    shown = form()
    assert line(shown) == "분류: 정하지 않음 · 공개: 고르지 않음 · 보존 5년"
    assert not re.search(r'name="openness"[^>]* checked', shown)
    assert re.search(r'<details[^>]*id="grounds" open>', shown)


def test_ones_own_last_report_is_followed_and_said() -> None:
    UnitTask.objects.create(id="plans", department_id="traffic", name="교통 계획", retention="10")
    report(unit_task="plans", openness=Openness.PARTIAL, grounds=(6, 5))
    report(writer="serin", unit_task="parking-fines")
    assert line(form()) == "분류: 교통 계획 · 공개: 부분공개(5,6) · 보존 10년"
    UnitTask.objects.filter(pk="plans").update(withdrawn=True)
    assert line(form()) == "분류: 정하지 않음 · 공개: 부분공개(5,6) · 보존 5년"


def test_a_report_of_another_department_is_not_followed() -> None:
    Memo.objects.filter(pk=report().pk).update(department="planning")
    assert line(form()) == "분류: 정하지 않음 · 공개: 고르지 않음 · 보존 5년"


def test_a_report_whose_openness_nobody_chose_is_not_sent() -> None:
    unchosen = {name: value for name, value in WRITTEN.items() if name != "openness"}
    shown = page(browser("haneul").post("/memos/write/", unchosen))
    assert '<a href="#openness">공개구분: 공개구분을 골라 주세요.' in shown
    assert not Memo.objects.exists()


def test_without_a_task_it_is_kept_as_the_setting_says(office: Clock) -> None:
    browser("haneul").post("/memos/write/", WRITTEN)
    memo = Memo.objects.get()
    assert (memo.unit_task, memo.openness, memo.retention) == (None, "open", "5")
