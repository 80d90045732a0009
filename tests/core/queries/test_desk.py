from datetime import UTC, date, datetime, timedelta

import pytest

from madang.core.api import DeskCard, DeskItem, add_desk_cards, desk_cards, desk_items
from madang.core.queries import desk
from madang.core.rules.people import VISITOR

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_the_desk_shows_the_cards_of_each_domain_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "_card_tellers", [])
    questions = DeskCard("오늘 받은 질문", "128", "건", "/staff/questions/")
    articles = DeskCard("다시 볼 안내 글", "3", "건", "/staff/articles/")
    add_desk_cards(lambda now, actor: [questions])
    add_desk_cards(lambda now, actor: [articles])

    assert desk_cards(NOW, VISITOR) == [questions, articles]


def test_what_is_late_comes_first_then_what_presses_then_what_waits_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    def item(title: str, hours: int, **more: object) -> DeskItem:
        return DeskItem("일", title, "", "/", NOW - timedelta(hours=hours), **more)  # type: ignore[arg-type]

    items = [
        item("어제 온 것", 24),
        item("방금 온 것", 0),
        item("오늘까지", 1, due=date(2026, 11, 22)),
        item("내일까지", 48, due=date(2026, 11, 23)),
        item("긴급", 2, urgent=True),
        item("늦은 것", 3, due=date(2026, 11, 20), late=True),
    ]
    monkeypatch.setattr(desk, "_item_tellers", [lambda now, actor: items])
    assert [each.title for each in desk_items(NOW, VISITOR)] == [
        "늦은 것", "긴급", "오늘까지", "내일까지", "어제 온 것", "방금 온 것"
    ]  # fmt: skip
