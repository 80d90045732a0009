"""Which of the places just shown a message points at."""

import pytest

from madang.chat.rules.picked import picked, points_back


@pytest.mark.parametrize(
    ("message", "at"),
    [
        ("두 번째 거 몇 시까지 해요", 1),
        ("첫번째 전화번호", 0),
        ("3번은 어디예요", 2),
        ("다섯 번째요", 4),
        ("103번 버스", None),
    ],
)
def test_a_place_is_picked_by_its_number(message: str, at: int | None) -> None:
    assert picked(message) == at


@pytest.mark.parametrize(
    "message", ["아까 그 박물관 언제 쉬어요", "거기 얼마예요", "그 주차장 요금", "방금 알려준 곳 전화번호"]
)
def test_a_message_points_back(message: str) -> None:
    assert points_back(message)


@pytest.mark.parametrize("message", ["주민센터 어디예요", "여권 수수료", "그늘막 신청", "저녁에 여는 도서관"])
def test_others_do_not(message: str) -> None:
    assert not points_back(message)
