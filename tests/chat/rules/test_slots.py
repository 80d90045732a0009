"""A message that only says where, when, or whom to call back; and the same question for another place."""

import pytest

from madang.chat.rules.slots import is_left_number, is_site, is_time, other_slot


@pytest.mark.parametrize(
    "message",
    ["왕지동 국민은행 뒤쪽 골목이요", "덕연동 행정복지센터 앞이에요", "연향동 부영아파트 3차 302동입니다", "팔마로 12"],
)
def test_a_site_is_heard(message: str) -> None:
    assert is_site(message)


@pytest.mark.parametrize("message", ["", "시청 앞에 주차해도 되나요", "골목 청소는 언제 해요?", "여권 재발급"])
def test_a_question_is_no_site(message: str) -> None:
    assert not is_site(message)


@pytest.mark.parametrize("message", ["밤 11시까지 해", "어제부터요", "세 시간째예요 아침마다"])
def test_a_time_is_heard(message: str) -> None:
    assert is_time(message)


def test_a_number_left_is_heard() -> None:
    assert is_left_number("로 연락주세요", ["telephone"])
    assert not is_left_number("로 연락주세요", [])
    assert not is_left_number("이 번호로 전화가 왔는데 세금을 내라고 해요 사기인가요", ["telephone"])


@pytest.mark.parametrize(
    ("message", "slot"),
    [
        ("웃장 근처는?", "웃장"),
        ("아 순천은요", "순천"),
        ("조례동에는요?", "조례동"),
        ("무료예요?", ""),
        ("수수료 얼마예요", ""),
    ],
)
def test_another_place_is_heard(message: str, slot: str) -> None:
    assert other_slot(message) == slot
