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
    turn = talk("여권 재발급", "넥타이는요?")
    assert turn.blocks[0]["paragraphs"][0].startswith("이 안내 글에 '넥타이' 이야기는 적혀 있지 않아요")
    assert any(block["kind"] == "telephone" for block in turn.blocks)


def test_a_question_that_was_declined_does_not_end_the_topic() -> None:
    turn = talk("여권 재발급", "비트코인 지금 사도 될까요", "수수료는?")
    assert turn.outcome is Outcome.FOLLOWED_UP
    assert turn.heading.startswith("여권을 다시")


def test_dialect_asks_for_a_side_too() -> None:
    turn = talk("여권 재발급", "월매당가?")
    assert turn.outcome is Outcome.FOLLOWED_UP


def test_own_circumstances_ask_for_whom_it_is() -> None:
    turn = talk("여권 재발급", "저는 외국인인데 되나요")
    assert turn.outcome is Outcome.FOLLOWED_UP
    assert turn.heading.startswith("여권을 다시")


def test_a_side_that_is_not_told_is_said_so_with_a_telephone() -> None:
    turn = talk("주정차 단속은 몇 시부터 하나요", "준비물은?")
    assert turn.blocks[0]["paragraphs"][0].startswith("이 안내 글에 준비물은 적혀 있지 않아요")
    assert any(block["kind"] == "telephone" for block in turn.blocks)
    assert turn.blocks[-1]["choices"][0]["label"] == "전체 안내 보기"


def test_a_thanks_keeps_the_topic_and_a_new_start_ends_it() -> None:
    assert talk("여권 재발급", "엉 고마워", "수수료는?").outcome is Outcome.FOLLOWED_UP
    assert talk("여권 재발급", "처음부터 다시", "수수료는?").outcome is not Outcome.FOLLOWED_UP


def test_the_last_answer_is_said_again() -> None:
    turn = talk("여권 재발급", "방금 뭐라고 했지")
    assert turn.heading.startswith("여권을 다시")
    assert turn.blocks[0]["paragraphs"] == ["바로 앞에서 드린 답이에요."]
    assert turn.sources


def test_with_nothing_said_there_is_nothing_to_say_again() -> None:
    assert talk("방금 뭐라고 했지").outcome is Outcome.GREETED


def test_whoever_says_that_it_is_wrong_learns_where_to_tell_it() -> None:
    turn = talk("여권 재발급", "이거 틀렸는데요")
    assert turn.outcome is Outcome.ABOUT_BOT
    assert any(block["kind"] == "telephone" for block in turn.blocks)


def test_a_place_after_a_complaint_is_not_searched() -> None:
    turn = talk("가로등이 고장났어요", "시청 앞 사거리예요")
    assert turn.outcome is Outcome.COMPLAINT
    assert "접수되지 않아요" in turn.blocks[0]["paragraphs"][0]


def test_a_number_left_is_passed_to_nobody() -> None:
    turn = talk("가로등이 고장났어요", "010-1234-5678로 연락주세요")
    assert "아무에게도 전해지지 않아요" in turn.blocks[0]["paragraphs"][0]
    assert "010-1234-5678" not in turn.question


def test_after_nothing_was_found_no_older_topic_answers_unsaid() -> None:
    turn = talk("여권 재발급", "번지점프장", "얼마예요")
    assert turn.outcome is Outcome.NOT_FOUND
    assert "'번지점프장'" in turn.blocks[0]["paragraphs"][0]
    assert turn.blocks[1]["choices"][0]["label"].startswith("여권을 다시")


def test_a_bare_side_after_nothing_asks_for_the_matter() -> None:
    turn = talk("썰매장 있어요?", "얼마예요")
    assert turn.outcome is Outcome.NOT_FOUND
    assert not turn.sources


def test_a_figure_of_ones_own_stays_with_the_topic() -> None:
    turn = talk("여권 재발급", "육십다섯이요")
    assert turn.outcome is Outcome.FOLLOWED_UP
    assert turn.heading.startswith("여권을 다시")
