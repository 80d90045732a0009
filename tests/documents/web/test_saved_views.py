"""Saved views above a list: chosen, saved, dropped."""

from urllib.parse import quote

import pytest

from madang.documents.models import SavedView
from tests.documents.web.test_receipts import post
from tests.documents.web.test_register import browser, page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
FILTERS = f"department=traffic&q={quote('감경 결정')}"


@pytest.mark.parametrize(
    ("of", "address"),
    [("register", "/register/"), ("receipts", "/receipts/"), ("memos", "/memos/"), ("tasks", "/tasks/")],
)
def test_nothing_is_offered_where_nothing_is_filtered(of: str, address: str) -> None:
    assert "이 조건 저장" not in page("haneul", address)
    told = post("haneul", f"/saved-views/{of}/", name="빠른 보기", query="q=감경")
    assert "‘빠른 보기’ 보기를 저장했습니다" in told
    assert 'value="감경"' in told


def test_a_view_is_saved_seen_by_its_owner_alone_and_dropped() -> None:
    address = f"/register/?{FILTERS}"
    assert "이 조건 저장" in page("haneul", address)
    shown = post("haneul", "/saved-views/register/", name="<b>감경</b>", query=FILTERS)
    assert "&lt;b&gt;감경" in shown
    assert "이 조건 저장" not in shown
    assert "감경&lt;/b&gt;" not in page("bora", address)
    kept = SavedView.objects.get()
    assert browser("bora").post(f"/saved-views/{kept.pk}/drop/").status_code == 404
    dropped = post("haneul", f"/saved-views/{kept.pk}/drop/")
    assert "다시 저장할 수 있습니다" in dropped
    assert "이 조건 저장" in dropped  # the list stays as the view showed it


def test_no_view_of_a_list_that_is_none() -> None:
    assert browser("haneul").post("/saved-views/nothing/", {"name": "x", "query": "q=x"}).status_code == 404
