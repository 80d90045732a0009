"""What stands around an answer: numbers instead of articles, calming words, cards with the article beside them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from madang.chat import api
from madang.chat.rules.outcome import CALMING, NOT_FOUND_AGAIN, NUMBER_NOT_KEPT, SENT_LINK, Outcome
from madang.chat.rules.turn import Turn

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Seoul"))

pytestmark = pytest.mark.usefixtures("small_town")


def talk(*messages: str) -> Turn:
    conversation, turn = api.ask(messages[0], None, "web", MONDAY)
    for message in messages[1:]:
        conversation, turn = api.ask(message, conversation, "web", MONDAY)
    return turn


def told(turn: Turn) -> list[str]:
    return [block["paragraphs"][0] for block in turn.blocks if block["kind"] == "text"]


def numbers(turn: Turn) -> list[str]:
    return [block["number"] for block in turn.blocks if block["kind"] == "telephone"]


def test_the_number_of_a_department_is_shown() -> None:
    turn = talk("교통관리과 전화번호")
    assert (turn.outcome, turn.heading) == (Outcome.CONTACT, "교통관리과 전화번호")
    assert numbers(turn) == ["061-749-0000"]


def test_a_department_without_a_number_is_reached_through_the_call_centre() -> None:
    turn = talk("민원행정과 번호 좀 알려 주세요")
    assert numbers(turn) == ["061-749-3114"]
    assert "이어 줘요" in told(turn)[0]


def test_the_number_of_the_call_centre_is_known_by_its_last_digits() -> None:
    turn = talk("3114")
    assert turn.heading == "순천시3114온누리콜센터 전화번호"
    assert turn.blocks[0]["open"] is True


def test_lonely_words_are_met_with_numbers_that_listen_and_nothing_by_the_way() -> None:
    turn = talk("요즘 너무 외로워요")
    assert turn.outcome is Outcome.FEELING
    assert numbers(turn) == ["109", "1577-0199", "129"]
    assert not any(block.get("title") == "많이 묻는 것" for block in turn.blocks)


def test_a_swear_word_is_met_calmly_and_the_rest_is_answered() -> None:
    answered = talk("씨발 공영주차장 요금 얼마야")
    assert (told(answered)[0], answered.outcome) == (CALMING, Outcome.ANSWERED)
    complaint = talk("공사장 시끄러워서 잠을 못 자겠다 개새끼들아")
    assert (told(complaint)[0], complaint.outcome) == (CALMING, Outcome.COMPLAINT)
    assert CALMING not in told(talk("시1발"))[1:]


def test_an_insult_gets_a_number_and_no_popular_questions() -> None:
    turn = talk("시1발")
    assert turn.outcome is Outcome.ABUSE
    assert [block["kind"] for block in turn.blocks] == ["text", "telephone"]


def test_a_complaint_names_where_to_send_it() -> None:
    links = [block["host"] for block in talk("수돗물에서 녹물이 나와요").blocks if block["kind"] == "link"]
    assert "www.safetyreport.go.kr" in links


def test_a_pasted_message_with_an_address_is_warned_of_and_answered() -> None:
    turn = talk("[Web발신] 공영주차장 요금 미납 확인 http://bit.ly/3xYz")
    assert told(turn)[0] == SENT_LINK


def test_a_resident_number_is_told_to_be_needless() -> None:
    assert told(talk("제가 기초수급자 맞는지 확인해 주세요 주민번호 900101-1234567"))[0] == NUMBER_NOT_KEPT


def test_nothing_found_again_is_said_shorter() -> None:
    assert told(talk("넥타이 매는 법", "비행접시 만드는 법"))[0] == NOT_FOUND_AGAIN


def test_words_that_only_ask_offer_nothing_to_choose_from() -> None:
    assert talk("지금 몇 시야").outcome is Outcome.NOT_FOUND
