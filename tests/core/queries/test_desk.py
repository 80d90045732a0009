from datetime import UTC, datetime

import pytest

from madang.core.api import DeskCard, add_desk_cards, desk_cards
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
