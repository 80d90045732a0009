"""A short message after an answer is understood by what was shown."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from madang.chat import api
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.turn import Turn

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=ZoneInfo("Asia/Seoul"))

pytestmark = pytest.mark.usefixtures("small_town")


def talk(*messages: str) -> Turn:
    conversation = None
    for message in messages:
        conversation, turn = api.ask(message, conversation, "web", NOON)
    return turn


def test_a_thing_that_the_article_names_is_found_in_it() -> None:
    turn = talk("주정차 단속은 몇 시부터 하나요", "카메라도 있어요?")
    assert turn.outcome is Outcome.FOLLOWED_UP
    assert turn.heading == "주정차 단속은 몇 시부터 몇 시까지 하나요?"
    assert "단속 카메라" in turn.blocks[0]["paragraphs"][0]
    assert turn.blocks[-1]["choices"][0]["label"] == "전체 안내 보기"


def test_a_thing_that_it_does_not_name_is_not_made_up() -> None:
    assert talk("여권 재발급", "넥타이는요?").outcome in {Outcome.NOT_FOUND, Outcome.CHOICES}


def test_a_question_that_was_declined_does_not_end_the_topic() -> None:
    turn = talk("여권 재발급", "비트코인 지금 사도 될까요", "수수료는?")
    assert turn.outcome is Outcome.FOLLOWED_UP
    assert turn.heading.startswith("여권을 다시")


def test_dialect_asks_for_a_side_too() -> None:
    turn = talk("여권 재발급", "월매당가?")
    assert turn.outcome is Outcome.FOLLOWED_UP
