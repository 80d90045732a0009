"""What stands around an answer: numbers instead of articles, calming words, cards with the article beside them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from madang.chat import api
from madang.chat.rules.outcome import CALMING, SENT_LINK, Outcome
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
    turn = talk("제가 기초수급자 맞는지 확인해 주세요 주민번호 900101-1234567")
    assert told(turn)[0] == "주민등록번호는 적지 않아도 돼요. 지운 채로 받았어요."


def test_whatever_was_masked_is_told() -> None:
    turn = talk("제 번호 010-2345-6789인데 여권 재발급 어떻게 해요")
    assert told(turn)[0] == "전화번호는 적지 않아도 돼요. 지운 채로 받았어요."


def test_whoever_wants_to_be_called_back_is_told_that_nobody_will() -> None:
    assert "아무에게도 전해지지 않아요" in told(talk("넥타이 때문에 그러니 010-2345-6789로 전화 좀 주세요"))[0]


def test_a_plate_asks_for_what_is_kept_under_it() -> None:
    assert talk("34나5678 차 딱지 나온 거 있나 봐 주세요").outcome is Outcome.OWN_RECORD


def test_nothing_found_again_is_said_shorter() -> None:
    first, second = talk("넥타이 매는 법"), talk("넥타이 매는 법", "비행접시 만드는 법")
    assert told(first)[0] == "'넥타이'를 안내하는 글은 아직 없어요. 아래에 물어봐 주세요."
    assert told(second)[0] == "'비행접시' 안내 글도 아직 없어요."
    assert len(numbers(second)) < len(numbers(first))


def test_nothing_found_offers_nothing_of_another_matter() -> None:
    assert [block["kind"] for block in talk("넥타이 매는 법").blocks] == ["text", "telephone", "telephone"]


def test_thanks_and_anger_are_heard_whatever_goes_with_them() -> None:
    assert talk("고맙습니다 걱정했는데 다 잘 풀렸어요").outcome is Outcome.GREETED
    angry = talk("와 진짜 열받네 통화 한번 하기가 이렇게 힘들어")
    assert angry.outcome in {Outcome.ABUSE, Outcome.FEELING}
    assert talk("감사합니다 공영주차장 요금이요").outcome is not Outcome.GREETED


def test_who_names_the_city_is_not_told_that_only_its_matters_are_known() -> None:
    assert talk("순천 노래 불러 줘").outcome is not Outcome.SMALL_TALK
    assert talk("심심해 노래 불러 줘").outcome is Outcome.SMALL_TALK


def test_a_refusal_leaves_the_rest_of_the_message_to_be_answered() -> None:
    turn = talk("비트코인 지금 사도 될까요? 아 그리고 여권 재발급은 어떻게 하나요?")
    assert turn.heading == "여권을 다시 만들려면 어떻게 하나요?"
    assert "권할 수 없어요" in told(turn)[0]


def test_an_article_that_was_not_asked_for_is_no_part_of_an_emergency() -> None:
    turn = talk("집에 불이 났어요 빨리 와 주세요")
    assert turn.outcome is Outcome.EMERGENCY
    assert (turn.heading, list(turn.sources)) == ("", [])


def test_words_that_only_ask_offer_nothing_to_choose_from() -> None:
    assert talk("지금 몇 시야").outcome is Outcome.NOT_FOUND


def test_what_was_mistyped_is_read_as_meant_and_said() -> None:
    turn = talk("쥬민등록 옮기기 전입싱고")
    assert turn.outcome is Outcome.ANSWERED
    assert told(turn)[0] == "‘주민등록 전입신고’라고 읽었어요."


def test_a_mistyped_end_of_a_word_is_read_and_not_spoken_of() -> None:
    turn = talk("전입신고 어떻개 해요")
    assert turn.outcome is Outcome.ANSWERED
    assert not any("읽었어요" in sentence for sentence in told(turn))
