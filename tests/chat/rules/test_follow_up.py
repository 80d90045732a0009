"""Which messages are about what was just answered."""

import pytest

from madang.chat.rules.follow_up import asks_leave, is_bare, leans, side_asked, without_bare_end
from madang.knowledge.api import shared_analyser


@pytest.mark.parametrize(
    ("message", "side"),
    [
        ("수수료는?", "fee"),
        ("얼마예요?", "fee"),
        ("그럼 비용은 얼마인가요", "fee"),
        ("준비물은 뭐예요", "documents"),
        ("뭐 가져가야 돼요?", "documents"),
        ("서류는요?", "documents"),
        ("어디서 해요?", "where"),
        ("언제까지 해야 하나요", "period"),
        ("얼마나 걸려요?", "period"),
        ("기한은?", "period"),
        ("몇 시까지 해요", "when"),
        ("대상은 누구예요?", "who"),
        ("어떻게 신청해요?", "how"),
        ("인터넷으로도 되나요", "how"),
        ("늦으면 과태료 있어요?", "penalty"),
        ("전화번호 알려주세요", "contact"),
        ("준비물은요?", "documents"),
        ("사진은 몇 장 필요해요", "documents"),
        ("얼마 받아요?", "amount"),
        ("얼마나 주나요", "amount"),
        ("기한 지나면 어떻게 돼요", "period"),
        ("본인이 꼭 가야 하나요", "who"),
        ("토요일도 해요?", "when"),
        ("몇 시에 문 닫아요?", "when"),
        ("밤에도 와주나요", "when"),
        ("월요일 쉬어요?", "when"),
        ("지금 신청돼요?", "when"),
        ("어디서 만들어?", "where"),
        ("가는 길 알려줘", "where"),
        ("언제까지 써야 해요", "period"),
        ("얼마 동안 빌려줘요", "period"),
        ("얼마 줘요", "amount"),
        ("한 달에 얼마예요", "fee"),
        ("경로 할인 있나요", "fee"),
        ("중학생은 얼마예요", "fee"),
        ("뭐 갖고 가요", "documents"),
        ("아빠 신분증도 필요해요?", "documents"),
        ("그럼 아이는?", "who"),
        ("우리 아이는?", "who"),
        ("남편이 가도 돼요?", "who"),
        ("외국인도 되나요", "who"),
        ("저도 받을 수 있나요", "who"),
        ("몇 살부터 돼요", "who"),
        ("소득 기준은?", "who"),
        ("휴대폰으로도 돼요?", "how"),
        ("안 하면 어떻게 돼요?", "penalty"),
        ("돈 안 내도 되나요", "fee"),
        ("워디로 가야 쓰까", "where"),
        ("어디서 팔아요", "where"),
        ("어디서 살 수 있어요", "where"),
        ("매달 나오는 돈 있어요", "amount"),
        ("시민은?", "who"),
        ("할인율이 얼마예요", "fee"),
        ("여권 수수료는?", ""),
        ("주차 요금은 얼마예요", ""),
        ("기초연금 대상이 누구예요", ""),
        ("고마워요", ""),
        ("청소년부모", ""),
        ("장애인 신청", ""),
        ("청년 지원금 얼마예요", ""),
        ("애가 없어요", ""),
        ("애기가 열나요 언제까지 기다려요", ""),
        ("오늘 날씨", ""),
        ("점심 어디서 먹어요", ""),
    ],
)
def test_a_side_of_the_matter_is_heard(message: str, side: str) -> None:
    assert side_asked(shared_analyser().words(message)) == side


def test_silence_asks_for_no_side() -> None:
    assert side_asked([]) == ""


@pytest.mark.parametrize("message", ["오토바이요", "철분제요", "승합차는요", "킥보드예요", "할머니 집이요"])
def test_a_fragment_goes_on_from_what_was_said(message: str) -> None:
    assert is_bare(message)


@pytest.mark.parametrize("message", ["어디로 가요", "빌려줘요", "안 돼요", "몇 시까지 해요", "받을까요", "주차장"])
def test_a_sentence_is_no_fragment(message: str) -> None:
    assert not is_bare(message)


def test_the_polite_end_of_a_noun_is_no_part_of_it() -> None:
    assert without_bare_end("유모차요") == "유모차"
    assert without_bare_end("공짜예요?") == "공짜예요?"


def test_leave_is_asked_for_something_here() -> None:
    assert asks_leave("자전거 타고 들어가도 돼요?")
    assert not asks_leave("자전거는 어디서 빌려요")


def test_asking_whether_it_is_done_for_one_leans_on_the_talk() -> None:
    assert leans("집으로 갖다줘요?")
