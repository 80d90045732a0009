"""Several questions in one message are told apart."""

import pytest

from madang.chat.rules.questions import asks, joined, part, place_beside


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("여권 재발급", []),
        ("여권 어디서 만들어요? 등본은 어디서 떼요?", ["여권 어디서 만들어요?", "등본은 어디서 떼요?"]),
        ("여권은 어디서 만들고 장롱은 어떻게 버려요?", ["여권은 어디서 만들고", "장롱은 어떻게 버려요?"]),
        ("전입신고 어떻게 해요 그리고 봉투는 어디서 사요", ["전입신고 어떻게 해요", "봉투는 어디서 사요"]),
        ("버스 요금 얼마인지, 환승은 되는지 알려 줘요", ["버스 요금 얼마인지", "환승은 되는지"]),
        (
            "여권 어떻게 하나요. 그리고 등본도 떼고 싶어요",
            ["여권 어떻게 하나요.", "그리고 등본도 떼고 싶어요"],
        ),
        ("어제 이사했어요. 장롱을 버리려고요.", []),
        ("어제 이사했어요. 장롱은 어떻게 버려요?", ["어제 이사했어요. 장롱은 어떻게 버려요?"]),
        (
            "전입신고 어떻게 하는지랑 등본 어디서 떼는지 알려 주세요",
            ["전입신고 어떻게 하는지", "등본 어디서 떼는지"],
        ),
        ("", []),
        ("???", ["?", "?", "?"]),
        ("의자 어디서 팔고 이불은 어떻게 버려요", ["의자 어디서 팔고", "이불은 어떻게 버려요"]),
        ("여권 들고 어디로 가요", ["여권 들고 어디로 가요"]),
        ("체육관 몇 시까지 하고 주차돼요", ["체육관 몇 시까지 하고", "주차돼요"]),
        ("이사 와서 걱정돼요. 봉투는 어디서 사요?", ["이사 와서 걱정돼요. 봉투는 어디서 사요?"]),
    ],
)
def test_a_message_is_cut_where_a_question_ends(message: str, told: list[str]) -> None:
    assert list(part(message)) == told


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("정원 입장료하고 읍성 입장료 얼마예요?", ["정원 입장료", "읍성 입장료 얼마예요"]),
        ("전입신고랑 대형폐기물 신고 둘 다 해야 해요", ["전입신고", "대형폐기물 신고"]),
        ("장롱 버리는 법이랑 등본 떼는 법 모두 궁금해요", ["장롱 버리는 법", "등본 떼는 법"]),
        ("등본 떼면서 여권도 만들 수 있나요", ["등본 떼", "여권도 만들 수 있나요"]),
        ("등본, 여권", ["등본", "여권"]),
        ("기초연금이랑 경로당 신청하고 싶어요", ["기초연금", "경로당 신청하고 싶어요"]),
        ("냉장고 버리는 법", []),
        ("문자 받고 왔는데 어디로 가요", []),
        ("아이랑 같이 갈 공원", []),
    ],
)
def test_what_a_message_joins_may_be_two_matters(message: str, told: list[str]) -> None:
    assert list(joined(message)) == told


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("인감 떼러 왔는데 주민센터가 어디예요", ("인감 떼러 왔는데", "주민센터가 어디예요")),
        ("주사 맞으려고 보건소 위치", ("주사 맞으려고", "보건소 위치")),
        ("보건소가 어디예요", None),
        ("이사했는데 봉투 사고 싶어요", None),
    ],
)
def test_a_place_beside_a_matter_is_asked_for_by_itself(message: str, told: tuple[str, str] | None) -> None:
    assert place_beside(message) == told


def test_a_long_message_is_a_story() -> None:
    assert joined("등본이랑 여권을 " + "아주 " * 30 + "급하게 만들어야 해요") == ()


@pytest.mark.parametrize("sentence", ["여권 어디서 만들어요?", "수수료 얼마", "봉투는 어디서 사요"])
def test_a_question_is_known_by_its_words(sentence: str) -> None:
    assert asks(sentence)


@pytest.mark.parametrize("sentence", ["어제 이사를 왔어요 짐이 많네.", "엄마가 혼자 계신데"])
def test_a_story_asks_nothing(sentence: str) -> None:
    assert not asks(sentence)
