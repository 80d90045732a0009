"""Several questions in one message are told apart."""

import pytest

from madang.chat.rules.questions import asks, sentences


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("여권 재발급", ["여권 재발급"]),
        ("여권 어디서 만들어요? 등본은 어디서 떼요?", ["여권 어디서 만들어요?", "등본은 어디서 떼요?"]),
        ("여권은 어디서 만들고 장롱은 어떻게 버려요?", ["여권은 어디서 만들고", "장롱은 어떻게 버려요?"]),
        ("전입신고 어떻게 해요 그리고 봉투는 어디서 사요", ["전입신고 어떻게 해요", "봉투는 어디서 사요"]),
        ("어제 이사했어요. 장롱을 버리려고요.", ["어제 이사했어요.", "장롱을 버리려고요."]),
        ("", []),
        ("???", ["?", "?", "?"]),
    ],
)
def test_a_message_is_cut_where_a_question_ends(message: str, told: list[str]) -> None:
    assert sentences(message) == told


@pytest.mark.parametrize(
    "sentence", ["여권 어디서 만들어요?", "수수료 얼마", "봉투는 어디서 사요"]
)
def test_a_question_is_known_by_its_words(sentence: str) -> None:
    assert asks(sentence)


@pytest.mark.parametrize("sentence", ["어제 이사를 왔어요 짐이 많네.", "엄마가 혼자 계신데"])
def test_a_story_asks_nothing(sentence: str) -> None:
    assert not asks(sentence)
