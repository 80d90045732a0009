"""Days off as places tell them in words."""

from datetime import date

import pytest

from madang.core.rules.korean_holidays import national_holiday
from madang.knowledge.rules.closed_days import is_day_off


@pytest.mark.parametrize(
    ("told", "day", "expected"),
    [
        ("", date(2026, 11, 23), False),
        ("연중무휴", date(2026, 11, 23), False),
        ("월요일", date(2026, 11, 23), True),
        ("월요일(2017년 기준)", date(2026, 11, 23), True),
        ("토요일, 일요일, 공휴일", date(2026, 11, 28), True),
        ("토요일, 일요일, 공휴일", date(2026, 12, 25), True),
        ("토요일, 일요일, 공휴일", date(2026, 11, 24), False),
        ("월요일, 1월 1일, 설날, 추석", date(2027, 1, 1), True),
        ("월요일, 1월 1일, 설날, 추석", date(2027, 2, 7), True),
        ("월요일, 1월 1일, 설날, 추석", date(2026, 11, 24), False),
        ("매월 마지막 월요일", date(2026, 11, 30), True),
        ("매월 마지막 월요일", date(2026, 11, 23), False),
        ("매월 3째주 일요일", date(2026, 11, 15), True),
        ("매월 3째주 일요일", date(2026, 11, 22), False),
        ("매월 둘째·넷째 일요일", date(2026, 11, 22), True),
        ("매월 둘째·넷째 일요일", date(2026, 11, 29), False),
        ("수영장은 매월 첫째·셋째 일요일(2020년 1월 기준)", date(2026, 11, 23), None),
        ("전시 준비 기간", date(2026, 11, 23), None),
    ],
)
def test_a_day_is_off_or_not_or_nobody_knows(told: str, day: date, expected: bool | None) -> None:
    assert is_day_off(told, day, national_holiday) is expected
