"""Which messages are about what was just answered."""

import pytest

from madang.chat.rules.follow_up import side_asked
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
        ("여권 수수료는?", ""),
        ("주차 요금은 얼마예요", ""),
        ("기초연금 대상이 누구예요", ""),
        ("고마워요", ""),
    ],
)
def test_a_side_of_the_matter_is_heard(message: str, side: str) -> None:
    assert side_asked(shared_analyser().words(message)) == side


def test_silence_asks_for_no_side() -> None:
    assert side_asked([]) == ""
