"""The first screen of staff: what waits, of all kinds or of one, page by page."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from madang.core.api import DeskItem
from madang.core.queries import desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sixty_things(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty-five reports and fifteen tasks, the newest first."""
    now = timezone.now()
    kinds = ["메모보고"] * 45 + ["지시사항"] * 15
    items = [
        DeskItem(kind, f"할 일 {number:02}", "누가", "/", now - timedelta(hours=number))
        for number, kind in enumerate(kinds, start=1)
    ]
    monkeypatch.setattr(desk, "_item_tellers", [lambda now, actor: items])


def titles(client: Client, address: str) -> list[str]:
    return [item.title for item in client.get(address).context["items"]]


def test_all_of_sixty_things_can_be_reached(as_haneul: Client) -> None:
    pages = [titles(as_haneul, f"/staff/?page={page}") for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [20, 20, 20]
    assert sorted(title for page in pages for title in page) == [f"할 일 {number:02}" for number in range(1, 61)]
    assert pages[0][0] == "할 일 60"


def test_one_kind_is_seen_by_itself_and_the_count_stays(as_haneul: Client) -> None:
    response = as_haneul.get("/staff/?kind=지시사항")
    assert len(response.context["items"]) == 15
    shown = response.content.decode()
    assert all(words in shown for words in ("모두 <b>60</b>", "메모보고 <b>45</b>", "지시사항 <b>15</b>"))


def test_a_kind_of_which_nothing_is_left_leads_back(as_haneul: Client) -> None:
    shown = as_haneul.get("/staff/?kind=결재").content.decode()
    assert "‘결재’ 가운데 할 일이 없어요" in shown
    assert 'href="/staff/">모두 보기' in shown
