"""Days that a message names, seen from Monday 23 November 2026."""

from datetime import date

import pytest

from madang.core.rules.korean_holidays import national_holiday
from madang.knowledge.rules.day_ways import days_named

TODAY = date(2026, 11, 23)


def span(text: str, today: date = TODAY) -> tuple[str, str] | None:
    named = days_named(text, today, national_holiday)
    return (named.days.first.isoformat(), named.days.last.isoformat()) if named else None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("오늘 행사", "2026-11-23", "2026-11-23"),
        ("내일 축제", "2026-11-24", "2026-11-24"),
        ("모레 공연", "2026-11-25", "2026-11-25"),
        ("글피 공연", "2026-11-26", "2026-11-26"),
        ("주말 축제", "2026-11-28", "2026-11-29"),
        ("이번 주말 축제", "2026-11-28", "2026-11-29"),
        ("다음 주말 축제", "2026-12-05", "2026-12-06"),
        ("지난 주말 축제", "2026-11-21", "2026-11-22"),
        ("이번주 공연", "2026-11-23", "2026-11-29"),
        ("다음 주 공연", "2026-11-30", "2026-12-06"),
        ("토요일 공연", "2026-11-28", "2026-11-28"),
        ("월요일 공연", "2026-11-23", "2026-11-23"),
        ("다음 주 수요일", "2026-12-02", "2026-12-02"),
        ("이번 달 축제", "2026-11-23", "2026-11-30"),
        ("다음 달 축제", "2026-12-01", "2026-12-31"),
        ("12월 공연", "2026-12-01", "2026-12-31"),
        ("10월 축제", "2027-10-01", "2027-10-31"),
        ("11월 축제", "2026-11-01", "2026-11-30"),
        ("작년 10월 축제", "2025-10-01", "2025-10-31"),
        ("내년 1월 축제", "2027-01-01", "2027-01-31"),
        ("2025년 10월 축제", "2025-10-01", "2025-10-31"),
        ("12월 25일 공연", "2026-12-25", "2026-12-25"),
        ("11월 1일 공연", "2027-11-01", "2027-11-01"),
        ("크리스마스 공연", "2026-12-25", "2026-12-25"),
        ("크리스마스 이브 공연", "2026-12-24", "2026-12-24"),
        ("설날 행사", "2027-02-07", "2027-02-07"),
        ("추석 연휴 행사", "2027-09-14", "2027-09-16"),
        ("어린이날 행사", "2027-05-05", "2027-05-05"),
        ("겨울 축제", "2026-12-01", "2027-02-28"),
        ("봄 축제", "2027-03-01", "2027-05-31"),
        ("올해 축제", "2026-11-23", "2026-12-31"),
        ("내년 축제", "2027-01-01", "2027-12-31"),
        ("지난 축제", "2025-11-23", "2026-11-22"),
        ("작년 축제", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_way_of_naming_days(text: str, first: str, last: str) -> None:
    assert span(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["왕조동 주차장", "주민센터", "13월 축제", "12월 32일 축제", "주차장", "설명회 일정", ""]
)
def test_no_day_is_named(text: str) -> None:
    assert span(text) is None


def test_on_a_sunday_this_weekend_is_today() -> None:
    assert span("이번 주말 축제", date(2026, 11, 29)) == ("2026-11-29", "2026-11-29")


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("이번 주말 축제", "이번 주말(11월 28일~29일)", "이번 주말(11월 28일~29일)에"),
        ("오늘 행사", "오늘(11월 23일)", "오늘(11월 23일)"),
        ("12월 공연", "12월", "12월에"),
        ("다음 주 공연", "다음 주(11월 30일~12월 6일)", "다음 주(11월 30일~12월 6일)에"),
        ("지난 축제", "지난", "지난"),
    ],
)
def test_days_are_said_as_people_do(text: str, words: str, when: str) -> None:
    named = days_named(text, TODAY, national_holiday)
    assert named
    assert (named.days.words(), named.days.when()) == (words, when)
